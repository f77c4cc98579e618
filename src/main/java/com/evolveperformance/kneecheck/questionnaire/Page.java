package com.evolveperformance.kneecheck.questionnaire;

import java.util.List;

/**
 * One page: one thing, asked by one question or a few that belong together.
 *
 * @param part which of the parts shown as progress it belongs to
 * @param questions what it asks; none on a page that only tells something
 * @param when when it is shown at all
 */
public record Page(String id, String part, List<Question> questions, Condition when) {

    public Page {
        questions = List.copyOf(questions);
    }

    public List<Question> asked(Answers answers) {
        return questions.stream()
                .filter(question -> question.when().holds(answers))
                .toList();
    }

    public boolean owns(String field) {
        return questions.stream().anyMatch(question -> question.owns(field));
    }

    public boolean isTest() {
        return questions.stream().anyMatch(question -> question.kind().isTest());
    }
}
