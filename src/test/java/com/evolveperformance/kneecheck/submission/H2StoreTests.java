package com.evolveperformance.kneecheck.submission;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The store on the embedded database, in a file as it is used. */
class H2StoreTests extends StoreContract {

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add(
                "spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("store") + ";DB_CLOSE_ON_EXIT=FALSE");
    }
}
