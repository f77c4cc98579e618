package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.drill.PlanChoice;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.report.Report;
import com.evolveperformance.kneecheck.report.ReportAssembler;
import com.evolveperformance.kneecheck.system.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A made-up runner, and made-up rows of the inbox. */
@Component
class StyleGuideSamples {

    private static final long NUMBER = 1042;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String NAME = "Robin";

    private final Assessor assessor;
    private final ReportAssembler reports;

    StyleGuideSamples(Assessor assessor, ReportAssembler reports) {
        this.assessor = assessor;
        this.reports = reports;
    }

    Report report(Locale locale, Instant now) {
        return report(Map.of(), locale, now);
    }

    Report emergency(Locale locale, Instant now) {
        return report(Map.of("warning-signs-knee", "hot-swollen"), locale, now);
    }

    private Report report(Map<String, String> changes, Locale locale, Instant now) {
        Map<String, String> said = new TreeMap<>();
        runner().forEach((field, value) -> said.put(field.toString(), value.toString()));
        said.putAll(changes);
        Answers answers = new Answers(said);
        return reports.assemble(NUMBER, now, locale, answers, assessor.assess(answers), PlanChoice.NONE);
    }

    /** Every status, flagged and not, taken back, and open with somebody else. */
    List<InboxView.Group> groups(Words words, Instant now) {
        return List.of(new InboxView.Group(
                "rows",
                words.get("staff.inbox.title"),
                List.of(
                        row(words, now, "emergency", false, "new", ""),
                        row(words, now, "clinician", false, "in-contact", NAME),
                        row(words, now, null, true, "booked", ""),
                        row(words, now, null, false, "closed", ""))));
    }

    private static InboxView.Row row(
            Words words, Instant now, @Nullable String flag, boolean corrected, String status, String seenBy) {
        return new InboxView.Row(
                NOBODY,
                StyleGuideController.PATH,
                NUMBER,
                words.get("staff.waiting.days", 3),
                now.toString(),
                flag,
                corrected,
                words.get("staff.age.30-39"),
                words.get("staff.knee.right"),
                words.get("domain.stiffness"),
                words.get("staff.choice.call"),
                status,
                words.get("staff.status." + status),
                NAME,
                seenBy);
    }

    private static Properties runner() {
        try (InputStream in = new ClassPathResource("staff/styleguide-runner.properties").getInputStream()) {
            Properties runner = new Properties();
            runner.load(in);
            return runner;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
