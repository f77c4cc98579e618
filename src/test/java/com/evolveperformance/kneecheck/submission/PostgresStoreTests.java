package com.evolveperformance.kneecheck.submission;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The store on a real PostgreSQL server, by the profile that README names. */
@ActiveProfiles("postgres")
class PostgresStoreTests extends StoreContract {

    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("SPRING_DATASOURCE_URL", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
        settings.add("SPRING_DATASOURCE_USERNAME", () -> "postgres");
        settings.add("SPRING_DATASOURCE_PASSWORD", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        POSTGRES.close();
    }
}
