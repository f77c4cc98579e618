package com.evolveperformance.kneecheck.system;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of {@code kneecheck.*} that are not about the clinic.
 *
 * @param dataDir the one folder the application writes to
 * @param publicUrl base of links on paper; null means the address of the request, and only on localhost; without a slash at its end
 * @param keyFile the key that seals secrets in the database; null means a file of the data folder
 */
@ConfigurationProperties("kneecheck")
public record Settings(
        @DefaultValue("data") Path dataDir,
        @Nullable String publicUrl,
        @Nullable Path keyFile,
        @DefaultValue Retention retention) {

    public Settings {
        if (publicUrl != null && !publicUrl.matches("https?://[^\\s/]+(/\\S*)?")) {
            throw new WrongSettingException(
                    "kneecheck.public-url", "an address like https://knee.example.org", publicUrl);
        }
        publicUrl = publicUrl == null ? null : publicUrl.replaceAll("/+$", "");
    }

    /** How long drafts and submissions are kept. */
    public record Retention(
            @DefaultValue("30d") Duration drafts,
            @DefaultValue("730d") Duration submissions) {

        public Retention {
            if (drafts.compareTo(Duration.ofDays(1)) < 0) {
                throw new WrongSettingException(
                        "kneecheck.retention.drafts", "at least one day, like 30d", drafts.toString());
            }
            if (submissions.compareTo(Duration.ofDays(1)) < 0) {
                throw new WrongSettingException(
                        "kneecheck.retention.submissions", "at least one day, like 730d", submissions.toString());
            }
        }
    }
}
