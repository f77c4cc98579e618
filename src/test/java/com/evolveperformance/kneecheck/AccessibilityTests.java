package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every page in each of its states holds in a real browser, on a phone and a desktop, light and dark. */
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Walk.Trouble.class)
class AccessibilityTests {

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("kneecheck.data-dir", folder::toString);
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:accessibility");
        settings.add("kneecheck.clinic.phone", () -> "+1 555 010 0199");
        settings.add("kneecheck.clinic.booking-url", () -> "https://example.org/book");
    }

    @Test
    void hasNothingToComplainAbout(Browser browser) {
        Map<String, String> stops = new LinkedHashMap<>();
        try (Watch phone = new Watch(browser, "http://localhost:" + port, 390)) {
            new Walk(phone.page, "http://localhost:" + port, folder, name -> {
                        stops.put(name, phone.page.url());
                        phone.look(name);
                    })
                    .everywhere();
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
