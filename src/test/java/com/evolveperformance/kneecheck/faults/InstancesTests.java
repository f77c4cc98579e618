package com.evolveperformance.kneecheck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one PostgreSQL, behind a proxy that sends each request to the next one. */
@Tag("faults")
class InstancesTests {

    private static final String PASSWORD = "seven mild oysters sang";

    @TempDir
    Path folder;

    @Test
    void takeOverFromEachOtherInTheMiddleOfEverything() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        try (Postgres postgres = new Postgres(folder.resolve("postgres"));
                RoundRobin proxy = new RoundRobin()) {
            List<String> all = new ArrayList<>(postgres.settings());
            all.add("--kneecheck.staff.bootstrap-name=Robin");
            all.add("--kneecheck.staff.bootstrap-password-file=" + password);
            String[] settings = all.toArray(String[]::new);
            try (Started one = Started.in(folder.resolve("one"), settings);
                    Started two = Started.in(folder.resolve("two"), settings)) {
                proxy.to(one, two);
                Visitor staff = signedIn(proxy);
                Visitor runner = new Visitor(proxy::port, "mode=quick");
                Visitor.Answer page = runner.next(runner.next(runner.begin()));
                assertThat(proxy.answered()).hasSize(2);

                one.kill();
                page = runner.next(runner.next(page));
                assertThat(staff.get("/staff").status()).isEqualTo(200);
                try (Started again = Started.in(folder.resolve("one"), settings)) {
                    proxy.to(again, two);
                    page = runner.next(page);
                    assertThat(two.stop()).isEqualTo(128 + 15);
                    String report = runner.goOn(page);
                    assertThat(runner.get(report).status()).isEqualTo(200);
                    assertThat(staff.get("/staff").page().select("a[href^='/staff/submissions/']")).isNotEmpty();
                    assertThat(proxy.answered()).hasSize(3);
                }
            }
            assertThat(scheduled(postgres)).containsExactly("retention");
        }
    }

    private static Visitor signedIn(RoundRobin proxy) throws Exception {
        Visitor staff = new Visitor(proxy::port, "");
        Visitor.Answer door = staff.get("/staff/sign-in");
        Visitor.Answer inside = staff.send(
                door, "/staff/sign-in", List.of(Map.entry("name", "Robin"), Map.entry("password", PASSWORD)));
        assertThat(inside.path()).isEqualTo("/staff");
        for (int n = 0; n < 6; n++) {
            Visitor.Answer inbox = staff.get("/staff");
            assertThat(inbox.status()).isEqualTo(200);
            assertThat(inbox.path()).isEqualTo("/staff");
        }
        return staff;
    }

    private static List<String> scheduled(Postgres postgres) throws Exception {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(postgres.url());
                ResultSet rows = connection.createStatement().executeQuery("select name from shedlock")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
