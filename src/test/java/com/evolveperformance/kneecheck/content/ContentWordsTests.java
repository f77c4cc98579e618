package com.evolveperformance.kneecheck.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.drill.Drill;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.outcome.PainPattern;
import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.QuestionKind;
import com.evolveperformance.kneecheck.questionnaire.StopReason;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import com.evolveperformance.kneecheck.running.Light;
import com.evolveperformance.kneecheck.running.RunRule;
import com.evolveperformance.kneecheck.running.RunningRules;
import com.evolveperformance.kneecheck.safety.RedFlag;
import com.evolveperformance.kneecheck.safety.TestGate;
import com.evolveperformance.kneecheck.scoring.Band;
import com.evolveperformance.kneecheck.scoring.Confidence;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.Focus;
import com.evolveperformance.kneecheck.scoring.Load;
import com.evolveperformance.kneecheck.scoring.SelfTest;
import com.evolveperformance.kneecheck.scoring.Sources;
import com.evolveperformance.kneecheck.scoring.WeakerSide;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every id of the content has its words in every language, and no words are left of an id that is gone. */
class ContentWordsTests {

    private static final Assessor ASSESSOR = Shipped.CONTENT.assessor();
    private static final MessageFiles MESSAGES = MessageFiles.shipped();
    private static final List<String> SIDES = List.of("left", "right");

    /** What there is → the keys it needs. */
    private static Map<String, List<String>> needed() {
        Map<String, List<String>> needed = new LinkedHashMap<>();
        ASSESSOR.questionnaire().parts().forEach(part -> needed.put("part " + part, List.of("part." + part)));
        pages().filter(page -> page.questions().size() != 1)
                .forEach(page -> needed.put("page " + page.id(), List.of("page." + page.id() + ".title")));
        questions().forEach(question -> needed.put("question " + question.id(), question(question)));
        Stream.of(SelfTest.values()).forEach(test -> needed.put("test " + test.id(), test(test.id())));
        ASSESSOR.redFlags()
                .flags()
                .forEach(flag -> needed.put(
                        "red flag " + flag.id(),
                        List.of(
                                "flag." + flag.id() + ".title",
                                "flag." + flag.id() + ".what-to-do",
                                "staff.flag." + flag.id())));
        gates().forEach(gate -> needed.put("gate " + gate, List.of("gate." + gate)));
        ASSESSOR.patterns()
                .forEach(pattern -> needed.put(
                        "pattern " + pattern.id(),
                        List.of("pattern." + pattern.id() + ".text", "pattern." + pattern.id() + ".not-typical")));
        drills().forEach(drill -> needed.put("drill " + drill.id(), drill(drill.id())));
        drills().flatMap(drill -> drill.kit().stream()).forEach(kit -> needed.put("kit " + kit, List.of("kit." + kit)));
        needed.put(
                "units",
                all(Arrays.asList(Unit.values()), unit -> List.of("unit." + unit.id(), "amount." + unit.id())));
        needed.put(
                "reasons to stop",
                all(Arrays.asList(StopReason.values()), stop -> List.of("option.stopped." + stop.id())));
        needed.put(
                "domains",
                all(
                        Arrays.asList(Domain.values()),
                        domain -> List.of("domain." + domain.id(), "free." + domain.id() + ".text")));
        needed.put("bands", all(Arrays.asList(Band.values()), band -> List.of("band." + band.id())));
        needed.put(
                "confidence",
                all(
                        Arrays.asList(Confidence.values()),
                        confidence ->
                                List.of("confidence." + confidence.id(), "confidence.sentence." + confidence.id())));
        needed.put(
                "focus",
                all(
                        Arrays.asList(Focus.values()),
                        focus -> List.of("lead." + focus.id(), "staff.focus." + focus.id())));
        needed.put("weaker side", all(Arrays.asList(WeakerSide.values()), side -> List.of("weaker." + side.id())));
        needed.put(
                "load",
                all(
                        Arrays.asList(Load.Level.values()),
                        level -> List.of("load.level." + level.name().toLowerCase(Locale.ROOT))));
        RunningRules running = Shipped.CONTENT.running();
        running.today().forEach(rule -> needed.put("rule to run by " + rule.id(), List.of("run.rule." + rule.id())));
        running.today().stream()
                .filter(rule -> rule.light() != Light.REST)
                .forEach(rule -> needed.put(
                        "the same on the ladder " + rule.id(),
                        List.of(
                                "run.ladder.rule." + rule.id(),
                                "run.ladder.light." + rule.light().id())));
        needed.put(
                "lights",
                all(
                        Arrays.asList(Light.values()),
                        light -> List.of("run.light." + light.id(), "run.chip." + light.id())));
        needed.put("what would change it", changes());
        needed.put("sources", all(Sources.WITHOUT_REFERENCE, source -> List.of("source." + source)));
        needed.put("reasons for no score", List.of("reason.not-measured", "reason.pain-limited"));
        needed.put(
                "notes",
                List.of(
                        "note.norms-lower-of-two",
                        "note.norms-nearest-age",
                        "note.chair-stand-used",
                        "note.balance-very-low"));
        needed.put(
                "what a reader refuses",
                all(
                        List.of(
                                "choose",
                                "choose-any",
                                "consent",
                                "exclusive",
                                "number-missing",
                                "number-unread",
                                "number-whole",
                                "number-decimals",
                                "number-range",
                                "not-tried-with-number"),
                        key -> List.of("error." + key)));
        return needed;
    }

    @TestFactory
    Stream<DynamicTest> everythingHasItsWords() {
        return MESSAGES.languages().keySet().stream()
                .flatMap(language -> needed().entrySet().stream()
                        .map(need -> DynamicTest.dynamicTest(
                                (need.getKey() + " " + language).strip(),
                                () -> assertThat(MESSAGES.words(language))
                                        .containsKeys(need.getValue().toArray(String[]::new)))));
    }

    @TestFactory
    Stream<DynamicTest> noWordsAreLeftOfWhatIsGone() {
        Set<String> ids = questions().map(Question::id).collect(Collectors.toSet());
        Set<String> scored = new HashSet<>(Set.of("foot-stiffness", "history", "strength-training"));
        Stream.of(SelfTest.values()).map(SelfTest::id).forEach(scored::add);
        return Stream.of(
                orphans("part\\.([^.]+)", ASSESSOR.questionnaire().parts()::contains),
                orphans(
                        "page\\.([^.]+)\\.(?:title|intro)",
                        id -> ASSESSOR.questionnaire().page(id).isPresent()),
                orphans("question\\.([^.]+)\\..+", id -> ids.contains(id) || id.equals("optional")),
                orphans("option\\.(.+?)(?:\\.hint)?", options()::contains),
                orphans("error\\.([^.]+)\\.[^.]+", ids::contains),
                orphans("zone\\.([^.]+)", groups(QuestionKind.ZONES)::contains),
                orphans("field\\.injury\\.([^.]+)", groups(QuestionKind.INJURIES)::contains),
                orphans("test\\.([^.]+)\\..+", id -> ids.contains(id)),
                orphans("finding\\.([^.]+)\\..+", scored::contains),
                orphans("unit\\.([^.]+)", id -> Unit.of(id).isPresent()),
                orphans("amount\\.([^.]+)", id -> Unit.of(id).isPresent()),
                orphans("flag\\.([^.]+)\\..+", flags()::contains),
                orphans("staff\\.flag\\.([^.]+)", flags()::contains),
                orphans("gate\\.([^.]+)", gates()::contains),
                orphans(
                        "pattern\\.([^.]+)\\..+",
                        ASSESSOR.patterns().stream().map(PainPattern::id).toList()::contains),
                orphans("drill\\.([^.]+)\\..+", drills().map(Drill::id).toList()::contains),
                orphans("kit\\.([^.]+).*", kit()::contains),
                orphans(
                        "run\\.rule\\.([^.]+)",
                        Shipped.CONTENT.running().today().stream()
                                .map(RunRule::id)
                                .toList()::contains),
                orphans("change\\.([^.]+)\\.(?:left|right|both)", scored::contains));
    }

    /** Each answer that could be better, on either side where there are two. */
    private static List<String> changes() {
        Stream<String> tests = Stream.of(SelfTest.values())
                .flatMap(test -> (test.hasSides() ? Stream.of("left", "right", "both") : Stream.of("both"))
                        .map(side -> "change." + test.id() + "." + side));
        return Stream.concat(tests, Stream.of("change.foot-stiffness.both", "change.strength-training.both"))
                .toList();
    }

    private static DynamicTest orphans(String keys, Predicate<String> known) {
        var pattern = Pattern.compile(keys);
        return DynamicTest.dynamicTest(
                keys,
                () -> assertThat(MESSAGES.words("").keySet().stream().filter(key -> {
                            var matcher = pattern.matcher(key);
                            return matcher.matches() && !known.test(matcher.group(1));
                        }))
                        .isEmpty());
    }

    /** A key without words would be shown as it is. */
    @TestFactory
    Stream<DynamicTest> everyKeyOfTheTemplatesHasWords() throws IOException, URISyntaxException {
        var literal = Pattern.compile("#\\{([a-z0-9-]+(?:\\.[a-z0-9-]+)*)[(}]");
        Path templates = Path.of(Content.class.getResource("/templates").toURI());
        try (Stream<Path> files = Files.walk(templates)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(templates.relativize(file).toString(), () -> {
                                List<String> keys = literal.matcher(Files.readString(file))
                                        .results()
                                        .map(found -> found.group(1))
                                        .toList();
                                assertThat(MESSAGES.words("").keySet()).containsAll(keys);
                            }));
        }
    }

    @Test
    void everyStepIsCountedWithoutGaps() {
        Map<String, String> words = MESSAGES.words("");
        var numbered = Pattern.compile("((?:test|drill)\\..+\\.(?:steps|cue|harder))\\.(\\d+)(\\.60-plus)?");

        assertThat(words.keySet().stream().map(numbered::matcher).filter(found -> found.matches()))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.group(2).equals("1")
                                || words.containsKey(found.group(1) + "." + (Integer.parseInt(found.group(2)) - 1)))
                        .as(found.group())
                        .isTrue());
    }

    private static List<String> question(Question question) {
        String id = question.id();
        List<String> keys = new ArrayList<>(List.of("question." + id + ".title"));
        switch (question.kind()) {
            case CHOICE, CHOICES, CONSENT ->
                question.options().forEach(option -> keys.add("option." + family(id) + "." + option.id()));
            case ZONES -> {
                question.options().forEach(option -> keys.add("option." + id + "." + option.id()));
                groups(QuestionKind.ZONES).forEach(group -> keys.add("zone." + group));
                SIDES.forEach(side -> keys.add("field." + id + "." + side));
            }
            case INJURIES -> {
                keys.add("field.injury");
                question.options()
                        .forEach(option -> keys.addAll(List.of(
                                "option.injury." + option.group() + "." + option.id(),
                                "field.injury." + option.group())));
            }
            case SCALE, NUMBER -> question.units().forEach(unit -> keys.add("unit." + unit.id()));
            case TEST -> keys.add("option.stopped.not-tried.one");
            case TWO_SIDED_TEST -> SIDES.forEach(side -> keys.add("field.side." + side));
        }
        return keys;
    }

    /** Questions of a family, such as {@code lasted-rest}, share the words of their options. */
    private static String family(String question) {
        return question.startsWith("lasted-") ? "lasted" : question;
    }

    private static List<String> test(String id) {
        List<String> keys = new ArrayList<>();
        List.of("why", "need", "steps.1", "steps.2", "norm", "alt")
                .forEach(part -> keys.add("test." + id + "." + part));
        List.of("left", "right", "both").forEach(side -> keys.add("finding." + id + "." + side));
        return keys;
    }

    private static List<String> drill(String id) {
        return Stream.of(
                        "title",
                        "why",
                        "start",
                        "steps.1",
                        "steps.2",
                        "steps.3",
                        "cue.1",
                        "cue.2",
                        "cue.3",
                        "feel",
                        "mistake",
                        "easier",
                        "harder.1",
                        "harder.2",
                        "alt")
                .map(part -> "drill." + id + "." + part)
                .toList();
    }

    private static Set<String> options() {
        Set<String> options = Stream.of(StopReason.values())
                .map(stop -> "stopped." + stop.id())
                .collect(Collectors.toSet());
        options.addAll(Set.of("stopped.none", "stopped.not-tried.one"));
        questions()
                .forEach(question -> question.options()
                        .forEach(option -> options.add(
                                question.kind() == QuestionKind.INJURIES
                                        ? "injury." + option.group() + "." + option.id()
                                        : family(question.id()) + "." + option.id())));
        return options;
    }

    private static Set<String> groups(QuestionKind kind) {
        return questions()
                .filter(question -> question.kind() == kind)
                .flatMap(question -> question.options().stream())
                .map(Option::group)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> kit() {
        return drills().flatMap(drill -> drill.kit().stream()).collect(Collectors.toSet());
    }

    private static List<String> flags() {
        return ASSESSOR.redFlags().flags().stream().map(RedFlag::id).toList();
    }

    private static List<String> gates() {
        return Stream.concat(
                        Stream.of(TestGate.RED_FLAG),
                        ASSESSOR.gate().bars().stream().map(TestGate.Bar::id))
                .toList();
    }

    private static Stream<Drill> drills() {
        return ASSESSOR.planner().library().drills().stream();
    }

    private static Stream<Page> pages() {
        return ASSESSOR.questionnaire().pages().stream();
    }

    private static Stream<Question> questions() {
        return pages().flatMap(page -> page.questions().stream());
    }

    private static <T> List<String> all(Collection<T> all, Function<T, List<String>> keys) {
        return all.stream().flatMap(each -> keys.apply(each).stream()).toList();
    }
}
