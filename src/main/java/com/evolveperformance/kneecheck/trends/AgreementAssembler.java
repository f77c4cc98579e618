package com.evolveperformance.kneecheck.trends;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.scoring.MeasurementError;
import com.evolveperformance.kneecheck.system.Words;
import com.evolveperformance.kneecheck.trends.Agreement.Pair;
import com.evolveperformance.kneecheck.trends.TrendsView.AgreementView;
import com.evolveperformance.kneecheck.trends.TrendsView.Line;
import java.text.NumberFormat;
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
        List<Pair> both = agreement.pairs();
        double least = both.stream().mapToDouble(Pair::difference).min().orElse(0);
        double most = both.stream().mapToDouble(Pair::difference).max().orElse(0);
        Plot plot =
                new Plot(Math.min(0, Math.min(least, agreement.low())), Math.max(0, Math.max(most, agreement.high())));
        String error = assessor.scoring().rules().errors().entrySet().stream()
                .filter(each -> each.getKey().id().equals(test.id()))
                .map(each -> each.getValue())
                .map(MeasurementError::amount)
                .map(amount -> amount(test, amount))
                .findFirst()
                .orElse("");
        String bias = signed(test, agreement.bias());
        String low = signed(test, agreement.low());
        String high = signed(test, agreement.high());
        return new AgreementView(
                test.id(),
                words.get("question." + test.id() + ".title"),
                number(Shown.of(agreement.runners()).count()),
                number(Shown.of(both.size()).count()),
                bias,
                low,
                high,
                error,
                amount(test, both.stream().mapToDouble(Pair::mean).min().orElse(0)),
                amount(test, both.stream().mapToDouble(Pair::mean).max().orElse(0)),
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

    private String signed(Question test, double value) {
        String amount = amount(test, Math.abs(value));
        return Math.abs(value) < .05 ? amount : (value > 0 ? "+" : "−") + amount;
    }

    private String amount(Question test, double value) {
        return words.get("amount." + test.units().get(0).id(), number(value));
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
