package com.evolveperformance.kneecheck.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words as shipped: how they are written, and what they never say. */
class MessageTests {

    private static final MessageFiles MESSAGES = MessageFiles.shipped();
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Test
    void everySetIsThereInEveryLanguage() {
        assertThat(MESSAGES.languages())
                .containsKey("")
                .allSatisfy((language, sets) ->
                        assertThat(sets.keySet()).as(language).containsExactlyInAnyOrderElementsOf(MessageFiles.ALL));
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        Map<String, String> words = MESSAGES.words("");

        assertThat(MESSAGES.languages().keySet())
                .allSatisfy(language -> assertThat(MESSAGES.words(language).keySet())
                        .as(language)
                        .isEqualTo(words.keySet()));
    }

    @Test
    void everyLanguageTakesTheSameArguments() {
        MESSAGES.words("")
                .forEach((key, text) -> assertThat(MESSAGES.languages().keySet().stream()
                                .map(language -> MESSAGES.words(language).get(key)))
                        .as(key)
                        .allSatisfy(other -> assertThat(arguments(other)).isEqualTo(arguments(text))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyIsThereTwice(Path file) throws IOException {
        Map<String, Integer> times = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                times.merge(line.substring(0, line.indexOf('=')), 1, Integer::sum);
            }
        }

        assertThat(times)
                .isNotEmpty()
                .allSatisfy((key, count) -> assertThat(count).as(key).isEqualTo(1));
    }

    /** The sets are searched in order, so that the second would never be seen. */
    @Test
    void noKeyIsInTwoSets() {
        Map<String, Integer> sets = new TreeMap<>();
        MESSAGES.languages()
                .get("")
                .values()
                .forEach(words -> words.keySet().forEach(key -> sets.merge(key, 1, Integer::sum)));

        assertThat(sets.entrySet()).filteredOn(entry -> entry.getValue() > 1).isEmpty();
    }

    @Test
    void nothingIsEmptyOrOddlySpaced() {
        assertThat(MESSAGES.entries(MessageFiles.ALL))
                .filteredOn(entry -> {
                    String text = entry.getValue();
                    return text.isBlank() || !text.equals(text.strip()) || text.contains("  ");
                })
                .isEmpty();
    }

    @Test
    void apostrophesAndQuotesAreTypographic() {
        assertThat(MESSAGES.entries(MessageFiles.ALL))
                .filteredOn(entry -> entry.getValue().matches(".*['\"\uFFFD].*"))
                .isEmpty();
    }

    @Test
    void everyEntryWithArgumentsCanBeFilledIn() {
        assertThat(MESSAGES.entries(MessageFiles.ALL))
                .filteredOn(entry ->
                        entry.getValue().contains("{") || entry.getValue().contains("}"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThatCode(() -> {
                            String filled = new MessageFormat(entry.getValue(), Locale.ENGLISH)
                                    .format(new Object[] {1, 2, 3, 4});
                            assertThat(filled).doesNotContain("{").doesNotContain("}");
                        })
                        .as(entry.getKey())
                        .doesNotThrowAnyException());
    }

    /** Findings, not labels (evidence.md 3): a page cannot tell what somebody has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "you have (a|an|the|some|got|damaged|torn|weak|bad)\\b",
                "you(’re| are) (at risk|injured|weak|broken|damaged)",
                "you suffer",
                "damage",
                "risk of injury",
                "injury risk",
                "safe to run",
                "(?<!not a )diagnos(is|ed)",
                "abnormal",
                "dysfunction",
                "degenerat",
                "wear and tear",
                "patellofemoral",
                "tend[io]nitis",
                "tendinopathy",
                "meniscus",
                "cartilage",
                "ligament",
                "bursitis",
                "syndrome",
                "chondromalacia",
                "jumper’s knee",
                "it band",
                "arthritis",
                "\\btorn?\\b",
                "your fault",
                "should have",
                "too (heavy|fat|weak|slow)",
                "dangerous",
                "!"
            })
    void neverSays(String words) {
        Pattern forbidden = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        assertThat(MESSAGES.runner()
                        .filter(entry -> forbidden.matcher(entry.getValue()).find()))
                .isEmpty();
    }

    @Test
    void saysThatItCannotNameWhatIsWrong() {
        assertThat(MESSAGES.words("")).containsKeys("pattern.note", "report.general", "footer.general-advice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui", "questionnaire", "report", "drills"})
    void readsLikeEasyEnglish(String set) {
        String text = MESSAGES.languages().get("").get(set).values().stream()
                .filter(words -> words.split(" ").length > 4)
                .map(words -> words.matches(".*[.?:”]") ? words : words + ".")
                .collect(Collectors.joining(" "));

        assertThat(new Readability(text).grade()).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "'The cat sat on the mat.', -2, 1",
        "'Rate your pain from 0 to 10.', -3, 4",
        "'Patellofemoral rehabilitation necessitates multidisciplinary evaluation.', 25, 60"
    })
    void measuresReadability(String text, double from, double to) {
        assertThat(new Readability(text).grade()).isBetween(from, to);
    }

    static List<Path> files() {
        return MessageFiles.files();
    }

    private static List<Integer> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The Flesch–Kincaid grade: years of school it takes to read a text with ease. */
    private record Readability(String text) {

        private static final Pattern WORD = Pattern.compile("[\\p{L}’]+|\\d+");
        private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

        double grade() {
            List<String> words =
                    WORD.matcher(text).results().map(found -> found.group()).toList();
            long sentences = Stream.of(text.split("[.?!:;”]+(\\s|$)"))
                    .filter(part -> !part.isBlank())
                    .count();
            int syllables = words.stream().mapToInt(Readability::syllables).sum();
            return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
        }

        private static int syllables(String word) {
            String lower = word.toLowerCase(Locale.ENGLISH).replaceAll("(?<=[^aeiouyl])e$|es$|(?<=[^td])ed$", "");
            Matcher vowels = VOWELS.matcher(lower);
            int count = 0;
            while (vowels.find()) {
                count++;
            }
            return Math.max(1, count);
        }
    }
}
