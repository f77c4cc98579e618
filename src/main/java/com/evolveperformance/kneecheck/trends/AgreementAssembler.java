package com.evolveperformance.kneecheck.trends;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.scoring.MeasurementError;
import com.evolveperformance.kneecheck.system.Amounts;
import com.evolveperformance.kneecheck.system.Words;
import com.evolveperformance.kneecheck.trends.Agreement.Pair;
import com.evolveperformance.kneecheck.trends.TrendsView.AgreementView;
import com.evolveperformance.kneecheck.trends.TrendsView.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts the agreement of each self-test with the clinic into words and drawings.
 *
 * @param pairs those of a test, the newest first
 */
record AgreementAssembler(Assessor assessor, Words words, Function<String, List<Pair>> pairs) {

    /** Of every test that enough runners did at home and at the clinic. */
    List<AgreementView> views() {
        List<AgreementView> views = new ArrayList<>();
        for (Question test : assessor.questionnaire().tests()) {
            List<Pair> both = pairs.apply(test.id());
            if (both.size() >= Shown.LEAST) {
                Agreement agreement = Agreement.of(both);
                if (!Shown.of(agreement.runners()).hidden()) {
                    views.add(view(test, agreement));
                }
            }
        }
        return views;
    }

    private AgreementView view(Question test, Agreement agreement) {
        Amounts amounts = new Amounts(words);
        List<Pair> both = agreement.pairs();
        double least = both.stream().mapToDouble(Pair::difference).min().orElse(0);
        double most = both.stream().mapToDouble(Pair::difference).max().orElse(0);
        Plot plot =
                new Plot(Math.min(0, Math.min(least, agreement.low())), Math.max(0, Math.max(most, agreement.high())));
        MeasurementError error = assessor.scoring().rules().errors().get(test.id());
        String bias = amounts.signed(test, agreement.bias());
        String low = amounts.signed(test, agreement.low());
        String high = amounts.signed(test, agreement.high());
        return new AgreementView(
                test.id(),
                words.get("question." + test.id() + ".title"),
                words.number(Shown.of(agreement.runners()).count()),
                words.number(Shown.of(both.size()).count()),
                bias,
                low,
                high,
                error == null ? "" : amounts.of(test, error.amount()),
                amounts.of(test, both.stream().mapToDouble(Pair::mean).min().orElse(0)),
                amounts.of(test, both.stream().mapToDouble(Pair::mean).max().orElse(0)),
                plot.line(0),
                List.of(
                        line(plot, agreement.bias(), bias),
                        line(plot, agreement.low(), low),
                        line(plot, agreement.high(), high)),
                plot.dots(both));
    }

    private static Line line(Plot plot, double value, String text) {
        return new Line(plot.line(value), plot.y(value), text);
    }
}
