package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Runners made up from a seed, who fill in the shipped questionnaire page by page: some skip, stop and are sore. */
final class RandomRunners {

    private static final List<String> STOPPED = List.of("pain", "tired", "balance", "not-tried");

    private final Random random;

    private RandomRunners(Random random) {
        this.random = random;
    }

    /** The answers that count of the runner of this seed. */
    static Answers answers(long seed) {
        Answers answers = new RandomRunners(new Random(seed)).fill();
        return Reports.ASSESSOR.counted(answers);
    }

    private Answers fill() {
        boolean healthy = random.nextInt(10) > 0;
        Answers answers = Answers.NONE;
        for (Page page : Reports.ASSESSOR.questionnaire().pages()) {
            if (Reports.ASSESSOR.route(answers).contains(page)) {
                Map<String, List<String>> posted = new LinkedHashMap<>();
                page.asked(answers).forEach(question -> answer(question, posted, healthy));
                answers = answers.with(
                        page::owns, AnswerReader.read(page, answers, posted).values());
            }
        }
        return answers;
    }

    private void answer(Question question, Map<String, List<String>> posted, boolean healthy) {
        String id = question.id();
        switch (question.kind()) {
            case CONSENT -> posted.put(id, List.of("yes"));
            case CHOICE -> posted.put(id, List.of(choice(question, healthy)));
            case CHOICES -> posted.put(id, choices(question, healthy));
            case SCALE -> posted.put(id, List.of(String.valueOf(random.nextInt(healthy ? 7 : 11))));
            case NUMBER -> number(question, id, posted);
            case ZONES -> {
                posted.put(id + ".left", List.of(any(question).id()));
                posted.put(id + ".right", List.of(any(question).id()));
            }
            case INJURIES -> injuries(question, posted);
            case TEST -> trial(question, id, posted);
            case TWO_SIDED_TEST -> {
                trial(question, id + ".left", posted);
                trial(question, id + ".right", posted);
            }
        }
    }

    private String choice(Question question, boolean healthy) {
        if (healthy && question.id().equals("recent-fall")) {
            return "no";
        }
        if (healthy && question.id().equals("walking")) {
            return "fine";
        }
        if (question.id().equals("mode")) {
            return random.nextInt(5) == 0 ? "quick" : "full";
        }
        return healthy && question.id().equals("morning-stiffness")
                ? "none"
                : any(question).id();
    }

    private List<String> choices(Question question, boolean healthy) {
        boolean sign = question.id().endsWith("-signs")
                || question.id().contains("signs-")
                || List.of("health", "after-the-fall").contains(question.id());
        if (sign && (healthy || random.nextBoolean())) {
            return List.of("none");
        }
        List<String> chosen = new ArrayList<>();
        question.options().stream()
                .filter(option -> !option.exclusive() && random.nextInt(3) == 0)
                .map(Option::id)
                .forEach(chosen::add);
        return chosen.isEmpty() ? List.of("none") : chosen;
    }

    private void number(Question question, String field, Map<String, List<String>> posted) {
        if (!question.required() && random.nextInt(5) == 0) {
            return;
        }
        double most = switch (question.id()) {
            case "age" -> 85;
            case "runs-per-week", "strength-sessions" -> 4;
            default -> 40;
        };
        double least = question.id().equals("age") ? 18 : 1;
        posted.put(field, List.of(String.valueOf((int) (least + random.nextInt((int) (most - least))))));
        unit(question, posted);
    }

    private void trial(Question question, String field, Map<String, List<String>> posted) {
        int what = random.nextInt(12);
        if (what == 0) {
            return;
        }
        if (what <= 2) {
            posted.put(field + ".stopped", List.of(STOPPED.get(random.nextInt(STOPPED.size()))));
        }
        if (what > 1) {
            double most = Math.min(question.max(), question.id().equals("knee-to-wall") ? 14 : 45);
            posted.put(field, List.of(String.valueOf(random.nextInt((int) most))));
        }
        unit(question, posted);
    }

    private void unit(Question question, Map<String, List<String>> posted) {
        if (question.units().size() > 1) {
            List<Unit> units = question.units();
            posted.putIfAbsent(
                    question.id() + ".unit",
                    List.of(units.get(random.nextInt(4) == 0 ? 1 : 0).id()));
        }
    }

    private void injuries(Question question, Map<String, List<String>> posted) {
        for (int n = 1; n <= 1 + random.nextInt(2); n++) {
            for (String group : List.of("part", "side", "type", "when", "recovered")) {
                List<Option> options = question.options().stream()
                        .filter(option -> option.group().equals(group))
                        .toList();
                posted.put(
                        "injury." + n + "." + group,
                        List.of(options.get(random.nextInt(options.size())).id()));
            }
        }
    }

    private Option any(Question question) {
        return question.options().get(random.nextInt(question.options().size()));
    }
}
