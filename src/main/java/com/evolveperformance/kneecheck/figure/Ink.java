package com.evolveperformance.kneecheck.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns a tone into attributes: a class in a file, presentation attributes in print.
 *
 * @param zoom how much larger than usual the figure is drawn; strokes are thinner by it, so their weight stays
 */
record Ink(Mode mode, Accent accent, double zoom) {

    private static final String MOTION = ".f-rest{display:none}"
            + "@media(prefers-reduced-motion:reduce){.f-move{display:none}.f-rest{display:inline}}";

    String of(Tone tone) {
        return mode == Mode.PRINT ? attributes(tone, Palette.print(accent)) : "class=\"" + tone.cssClass() + "\"";
    }

    private String attributes(Tone tone, Palette palette) {
        List<String> list = new ArrayList<>();
        list.add("fill:" + (tone.fill == null ? "none" : palette.of(tone.fill)));
        if (tone.stroke != null) {
            list.add("stroke:" + palette.of(tone.stroke));
        }
        list.addAll(tone.style(zoom));
        return list.stream().map(pair -> pair.replace(":", "=\"") + "\"").collect(Collectors.joining(" "));
    }

    /** The style element of a file, with both palettes and only the tones {@code drawing} uses; nothing in print. */
    String styleSheet(String drawing) {
        if (mode == Mode.PRINT) {
            return "";
        }
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        for (Tone tone : Tone.values()) {
            if (drawing.contains(of(tone))) {
                List<String> outline = new ArrayList<>(tone.fill == null ? List.of("fill:none") : List.of());
                outline.addAll(tone.style(zoom));
                light.append(rule(tone, Palette.light(accent), outline));
                dark.append(rule(tone, Palette.dark(accent), List.of()));
            }
        }
        return "<style>" + light + MOTION + "@media(prefers-color-scheme:dark){" + dark + "}</style>";
    }

    private static String rule(Tone tone, Palette palette, List<String> outline) {
        List<String> rules = new ArrayList<>();
        if (tone.fill != null) {
            rules.add("fill:" + palette.of(tone.fill));
        }
        if (tone.stroke != null) {
            rules.add("stroke:" + palette.of(tone.stroke));
        }
        rules.addAll(outline);
        return "." + tone.cssClass() + "{" + String.join(";", rules) + "}";
    }
}
