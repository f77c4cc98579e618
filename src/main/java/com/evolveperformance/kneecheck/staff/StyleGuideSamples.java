package com.evolveperformance.kneecheck.staff;

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

    /** Open and reviewed, flagged and not, with and without a pain number. */
    List<InboxView.Row> rows(Words words, Moments moments, Instant now) {
        return List.of(
                row(words, moments, now, "emergency", false, 8, false),
                row(words, moments, now, "clinician", false, 6, false),
                row(words, moments, now, null, true, null, false),
                row(words, moments, now, null, false, 3, true));
    }

    private static InboxView.Row row(
            Words words,
            Moments moments,
            Instant now,
            @Nullable String flag,
            boolean corrected,
            @Nullable Integer pain,
            boolean reviewed) {
        return new InboxView.Row(
                NOBODY,
                NUMBER,
                moments.words(now),
                now.toString(),
                flag,
                corrected,
                words.get("staff.knee.right"),
                pain,
                words.get("domain.stiffness"),
                words.get("staff.choice.call"),
                reviewed);
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
