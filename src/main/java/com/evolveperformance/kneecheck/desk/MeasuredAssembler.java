package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.desk.MeasuredView.Choice;
import com.evolveperformance.kneecheck.desk.MeasuredView.Comparison;
import com.evolveperformance.kneecheck.desk.MeasuredView.Earlier;
import com.evolveperformance.kneecheck.desk.MeasuredView.FieldForm;
import com.evolveperformance.kneecheck.desk.MeasuredView.Row;
import com.evolveperformance.kneecheck.desk.MeasuredView.TestForm;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.questionnaire.StopReason;
import com.evolveperformance.kneecheck.questionnaire.Trial;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import com.evolveperformance.kneecheck.scoring.MeasurementError;
import com.evolveperformance.kneecheck.staff.Moments;
import com.evolveperformance.kneecheck.submission.Measurement;
import com.evolveperformance.kneecheck.system.Amounts;
import com.evolveperformance.kneecheck.system.AnswerWords;
import com.evolveperformance.kneecheck.system.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the clinic measured into words, beside the runner's own tests.
 *
 * @param errors how far two tries of a test can differ by chance, where that is known
 */
record MeasuredAssembler(
        Questionnaire questionnaire, Map<String, MeasurementError> errors, Words words, Moments moments) {

    /** Self-tests beside the newest of these revisions. */
    Comparison comparison(Answers own, List<Measurement> revisions) {
        if (revisions.isEmpty()) {
            return new Comparison(List.of(), "", List.of());
        }
        Measurement newest = revisions.get(0);
        List<Row> rows = new ArrayList<>();
        for (Question test : questionnaire.tests()) {
            for (String field : test.trials()) {
                if (!said(test, field, newest.values()).isEmpty()) {
                    rows.add(row(test, field, own, newest.values()));
                }
            }
        }
        return new Comparison(
                rows, by(newest), revisions.stream().skip(1).map(this::earlier).toList());
    }

    private Earlier earlier(Measurement revision) {
        return new Earlier(by(revision), lines(revision.values()));
    }

    /** Every number with its test: "Heel raises, left: 12 times". */
    List<String> lines(Answers values) {
        return questionnaire.tests().stream()
                .flatMap(test -> test.trials().stream()
                        .filter(field -> !said(test, field, values).isEmpty())
                        .map(field ->
                                words.get("staff.measured.line", name(test), side(field), said(test, field, values))))
                .toList();
    }

    /** What is wrong with a field, for the summary of the page: with the test and side it is about. */
    String named(String field, String error) {
        return questionnaire
                .owner(field)
                .map(test -> words.get("staff.measured.line", name(test), side(field.replace(".stopped", "")), error))
                .orElse(error);
    }

    private String by(Measurement revision) {
        return words.get("staff.measured.by", revision.author(), moments.inline(revision.measuredAt()));
    }

    private Row row(Question test, String field, Answers own, Answers clinic) {
        Trial mine = own.trial(test.id(), field);
        Trial theirs = clinic.trial(test.id(), field);
        MeasurementError error = errors.get(test.id());
        boolean both = mine.measured() && theirs.measured();
        double difference = both ? mine.result() - theirs.result() : 0;
        String verdict = !both || error == null ? "" : error.covers(difference) ? "within" : "beyond";
        Amounts amounts = new Amounts(words);
        return new Row(
                name(test),
                side(field),
                said(test, field, own),
                said(test, field, clinic),
                both ? amounts.signed(test, difference) : "",
                error == null ? "" : amounts.of(test, error.amount()),
                verdict);
    }

    /** What the form holds: what was typed, or else the newest revision. */
    List<TestForm> form(Map<String, List<String>> typed, Map<String, String> errors, @Nullable Answers changed) {
        return questionnaire.tests().stream()
                .map(test -> new TestForm(
                        test.id(),
                        name(test),
                        test.units().size() == 1 ? unit(test.units().get(0)) : null,
                        test.units().size() < 2 ? List.of() : units(test, first(typed, test.id() + ".unit")),
                        test.trials().stream()
                                .map(field -> field(test, field, typed, errors, changed))
                                .toList()))
                .toList();
    }

    private FieldForm field(
            Question test,
            String field,
            Map<String, List<String>> typed,
            Map<String, String> errors,
            @Nullable Answers changed) {
        String value = first(typed, field);
        String stopped = first(typed, field + ".stopped");
        String now = changed == null ? "" : said(test, field, changed);
        boolean same = changed == null
                || value.equals(text(changed, field)) && stopped.equals(text(changed, field + ".stopped"));
        String error = errors.get(field);
        return new FieldForm(
                field,
                side(field),
                value,
                error != null ? error : errors.get(field + ".stopped"),
                Stream.concat(Stream.of("full"), Stream.of(StopReason.values()).map(StopReason::id))
                        .map(id -> new Choice(
                                id.equals("full") ? "" : id,
                                words.get("staff.measured.stopped." + id),
                                id.equals("full") ? stopped.isEmpty() : id.equals(stopped)))
                        .toList(),
                same ? null : now.isEmpty() ? "–" : now);
    }

    private List<Choice> units(Question test, String chosen) {
        return test.units().stream()
                .map(unit -> new Choice(unit.id(), unit(unit), unit.id().equals(chosen)))
                .toList();
    }

    private String unit(Unit unit) {
        return words.get("unit." + unit.id());
    }

    private String name(Question test) {
        return words.get("question." + test.id() + ".title");
    }

    /** "Left"; a test without sides has the word for its number. */
    private String side(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? words.get("staff.measured.both-legs") : words.get("staff.knee." + field.substring(dot + 1));
    }

    private String said(Question test, String field, Answers answers) {
        String number = new AnswerWords(questionnaire, words)
                .said(test, field, answers.only(each -> each.equals(field) || each.equals(test.id() + ".unit")));
        String stopped = text(answers, field + ".stopped");
        if (stopped.isEmpty()) {
            return number;
        }
        String ended = words.get("staff.measured.stopped." + stopped);
        return number.isEmpty() ? ended : words.get("staff.measured.ended", number, ended);
    }

    private static String text(Answers answers, String field) {
        String text = answers.text(field);
        return text == null ? "" : text;
    }

    private static String first(Map<String, List<String>> typed, String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }
}
