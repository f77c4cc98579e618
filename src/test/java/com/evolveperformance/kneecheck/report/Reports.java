package com.evolveperformance.kneecheck.report;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.evolveperformance.kneecheck.content.Content;
import com.evolveperformance.kneecheck.drill.PlanChoice;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Pictures;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Reports of sample runners, with the shipped content and words. */
final class Reports {

    static final Instant SENT = Instant.parse("2026-11-23T14:05:00Z");
    static final Content CONTENT = Content.read(null);
    static final Assessor ASSESSOR = CONTENT.assessor();
    static final ResourceBundleMessageSource MESSAGES = messages();
    static final ReportAssembler ASSEMBLER = new ReportAssembler(MESSAGES, CONTENT, pictures(), clinic(null, null));

    private Reports() {}

    static Report of(String persona) {
        Answers answers = Personas.answers(persona, ASSESSOR);
        return of(answers, ASSESSOR.assess(answers));
    }

    static Report of(Answers answers, Outcome outcome) {
        return of(answers, outcome, PlanChoice.NONE);
    }

    static Report of(Answers answers, Outcome outcome, PlanChoice choice) {
        return ASSEMBLER.assemble(1042, SENT, Locale.ENGLISH, ASSESSOR.counted(answers), outcome, choice);
    }

    static Wording wording(Answers answers) {
        return ASSEMBLER.wording(Locale.ENGLISH, answers);
    }

    static Clinic clinic(String phone, String bookingUrl) {
        return new Clinic(
                "Evolve Performance Healthcare",
                phone,
                bookingUrl,
                null,
                null,
                null,
                "America/New_York",
                null,
                null,
                "911");
    }

    /** A stored submission with this outcome. */
    static Submission submission(String persona) {
        Answers answers = Personas.answers(persona, ASSESSOR);
        return submission(answers, ASSESSOR.assess(answers));
    }

    static Submission submission(Answers answers, Outcome outcome) {
        Submission submission = mock(Submission.class, withSettings().stubOnly());
        when(submission.number()).thenReturn(1042L);
        when(submission.submittedAt()).thenReturn(SENT);
        when(submission.language()).thenReturn("en");
        when(submission.contentVersion()).thenReturn(outcome.contentVersion());
        when(submission.answers()).thenReturn(ASSESSOR.counted(answers));
        when(submission.outcome()).thenReturn(outcome);
        when(submission.planChoice()).thenReturn(PlanChoice.NONE);
        return submission;
    }

    private static Pictures pictures() {
        Pictures pictures = mock(Pictures.class);
        when(pictures.url(anyString())).thenAnswer(call -> "/figures/" + call.getArgument(0) + ".svg");
        when(pictures.mirrored(anyString())).thenAnswer(call -> "/figures/" + call.getArgument(0) + "-left.svg");
        return pictures;
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/ui", "messages/questionnaire", "messages/report", "messages/drills", "messages/staff");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
