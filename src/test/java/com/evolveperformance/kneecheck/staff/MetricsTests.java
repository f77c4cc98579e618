package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the application runs is for admins to see, and says nothing about anybody. */
class MetricsTests extends StaffSite {

    private static final String REQUESTS = "/actuator/metrics/http.server.requests";

    @Test
    void areForAdminsOnly() {
        assertThat(browser().get("/actuator/metrics").location()).startsWith("/staff/sign-in");
        assertThat(signedIn(Role.CLINICIAN).get("/actuator/metrics").status()).isEqualTo(404);
        Browser.Answer all = signedIn(Role.ADMIN).get("/actuator/metrics");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.raw().body())
                .contains("jvm.memory.used", "hikaricp.connections", "http.server.requests", "process.cpu.usage");
    }

    @Test
    void nameRoutesAndNeverAddressesOrWhatWasTyped() {
        String word = "canaryword3";
        Browser admin = signedIn(Role.ADMIN);
        admin.get("/reports/" + word);
        admin.get("/" + word + "?q=" + word);
        admin.get("/staff?q=" + word);
        admin.post("/assessment/about-you", Map.of("age", word, word, word));

        String requests = admin.get(REQUESTS).raw().body();
        assertThat(requests).contains("\"/reports/{token}\"").doesNotContain(word);
        String names = admin.get("/actuator/metrics").raw().body();
        assertThat(names).doesNotContain(word);
    }

    @Test
    void areTheOnlyTechnicalPagesBesidesHealth() {
        Browser admin = signedIn(Role.ADMIN);
        for (String page : List.of("env", "beans", "heapdump", "loggers", "threaddump", "sbom", "prometheus", "")) {
            assertThat(admin.get("/actuator/" + page).status()).as(page).isBetween(403, 404);
        }
        for (String page : List.of("health", "health/liveness", "health/readiness")) {
            assertThat(browser().get("/actuator/" + page).status()).as(page).isEqualTo(200);
        }
    }
}
