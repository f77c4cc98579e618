package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.system.WrongSettingException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a start may do for an account: make the first one unattended, only while none exists and later without the file;
 * or print a link with which somebody who lost the password chooses another.
 *
 * @param bootstrapName the account's name
 * @param bootstrapPasswordFile a file that holds its password and nothing else
 * @param lostPassword the name of the account that gets a link
 */
@ConfigurationProperties("kneecheck.staff")
record StaffSettings(
        @Nullable String bootstrapName,
        @Nullable Path bootstrapPasswordFile,
        @Nullable String lostPassword) {

    StaffSettings {
        if (bootstrapName != null && bootstrapPasswordFile == null) {
            throw new WrongSettingException(
                    "kneecheck.staff.bootstrap-password-file", "a file with the password of bootstrap-name", "");
        }
        if (bootstrapName == null && bootstrapPasswordFile != null) {
            throw new WrongSettingException(
                    "kneecheck.staff.bootstrap-name", "the name that goes with bootstrap-password-file", "");
        }
    }
}
