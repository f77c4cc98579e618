package com.evolveperformance.kneecheck.trends;

import java.time.LocalDate;
import java.util.List;

/**
 * The trends ready to be shown; every count as {@link Shown}. Public because templates read it.
 *
 * @param spans ways to usual periods
 * @param sent how many in all
 * @param enough true where so many were sent that there is something to show
 * @param stale true while some days are still being counted
 * @param parts what was counted, each as bars
 * @param begun how many questionnaires were begun; empty where they are too few to show where people stopped
 * @param groups by age and sex
 */
public record TrendsView(
        LocalDate from,
        LocalDate to,
        List<Span> spans,
        String sent,
        boolean enough,
        boolean stale,
        Time time,
        List<Bars> parts,
        Bars stops,
        String begun,
        List<Group> groups,
        List<AgreementView> agreements) {

    /** A way to a period. */
    public record Span(String name, String address, boolean here) {}

    /**
     * Submissions over time.
     *
     * @param unit {@code day}, {@code week} or {@code month}
     * @param sent the path of all, 100 wide and high
     * @param flags the path of those with a red flag
     * @param grid the path of the line at the highest
     * @param top how far down that is, in percent
     */
    public record Time(
            String unit, String sent, String flags, String grid, double top, String highest, List<Point> points) {}

    /** A step of time in numbers. */
    public record Point(String label, String sent, String flags) {}

    /** Counts as bars, a table with a drawing in each row. */
    public record Bars(String id, List<Bar> rows) {}

    /**
     * One of them.
     *
     * @param percent of the whole, 0 to 100
     * @param of how many came so far at all; empty where that makes no sense
     */
    public record Bar(String label, String count, int percent, String of) {}

    /** Runners of one age group and sex, and how many of them had each band of each domain. */
    public record Group(String label, String count, List<Stack> stacks) {}

    /**
     * The bands of one domain: little, some, clear.
     *
     * @param counts in words
     * @param parts where each begins and how wide it is, in percent
     */
    public record Stack(List<String> counts, List<Part> parts) {}

    /** A part of a bar, in percent. */
    public record Part(int from, int width) {}

    /**
     * How well one self-test agrees with the clinic.
     *
     * @param runners how many people
     * @param bias with its sign and unit
     * @param error of the test itself; empty where it is not known
     * @param left the smallest mean, with its unit
     * @param right the largest
     * @param lines the bias, then the lower and the upper limit
     * @param zero the path of no difference
     * @param dots three paths, each with larger dots
     */
    public record AgreementView(
            String test,
            String name,
            String runners,
            String pairs,
            String bias,
            String low,
            String high,
            String error,
            String left,
            String right,
            String zero,
            List<Line> lines,
            List<String> dots) {}

    /** A line across, with what it says and how far down that is, in percent. */
    public record Line(String path, double y, String words) {}
}
