package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.desk.SubmissionView.ContactView;
import com.evolveperformance.kneecheck.desk.SubmissionView.FlagView;
import com.evolveperformance.kneecheck.desk.SubmissionView.NoteView;
import com.evolveperformance.kneecheck.desk.SubmissionView.ZoneView;
import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.safety.RaisedFlag;
import com.evolveperformance.kneecheck.staff.Moments;
import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.Note;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.system.AnswerWords;
import com.evolveperformance.kneecheck.system.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Makes one submission ready to be shown to the clinic. */
record SubmissionAssembler(Questionnaire questionnaire, Words words, Moments moments) {

    private static final String UNIT = ".unit";

    SubmissionView view(Submission submission, List<Note> notes) {
        Outcome outcome = submission.outcome();
        Answers answers = submission.answers();
        String knee = answers.text("which-knee");
        String pain = answers.text("pain-worst");
        Instant asked = submission.choiceAt();
        return new SubmissionView(
                submission.id(),
                submission.version(),
                submission.number(),
                moments.inline(submission.submittedAt()),
                submission.contentVersion(),
                knee == null ? "" : InboxAssembler.knee(words, knee, submission.howLong()),
                pain == null ? "" : words.get("staff.pain", pain),
                InboxAssembler.choice(words, submission.choice(), outcome.disposition()),
                alone(submission.choiceAt()),
                contact(submission.contact()),
                moment(submission.correctedAt()),
                outcome.disposition().id(),
                outcome.flags().stream().map(flag -> flag(flag, answers)).toList(),
                outcome.gateReasons().stream()
                        .map(reason -> words.get("gate." + reason))
                        .toList(),
                parts(answers, outcome.cutShort()),
                submission.consentImprove(),
                told(answers),
                InboxAssembler.waiting(words, asked == null ? submission.submittedAt() : asked, moments.now()),
                InboxAssembler.age(words, submission.age()),
                zones(answers),
                notes.stream()
                        .map(note -> new NoteView(
                                note.author(),
                                moments.inline(note.writtenAt()),
                                note.text().lines().toList()))
                        .toList());
    }

    /** Who it is, in a few words: "34, female". */
    private String told(Answers answers) {
        String age = answers.text("age");
        String sex = answers.text("sex");
        return Stream.of(age == null ? "" : age, sex == null ? "" : sex(sex))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** An answer that a clinic has added has no words of ours. */
    private String sex(String id) {
        String words = this.words.orNull("staff.facts.sex." + id);
        return words == null ? this.words.get("option.sex." + id) : words;
    }

    /** The drawings of the pain map on which something is marked. */
    private List<ZoneView> zones(Answers answers) {
        List<ZoneView> zones = new ArrayList<>();
        questionnaire.question("where").ifPresent(where -> {
            for (Side side : AnswerReader.sides(answers)) {
                Map<String, List<String>> marked = where.options().stream()
                        .filter(option -> !option.group().isEmpty()
                                && answers.choices("where." + side.id()).contains(option.id()))
                        .collect(Collectors.groupingBy(
                                Option::group,
                                LinkedHashMap::new,
                                Collectors.mapping(Option::id, Collectors.toList())));
                marked.forEach((group, spots) -> zones.add(new ZoneView(
                        words.get("field.side." + side.id()),
                        words.get("zone." + group),
                        group,
                        side == Side.LEFT,
                        spots)));
            }
        });
        return zones;
    }

    private @Nullable String alone(@Nullable Instant moment) {
        return moment == null ? null : moments.words(moment);
    }

    private @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : moments.inline(moment);
    }

    private ContactView contact(Contact contact) {
        String phone = contact.phone();
        String email = contact.email();
        return new ContactView(
                contact.name(),
                phone,
                phone == null ? null : phone.replaceAll("[^+0-9]", ""),
                email,
                email == null ? null : UriUtils.encodePathSegment(email, StandardCharsets.UTF_8),
                contact.times(),
                alone(contact.consent()));
    }

    private FlagView flag(RaisedFlag flag, Answers answers) {
        AnswerWords said = new AnswerWords(questionnaire, words);
        return new FlagView(
                words.get("staff.flag." + flag.id()),
                flag.level().id(),
                flag.cleared(),
                flag.because().stream()
                        .distinct()
                        .flatMap(field -> said.line(field, answers).stream())
                        .toList());
    }

    /** Answers by part, and what this version asks no longer. */
    private List<AnswerWords.Part> parts(Answers answers, boolean cutShort) {
        AnswerWords said = new AnswerWords(questionnaire, words);
        List<AnswerWords.Part> parts = new ArrayList<>(said.parts(answers, cutShort));
        List<AnswerWords.Line> earlier = earlier(answers, parts);
        if (!earlier.isEmpty()) {
            parts.add(new AnswerWords.Part(words.get("staff.submission.earlier"), earlier));
        }
        return parts;
    }

    /**
     * What was said to questions, or with answers, that this version no longer has: as it is stored, so that nothing a
     * runner said is kept from the clinic.
     */
    private static List<AnswerWords.Line> earlier(Answers answers, List<AnswerWords.Part> parts) {
        List<String> said = parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> !line.answer().isEmpty())
                .map(AnswerWords.Line::field)
                .toList();
        return answers.values().entrySet().stream()
                .filter(stored -> !isUnitAlone(stored.getKey(), answers))
                .filter(stored -> said.stream().noneMatch(line -> covers(line, stored.getKey())))
                .map(stored -> new AnswerWords.Line("", stored.getKey(), stored.getKey(), stored.getValue()))
                .toList();
    }

    /** A unit is chosen beforehand, so without a number beside it nothing was said. */
    private static boolean isUnitAlone(String field, Answers answers) {
        if (!field.endsWith(UNIT)) {
            return false;
        }
        String question = field.substring(0, field.length() - UNIT.length());
        return answers.values().keySet().stream()
                .filter(other -> !other.equals(field))
                .noneMatch(other -> other.equals(question) || other.startsWith(question + "."));
    }

    private static boolean covers(String line, String field) {
        return field.equals(line)
                || field.startsWith(line + ".")
                || field.endsWith(UNIT) && line.startsWith(field.substring(0, field.length() - UNIT.length()) + ".");
    }
}
