package com.evolveperformance.kneecheck.trends;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.Focus;
import com.evolveperformance.kneecheck.submission.AgeGroup;
import com.evolveperformance.kneecheck.system.AnswerWords;
import com.evolveperformance.kneecheck.system.Words;
import com.evolveperformance.kneecheck.trends.TrendDays.Day;
import com.evolveperformance.kneecheck.trends.TrendsView.Bar;
import com.evolveperformance.kneecheck.trends.TrendsView.Bars;
import com.evolveperformance.kneecheck.trends.TrendsView.Group;
import com.evolveperformance.kneecheck.trends.TrendsView.Part;
import com.evolveperformance.kneecheck.trends.TrendsView.Point;
import com.evolveperformance.kneecheck.trends.TrendsView.Span;
import com.evolveperformance.kneecheck.trends.TrendsView.Stack;
import com.evolveperformance.kneecheck.trends.TrendsView.Time;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts counts into words and drawings. Only what is shown is drawn, or a drawing would tell what the numbers don't. */
record TrendsAssembler(Assessor assessor, Words words, LocalDate today) {

    private static final List<String> BANDS = List.of("little", "some", "clear");
    private static final List<Integer> SPANS = List.of(30, Period.USUAL, 365);

    /** Everything but the agreement, which is the same for every period. */
    TrendsView view(Period period, List<Day> days, LocalDate first, boolean stale, AgreementAssembler agreement) {
        Counts sent = Counts.sum(days.stream().map(Day::sent).toList());
        Counts drafts = Counts.sum(days.stream().map(Day::drafts).toList());
        Shown all = Shown.of(sent.of("sent"));
        Shown begun = Shown.of(drafts.of("begun"));
        return new TrendsView(
                period.from(),
                period.to(),
                spans(period, first),
                text(all),
                !all.hidden(),
                stale,
                time(period, days, first),
                List.of(
                        bars("focus", sent, all, focuses()),
                        bars("flag", sent, all, List.of("emergency", "clinician", "none")),
                        bars("choice", sent, all, List.of("call", "book", "report", "open")),
                        waits(sent)),
                stops(drafts),
                begun.hidden() ? "" : text(begun),
                groups(sent),
                agreement.views());
    }

    private List<Span> spans(Period period, LocalDate first) {
        List<Span> spans = new ArrayList<>();
        SPANS.forEach(days -> spans.add(span(words.get("staff.trends.days", days), today.minusDays(days - 1), period)));
        spans.add(span(words.get("staff.trends.everything"), first, period));
        return spans;
    }

    private Span span(String name, LocalDate from, Period period) {
        return new Span(
                name,
                "/staff/trends?from=" + from + "&to=" + today,
                period.from().equals(from) && period.to().equals(today));
    }

    private Time time(Period period, List<Day> days, LocalDate first) {
        Period.Step step = period.step();
        Map<LocalDate, List<Day>> steps = days.stream()
                .collect(Collectors.groupingBy(day -> step.start(day.day()), TreeMap::new, Collectors.toList()));
        List<Point> points = new ArrayList<>();
        List<Integer> sent = new ArrayList<>();
        List<Integer> flags = new ArrayList<>();
        DateTimeFormatter label = DateTimeFormatter.ofPattern(
                words.get("staff.trends.step." + step.name().toLowerCase(Locale.ROOT)), words.locale());
        for (LocalDate start : period.steps(first, today)) {
            Counts counts = Counts.sum(
                    steps.getOrDefault(start, List.of()).stream().map(Day::sent).toList());
            Shown all = Shown.of(counts.of("sent"));
            Shown flagged = Shown.of(counts.of("flag.emergency") + counts.of("flag.clinician"));
            points.add(new Point(label.format(start), text(all), text(flagged)));
            sent.add(all.count());
            flags.add(flagged.count());
        }
        int highest = sent.stream().mapToInt(Integer::intValue).max().orElse(0);
        Plot plot = new Plot(0, highest);
        return new Time(
                step.name().toLowerCase(Locale.ROOT),
                plot.columns(sent),
                plot.columns(flags),
                plot.line(0) + plot.line(highest),
                plot.y(highest),
                words.number(highest),
                points);
    }

    private Bars bars(String id, Counts counts, Shown all, List<String> names) {
        return new Bars(
                id,
                names.stream()
                        .map(name ->
                                bar(words.get("staff.trends." + id + "." + name), counts.of(id + "." + name), all, ""))
                        .toList());
    }

    private static List<String> focuses() {
        return Stream.concat(Arrays.stream(Focus.values()).map(Focus::id), Stream.of("not-scored"))
                .toList();
    }

    private Bars waits(Counts counts) {
        List<String> bands = Arrays.stream(Wait.values()).map(Wait::id).toList();
        Shown asked = Shown.of(
                bands.stream().mapToInt(band -> counts.of("wait." + band)).sum());
        return bars("wait", counts, asked, bands);
    }

    private Bar bar(String label, int count, Shown all, String of) {
        Shown shown = Shown.of(count);
        return new Bar(label, text(shown), shown.percentOf(all), of);
    }

    /** Where people stopped: the last page that they sent off. */
    private Bars stops(Counts drafts) {
        Shown begun = Shown.of(drafts.of("begun"));
        List<Bar> rows = new ArrayList<>();
        rows.add(bar(words.get("staff.trends.stops.finished"), drafts.of("finished"), begun, ""));
        rows.add(bar(words.get("staff.trends.stops.urgent"), drafts.of("urgent"), begun, ""));
        rows.add(bar(words.get("staff.trends.stops.none"), drafts.of("left.none"), begun, ""));
        AnswerWords names = new AnswerWords(assessor.questionnaire(), words);
        assessor.questionnaire().pages().stream()
                .filter(page -> !Shown.of(drafts.of("left." + page.id())).hidden())
                .forEach(page -> rows.add(bar(
                        names.title(page),
                        drafts.of("left." + page.id()),
                        begun,
                        text(Shown.of(drafts.of("saved." + page.id()))))));
        return new Bars("stops", rows);
    }

    private List<Group> groups(Counts counts) {
        List<Group> groups = new ArrayList<>();
        for (AgeGroup age : AgeGroup.values()) {
            for (String sex : List.of("female", "male", "not-said")) {
                String group = age.id() + "." + sex;
                Shown all = Shown.of(counts.of("who." + group));
                if (!all.hidden()) {
                    groups.add(new Group(
                            words.get(
                                    "staff.trends.group",
                                    words.get("staff.age." + age.id()),
                                    words.get("staff.trends.sex." + sex)),
                            text(all),
                            Arrays.stream(Domain.values())
                                    .map(domain -> stack(counts, "band." + group + "." + domain.id() + "."))
                                    .toList()));
                }
            }
        }
        return groups;
    }

    private Stack stack(Counts counts, String prefix) {
        List<Shown> bands =
                BANDS.stream().map(band -> Shown.of(counts.of(prefix + band))).toList();
        Shown all = new Shown(bands.stream().mapToInt(Shown::count).sum());
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Shown band : bands) {
            int width = band.percentOf(all);
            parts.add(new Part(from, Math.min(width, 100 - from)));
            from += width;
        }
        return new Stack(bands.stream().map(this::text).toList(), parts);
    }

    private String text(Shown shown) {
        return shown.hidden() ? words.get("staff.trends.hidden") : words.number(shown.count());
    }
}
