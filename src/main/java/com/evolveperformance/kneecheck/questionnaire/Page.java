package com.evolveperformance.kneecheck.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One page: one thing, asked by one question or a few that belong together.
 *
 * @param part which of the parts shown as progress it belongs to
 * @param questions what it asks; none on a page that only tells something
 * @param when when it is shown at all
 * @param leadsTo tests it offers; it is shown only while one of them is open. Empty on pages that offer none.
 */
public record Page(String id, String part, List<Question> questions, Condition when, Set<String> leadsTo) {

    public Page {
        questions = List.copyOf(questions);
        leadsTo = Set.copyOf(leadsTo);
    }

    public List<Question> asked(Answers answers) {
        List<Question> asked = new ArrayList<>(questions.size());
        for (Question question : questions) {
            if (question.when().holds(answers)) {
                asked.add(question);
            }
        }
        return asked;
    }

    /** True where it is shown at all: neither its own tests nor all that it leads to are closed. */
    boolean applies(Answers answers, Set<String> closedTests) {
        return when.holds(answers)
                && (closedTests.isEmpty()
                        || !isClosed(closedTests) && (leadsTo.isEmpty() || !closedTests.containsAll(leadsTo)));
    }

    private boolean isClosed(Set<String> closedTests) {
        for (Question question : questions) {
            if (question.kind().isTest() && closedTests.contains(question.id())) {
                return true;
            }
        }
        return false;
    }

    public boolean owns(String field) {
        for (Question question : questions) {
            if (question.owns(field)) {
                return true;
            }
        }
        return false;
    }

    /** True where every question that needs an answer has one. Tests can always be skipped. */
    public boolean complete(Answers answers) {
        return asked(answers).stream().filter(Question::required).allMatch(question -> switch (question.kind()) {
            case ZONES ->
                AnswerReader.sides(answers).stream().allMatch(side -> answers.has(question.id() + "." + side.id()));
            case INJURIES -> !answers.injuries().isEmpty();
            default -> answers.has(question.id());
        });
    }

    public boolean isTest() {
        for (Question question : questions) {
            if (question.kind().isTest()) {
                return true;
            }
        }
        return false;
    }
}
