package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.system.WrongSettingException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first account of an unattended start. Used only while no account exists; later the file need not be there.
 *
 * @param bootstrapName the account's name
 * @param bootstrapPasswordFile a file that holds its password and nothing else
 */
@ConfigurationProperties("kneecheck.staff")
record StaffSettings(
        @Nullable String bootstrapName, @Nullable Path bootstrapPasswordFile) {

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
