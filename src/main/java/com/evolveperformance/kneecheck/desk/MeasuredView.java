package com.evolveperformance.kneecheck.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the clinic measured, ready to be shown or to be filled in. Public because templates read it. */
public final class MeasuredView {

    private MeasuredView() {}

    /**
     * Self-tests beside what the clinic measured; without rows where nothing was measured.
     *
     * @param measured who measured it and when, in words
     * @param earlier the revisions before, the newest first
     */
    public record Comparison(List<Row> rows, String measured, List<Earlier> earlier) {}

    /**
     * One test, or one side of it.
     *
     * @param own what the runner reached; empty where that is not known
     * @param difference the runner's number less the clinic's; empty where one of them is missing
     * @param error how far two tries can differ by chance; empty where it is not known
     * @param verdict {@code within}, {@code beyond}, or empty where that cannot be said
     */
    public record Row(
            String name, String side, String own, String clinic, String difference, String error, String verdict) {}

    /** A revision that another one replaced. */
    public record Earlier(String measured, List<String> lines) {}

    /**
     * One test to be filled in.
     *
     * @param unit the only unit in words; null where there is a choice
     * @param units what can be chosen; empty where there is nothing to choose
     */
    public record TestForm(String id, String name, @Nullable String unit, List<Choice> units, List<FieldForm> fields) {}

    /**
     * One number and how the try ended.
     *
     * @param now what stands there now, in words, where somebody else has saved something else; null elsewhere
     */
    public record FieldForm(
            String name,
            String label,
            String value,
            @Nullable String error,
            List<Choice> stopped,
            @Nullable String now) {}

    /** One of several. */
    public record Choice(String value, String label, boolean chosen) {}
}
