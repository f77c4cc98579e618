package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.evolveperformance.kneecheck.drill.PlanChoice;
import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import com.evolveperformance.kneecheck.scoring.ScoreRange;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the report of every runner, tried on many made up from a seed that a failure names. */
class ReportPropertyTests {

    private static final int RUNNERS = 1_000;

    /** For so many of them the whole report is made and held against its data file; the sums are those of all. */
    private static final int WHOLE = 500;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void showsTheSumThatWasComputedAShortTodayAndANextRunWithinTheLimit() {
        long scored = LongStream.range(0, RUNNERS).map(this::sums).sum();

        assertThat(scored).isGreaterThan(RUNNERS);
    }

    private long sums(long seed) {
        Answers answers = RandomRunners.answers(seed);
        Outcome outcome = Reports.ASSESSOR.assess(answers);
        if (seed < WHOLE) {
            Report report = Reports.of(answers, outcome, PlanChoice.NONE);
            todayAndNextRun(seed, answers, report);
            data(seed, answers, outcome, report);
        }
        Scorecard scores = outcome.scores();
        if (scores == null) {
            return 0;
        }
        List<Lane> lanes = new ScoreWords(Reports.wording(answers), outcome.insight()).lanes(scores, false);
        for (DomainScore domain : scores.domains()) {
            sum(seed, domain, lane(lanes, domain), outcome);
        }
        return scores.domains().stream()
                .filter(domain -> domain.score() != null)
                .count();
    }

    private void sum(long seed, DomainScore domain, Lane lane, Outcome outcome) {
        String where = "seed " + seed + ", " + domain.domain();
        if (domain.score() == null) {
            assertThat(lane.sum()).as(where).isNull();
            assertThat(lane.lines()).as(where).isEmpty();
            return;
        }
        BigDecimal shown = lane.lines().stream()
                .map(line -> new BigDecimal(line.points().replaceAll("[^0-9.]", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(shown).as(where).isEqualByComparingTo(lane.sum());
        assertThat(shown)
                .as(where)
                .isEqualByComparingTo(BigDecimal.valueOf(domain.value() + 1e-9).setScale(1, RoundingMode.DOWN));
        // never across the border of a band
        assertThat(shown.setScale(0, RoundingMode.HALF_UP).intValue())
                .as(where)
                .isIn(lane.score(), lane.score() + (lane.score() == 29 || lane.score() == 59 ? 1 : 0));
        for (int i = 0; i < lane.lines().size(); i++) {
            assertThat(lane.lines().get(i).share())
                    .as(where)
                    .isCloseTo(domain.contributions().get(i).points(), within(0.1));
        }
        assertThat(lane.score().doubleValue()).as(where).isCloseTo(domain.value(), within(1.0));
        ScoreRange range = outcome.insight().ranges().get(domain.domain());
        assertThat(lane.spread().from()).as(where).isLessThanOrEqualTo(lane.score());
        assertThat(lane.spread().to()).as(where).isGreaterThanOrEqualTo(lane.score());
        assertThat(range.low()).as(where).isGreaterThanOrEqualTo(lane.spread().from() - 1.0);
        assertThat(range.high()).as(where).isLessThanOrEqualTo(lane.spread().to() + 1.0);
    }

    /** At most three drills and 15 minutes today, and the next run within ten percent, in the runner's unit. */
    private static void todayAndNextRun(long seed, Answers answers, Report report) {
        PlanView plan = report.plan();
        if (plan != null) {
            assertThat(plan.today()).as("seed %d", seed).hasSizeBetween(1, 3);
            assertThat(plan.todayMinutes()).as("seed %d", seed).isLessThanOrEqualTo(15);
            assertThat(plan.weeks()).as("seed %d", seed).hasSize(6);
        }
        Double longest = answers.number("longest-run");
        Double latest = answers.number("latest-run");
        LoadView load = report.load();
        if (load != null && load.next() != null && longest != null) {
            double usedTo = latest == null ? longest : Math.max(longest, latest);
            boolean miles = "mi".equals(answers.text("longest-run.unit"));
            String amount = load.next().replaceFirst("(?s)^.*?([0-9.,]+) (km|miles).*$", "$1");
            double km = Double.parseDouble(amount.replace(",", "")) * (miles ? 1.609344 : 1);
            assertThat(km).as("seed %d", seed).isLessThanOrEqualTo(usedTo * 1.1 + 1e-9);
            assertThat(load.next()).as("seed %d", seed).contains(miles ? "miles" : "km");
            assertThat(load.ladder()).as("seed %d", seed).isEmpty();
        }
    }

    /** The data file says what the page says: scores, bands, focus, drills, doses and load. */
    private static void data(long seed, Answers answers, Outcome outcome, Report report) {
        String where = "seed " + seed;
        JsonNode data = JSON.valueToTree(DataFile.of(Reports.submission(answers, outcome), report));
        assertThat(data.get("disposition").asString()).as(where).isEqualTo(report.disposition());
        if (report.emergency()) {
            assertThat(report.lanes()).as(where).isEmpty();
            assertThat(data.has("scores") || data.has("drills")).as(where).isFalse();
            return;
        }
        assertThat(data.get("headline").asString())
                .as(where)
                .isEqualTo(report.headline().text());
        assertThat(data.get("mainFocus").asString())
                .as(where)
                .isEqualTo(outcome.scores().focus().id());
        assertThat(data.get("load").get("words").asString())
                .as(where)
                .isEqualTo(report.load().spike());
        assertThat(data.get("load").get("level").asString())
                .as(where)
                .isEqualTo(outcome.load().level().id());
        Double limit = outcome.load().nextRunKm();
        JsonNode next = data.get("load").get("nextRunKm");
        assertThat(next.isNull())
                .as(where)
                .isEqualTo(limit == null || report.load().next() == null);
        assertThat(next.asDouble(0)).as(where).isLessThanOrEqualTo(limit == null ? 0 : limit + 1e-9);
        for (Lane lane : report.lanes()) {
            JsonNode score = data.get("scores").get(lane.id());
            assertThat(
                            score.get("score").isNull()
                                    ? null
                                    : Integer.valueOf(score.get("score").asInt()))
                    .as(where)
                    .isEqualTo(lane.score());
            assertThat(score.get("bandWords").asString()).as(where).isEqualTo(lane.level());
            for (int i = 0; i < lane.lines().size(); i++) {
                assertThat(score.get("contributions").get(i).get("points").asDouble())
                        .as(where)
                        .isEqualTo(lane.lines().get(i).share());
            }
        }
        List<DrillCard> cards =
                report.plan() == null ? List.of() : report.plan().drills();
        assertThat(data.get("drills")).as(where).hasSameSizeAs(cards);
        for (int i = 0; i < cards.size(); i++) {
            assertThat(data.get("drills").get(i).get("id").asString())
                    .as(where)
                    .isEqualTo(cards.get(i).id());
            assertThat(data.get("drills").get(i).get("dose").asString())
                    .as(where)
                    .isEqualTo(cards.get(i).doseWords());
        }
    }

    private static Lane lane(List<Lane> lanes, DomainScore domain) {
        return lanes.stream()
                .filter(lane -> lane.id().equals(domain.domain().id()))
                .findFirst()
                .orElseThrow();
    }
}
