package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.NextStep;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceWordsTests {

    private static final String PHONE = "+1 555 010 0199";

    private final Submission submission = Reports.submission(Personas.STIFF_LEFT_ANKLE);

    ChoiceWordsTests() {
        when(submission.contact()).thenReturn(Contact.NONE);
    }

    @Test
    void asksNothingWhereThereIsAPageToBookOnAndANumberToCall() {
        ChoiceView view = view(clinic(PHONE, "https://book.example.org", null), Reports.SENT);

        assertThat(view.cards()).extracting(ChoiceView.Card::id).containsExactly("book", "call", "report");
        assertThat(view.cards()).extracting(ChoiceView.Card::button).doesNotContainNull();
        assertThat(card(view, "book").fields()).isEmpty();
        assertThat(card(view, "report").fields()).isEmpty();
        assertThat(card(view, "call").phone()).isEqualTo(PHONE);
        assertThat(view.cards()).noneMatch(card -> card.open() || card.chosen());
    }

    @Test
    void asksHowToReachTheRunnerWhereTheClinicSetsNothing() {
        ChoiceView view = view(clinic(null, null, null), Reports.SENT);

        assertThat(card(view, "book").button()).isNull();
        assertThat(card(view, "call").button()).isNull();
        assertThat(card(view, "call").phone()).isNull();
        for (String id : List.of("book", "call")) {
            assertThat(card(view, id).fields())
                    .extracting(ChoiceView.Field::name)
                    .containsExactly(
                            "contact-name", "contact-phone", "contact-email", "contact-times", "contact-consent");
            assertThat(card(view, id).fields()).allMatch(field -> field.value().isEmpty());
        }
    }

    /** Of a Monday in New York, by whose clock the clinic opens. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T22:59:00Z, Open until 18:00",
        "2026-11-23T23:00:00Z, Closed now. Opens tomorrow 8:00",
        "2026-11-24T04:59:00Z, Closed now. Opens tomorrow 8:00",
        "2026-11-24T05:00:00Z, Closed now. Opens today 8:00",
        "2026-11-27T23:00:00Z, Closed now. Opens Monday 8:00"
    })
    void saysWhenSomebodyPicksUpThePhone(String now, String words) {
        ChoiceView view = view(clinic(PHONE, null, "Mon-Fri 8:00-18:00"), Instant.parse(now));

        assertThat(card(view, "call").points()).containsExactly(words);
    }

    @Test
    void saysTheSameForMidnightAndForAllHours() {
        assertThat(card(view(clinic(PHONE, null, "Mon 8-24"), Reports.SENT), "call")
                        .points())
                .containsExactly("Open until midnight");
        assertThat(card(view(clinic(PHONE, null, "24/7"), Reports.SENT), "call").points())
                .containsExactly("Open now");
        assertThat(card(view(clinic(PHONE, null, null), Reports.SENT), "call").points())
                .isEmpty();
    }

    @Test
    void leadsToWhatWasChosen() {
        Clinic clinic = clinic(PHONE, "https://book.example.org", "Mon-Fri 8:00-18:00");
        when(submission.choice()).thenReturn(NextStep.BOOK);
        assertThat(view(clinic, Reports.SENT).pick()).isEqualTo("https://book.example.org");

        when(submission.choice()).thenReturn(NextStep.CALL);
        ChoiceView call = view(clinic, Reports.SENT);
        assertThat(call.call()).isEqualTo(PHONE);
        assertThat(call.chosen()).contains("Open until 18:00");
        assertThat(call.pick()).isNull();

        when(submission.contact()).thenReturn(new Contact("Ana", "555 010 0100", null, null, Reports.SENT, "1"));
        assertThat(view(clinic, Reports.SENT).call()).isNull();
        assertThat(view(clinic, Reports.SENT).toString()).doesNotContain("Ana").doesNotContain("0100");
    }

    /** Whoever changes these words raises the version with them. */
    @Test
    void keepsTheWordsOfAConsentToItsVersion() {
        assertThat(ChoiceForm.CONSENT_VERSION).isEqualTo("1");
        assertThat(new Words(Reports.MESSAGES, Locale.ENGLISH).get("choice.consent"))
                .isEqualTo("I agree that the clinic keeps these details and uses them to get in touch with me");
    }

    private ChoiceView view(Clinic clinic, Instant now) {
        return new ChoiceWords(new Words(Reports.MESSAGES, Locale.ENGLISH), clinic, now)
                .view(submission, ChoiceForm.empty());
    }

    private static ChoiceView.Card card(ChoiceView view, String id) {
        return view.cards().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Clinic clinic(String phone, String bookingUrl, String hours) {
        return new Clinic("Clinic", phone, bookingUrl, null, null, hours, "America/New_York", null, null, "911");
    }
}
