package com.evolveperformance.kneecheck.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.content.Shipped;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The summary of what is wrong tells its entries apart. */
class ErrorSummaryTests {

    private static final Assessor ASSESSOR = Shipped.CONTENT.assessor();

    @Test
    void namesTheQuestionWhereSeveralLackTheSame() {
        assertThat(summary("pain", Map.of()))
                .containsExactly(
                        "Right now, at rest: Pick one answer", "At its worst in the last week: Pick one answer");
    }

    @Test
    void saysOnlyWhatIsWrongWhereThatIsClear() {
        assertThat(summary("pain", Map.of("pain-now", List.of("2")))).containsExactly("Pick one answer");
    }

    private static List<String> summary(String id, Map<String, List<String>> posted) {
        Page page = ASSESSOR.questionnaire().page(id).orElseThrow();
        return new PageAssembler(ASSESSOR, ProgressTests.WORDS)
                        .refused(
                                page,
                                Answers.NONE,
                                posted,
                                AnswerReader.read(page, Answers.NONE, posted).problems(),
                                "/")
                        .problems()
                        .stream()
                        .map(PageView.ProblemView::text)
                        .toList();
    }
}
