package com.evolveperformance.kneecheck.report;

import org.jspecify.annotations.Nullable;

/**
 * The form that sends a link by e-mail, as it was just posted.
 *
 * @param typed what was typed, to be shown again
 * @param error the message key of what is wrong; null where nothing is
 * @param sent true where it was just sent
 */
record MailForm(String typed, @Nullable String error, boolean sent) {

    static final MailForm EMPTY = new MailForm("", null, false);
    static final MailForm SENT = new MailForm("", null, true);

    static MailForm wrong(String typed, String error) {
        return new MailForm(typed, error, false);
    }
}
