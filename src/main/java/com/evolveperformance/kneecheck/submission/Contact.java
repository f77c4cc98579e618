package com.evolveperformance.kneecheck.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a runner who asked for it.
 *
 * @param times when it suits, in the runner's words
 * @param consent when the runner agreed that these details are kept and used to get in touch
 * @param consentVersion which wording the runner agreed to
 */
@Embeddable
public record Contact(
        @Column(name = "contact_name") @Nullable String name,
        @Column(name = "contact_phone") @Nullable String phone,
        @Column(name = "contact_email") @Nullable String email,
        @Column(name = "contact_times") @Nullable String times,
        @Column(name = "contact_consent") @Nullable Instant consent,
        @Column(name = "contact_consent_version") @Nullable String consentVersion) {

    /** Longest texts, as in the columns. */
    public static final int NAME_LENGTH = 120;

    public static final int PHONE_LENGTH = 60;
    public static final int EMAIL_LENGTH = 254;
    public static final int TIMES_LENGTH = 500;

    public static final Contact NONE = new Contact(null, null, null, null, null, null);

    /** True where there is no way to reach anybody. */
    public boolean empty() {
        return phone == null && email == null;
    }
}
