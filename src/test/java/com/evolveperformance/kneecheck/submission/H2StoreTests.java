package com.evolveperformance.kneecheck.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.system.DurableCommits;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The store on the embedded database, in a file as it is used. */
@Import(DurableCommits.class)
class H2StoreTests extends StoreContract {

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add(
                "spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("store") + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    @Autowired
    private DurableCommits commits;

    @Test
    void hasOnTheDiskWhateverItSaidIsKept() {
        long before = commits.count().commits();
        Token code = drafts.start("en", "v1");
        drafts.save(code, page("goal"), Map.of("goal", "race"));
        assertThat(commits.count().commits()).isEqualTo(before + 2);
        drafts.find(code);
        assertThat(commits.count().commits()).isEqualTo(before + 2);
    }
}
