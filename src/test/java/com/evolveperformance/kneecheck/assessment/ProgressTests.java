package com.evolveperformance.kneecheck.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.content.Shipped;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.system.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** Progress on many different ways through the questionnaire: parts go forward only, and the minutes left only down. */
class ProgressTests {

    private static final Assessor ASSESSOR = Shipped.CONTENT.assessor();
    static final Words WORDS = words();
    private static final Pattern PROGRESS = Pattern.compile("Part (\\d) of (\\d): .*About (\\d+) minutes? left\\.");

    static IntStream ways() {
        return IntStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void goesForwardOnly(int seed) {
        Random random = new Random(seed);
        Answers answers = Answers.NONE;
        int part = 0;
        int minutes = Integer.MAX_VALUE;
        List<Page> route = ASSESSOR.route(answers);
        Page last = null;
        for (int at = 0; at < route.size(); at++) {
            last = route.get(at);
            PageView view = new PageAssembler(ASSESSOR, WORDS).saved(last, answers, "/");
            Matcher shown = PROGRESS.matcher(view.progress());
            assertThat(shown.matches()).as(view.progress()).isTrue();
            int now = Integer.parseInt(shown.group(1));
            int left = Integer.parseInt(shown.group(3));

            assertThat(view.steps()).hasSize(Integer.parseInt(shown.group(2)));
            assertThat(IntStream.range(0, view.steps().size())
                            .mapToObj(i -> view.steps().get(i).state()))
                    .containsExactlyElementsOf(IntStream.range(0, view.steps().size())
                            .mapToObj(i -> i < now - 1 ? "done" : i == now - 1 ? "now" : "later")
                            .toList());
            assertThat(now).as(last.id()).isGreaterThanOrEqualTo(part);
            assertThat(left).as(last.id()).isBetween(1, minutes);
            part = now;
            minutes = left;
            answers = answered(last, answers, random);
            route = ASSESSOR.route(answers);
            assertThat(route.get(at)).isEqualTo(last);
        }
        assertThat(minutes).as("on " + last.id()).isLessThanOrEqualTo(2);
    }

    /** Something that the page accepts, anything from it. */
    private static Answers answered(Page page, Answers before, Random random) {
        for (int tries = 0; tries < 200; tries++) {
            Map<String, List<String>> posted = new HashMap<>();
            for (Question question : page.questions()) {
                say(question, posted, random);
            }
            AnswerReader.Reading reading = AnswerReader.read(page, before, posted);
            if (reading.problems().isEmpty()) {
                return before.with(page::owns, reading.values());
            }
        }
        throw new AssertionError("nothing fits " + page.id());
    }

    private static void say(Question question, Map<String, List<String>> posted, Random random) {
        String id = question.id();
        List<String> option = question.options().isEmpty()
                ? List.of()
                : List.of(question.options()
                        .get(random.nextInt(question.options().size()))
                        .id());
        switch (question.kind()) {
            case CHOICE, CHOICES, CONSENT, SCALE -> posted.put(id, option);
            case NUMBER, TEST -> posted.put(id, number(question, random));
            case ZONES -> {
                posted.put(id + ".left", option);
                posted.put(id + ".right", option);
            }
            case TWO_SIDED_TEST -> {
                posted.put(id + ".left", number(question, random));
                posted.put(id + ".right", number(question, random));
            }
            case INJURIES ->
                question.options().forEach(each -> posted.put(id + ".1." + each.group(), List.of(each.id())));
        }
    }

    /** A number in range, or nothing now and then. */
    private static List<String> number(Question question, Random random) {
        Double least = question.min();
        Double most = question.max();
        if (least == null || most == null || (!question.required() && random.nextInt(4) == 0)) {
            return List.of();
        }
        return List.of(String.valueOf((int) Math.ceil(least) + random.nextInt((int) (most - least) + 1)));
    }

    private static Words words() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:messages/ui", "classpath:messages/questionnaire");
        messages.setDefaultEncoding("UTF-8");
        return new Words(messages, Locale.ENGLISH);
    }
}
