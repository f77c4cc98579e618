package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.NextStep;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ChoiceFormTests {

    private static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");

    @Test
    void takesJustTheReportWithoutAQuestion() {
        ChoiceForm form = read("choice=report", "contact-name=Ana");

        assertThat(form.right()).isTrue();
        assertThat(form.contact(NOW)).isEqualTo(Contact.NONE);
    }

    @Test
    void keepsOnlyWhatACallAsksFor() {
        ChoiceForm form =
                read("choice=call", "contact-name= Ana ", "contact-phone=555 010 0199", "contact-consent=yes");

        assertThat(form.right()).isTrue();
        assertThat(form.contact(NOW))
                .isEqualTo(new Contact("Ana", "555 010 0199", null, null, NOW, ChoiceForm.CONSENT_VERSION));
    }

    @Test
    void asksForAPhoneNumberToCallAndForConsent() {
        ChoiceForm form = read("choice=call", "contact-email=ana@example.com");

        assertThat(form.problems()).containsOnlyKeys("contact-name", "contact-phone", "contact-consent");
        assertThat(form.typed()).containsEntry("contact-email", "ana@example.com");
    }

    @Test
    void takesAnEmailInPlaceOfAPhoneForAVisit() {
        assertThat(read("choice=book", "contact-name=Ana", "contact-email=a@b", "contact-consent=yes")
                        .right())
                .isTrue();
        assertThat(read("choice=book", "contact-name=Ana", "contact-consent=yes")
                        .problems())
                .containsOnlyKeys("contact-phone");
    }

    @Test
    void refusesWhatCannotReachAnybody() {
        assertThat(read(
                                "choice=book",
                                "contact-name=Ana",
                                "contact-phone=soon",
                                "contact-email=ana",
                                "contact-consent=yes")
                        .problems())
                .containsOnlyKeys("contact-phone", "contact-email");
    }

    @Test
    void refusesOneCharacterTooMany() {
        String longest = "x".repeat(Contact.NAME_LENGTH);

        assertThat(read("choice=call", "contact-name=" + longest, "contact-phone=5550100199", "contact-consent=yes")
                        .right())
                .isTrue();
        assertThat(read("choice=call", "contact-name=x" + longest, "contact-phone=5550100199", "contact-consent=yes")
                        .problems())
                .containsOnlyKeys("contact-name");
    }

    @Test
    void asksNothingOfARunnerWhoCalls() {
        assertThat(readWithNumber("choice=call").right()).isTrue();
        assertThat(readWithNumber("choice=call").contact(NOW)).isEqualTo(Contact.NONE);
        assertThat(readWithNumber("choice=call", "callback=yes").problems())
                .containsOnlyKeys("contact-name", "contact-phone", "contact-consent");
        assertThat(readWithNumber("choice=call", "contact-phone=555 010 0199").problems())
                .containsOnlyKeys("contact-name", "contact-consent");
    }

    @Test
    void keepsNoControlCharacters() {
        ChoiceForm form = read(
                "choice=call", "contact-name=A\u0000na\u0007", "contact-phone=555 010\n0199", "contact-consent=yes");

        assertThat(form.contact(NOW).name()).isEqualTo("A na");
        assertThat(form.contact(NOW).phone()).isEqualTo("555 010 0199");
    }

    @Test
    void refusesAnyOtherChoice() {
        assertThat(read("choice=everything").problems()).containsOnlyKeys("choice");
        assertThat(read().problems()).containsOnlyKeys("choice");
    }

    private static ChoiceForm read(String... fields) {
        return ChoiceForm.read(posted(fields), step -> step != NextStep.REPORT);
    }

    private static ChoiceForm readWithNumber(String... fields) {
        return ChoiceForm.read(posted(fields), step -> step == NextStep.BOOK);
    }

    private static MultiValueMap<String, String> posted(String... fields) {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        for (String field : fields) {
            posted.add(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return posted;
    }
}
