package com.evolveperformance.kneecheck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One drill, ready to be shown.
 *
 * @param place the id of the drill that was planned in this place; its own as long as it was not swapped
 * @param form how hard it is done: {@code easier}, {@code start}, {@code harder} or {@code hardest}
 * @param formWords what to do in that form; null for {@code start}
 * @param down the next easier form; null where there is none
 * @param up the next harder form; null where there is none
 * @param swaps what can be done in its place
 * @param picture the address of the picture on the web
 * @param figure the picture's id
 * @param mirrored true where the picture is to show the left side working
 * @param alt the picture in words
 * @param dose the numbers to show large
 * @param doseWords the whole dose in one line
 * @param side which side goes first and gets a set more; null where the sides are alike
 * @param hints what to mind: the easier form first, or a form without the kit
 * @param because the answers that chose it, in words
 * @param becauseFields the same as fields
 * @param sources ids
 */
public record DrillCard(
        String id,
        String place,
        String form,
        @Nullable String formWords,
        @Nullable String down,
        @Nullable String up,
        List<Swap> swaps,
        String domain,
        String domainName,
        String title,
        String why,
        String picture,
        String figure,
        boolean mirrored,
        String alt,
        List<Amount> dose,
        String doseWords,
        @Nullable String side,
        List<String> hints,
        List<String> because,
        List<String> becauseFields,
        String start,
        List<String> steps,
        List<String> cues,
        String feel,
        String mistake,
        String easier,
        List<String> harder,
        String kit,
        List<String> sources) {

    public DrillCard {
        swaps = List.copyOf(swaps);
        dose = List.copyOf(dose);
        hints = List.copyOf(hints);
        because = List.copyOf(because);
        becauseFields = List.copyOf(becauseFields);
        steps = List.copyOf(steps);
        cues = List.copyOf(cues);
        harder = List.copyOf(harder);
        sources = List.copyOf(sources);
    }

    /** Another drill that can be done in its place, and what it needs. */
    public record Swap(String id, String title, String kit) {}

    /** A number and what it counts. */
    public record Amount(String amount, String what) {}
}
