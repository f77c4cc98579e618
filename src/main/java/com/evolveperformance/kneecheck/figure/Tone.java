package com.evolveperformance.kneecheck.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a shape is painted: its fill, its outline, and the outline’s style. Said once for the style sheet and for print. */
enum Tone {
    WORK(Token.WORK),
    WORK_SHOE(Token.WORK_SHOE),
    SKIN(Token.SKIN),
    SKIN_SHOE(Token.SKIN_SHOE),
    FAR(Token.FAR),
    FAR_SHOE(Token.FAR_SHOE),
    TOP(Token.TOP),
    SHORTS(Token.SHORTS),
    HAIR(Token.HAIR),
    /** Drawn first under the near limbs, in the background colour, so that crossing limbs stay clear. */
    HALO(Token.BACKGROUND, Token.BACKGROUND, "stroke-width:2.2", "stroke-linejoin:round"),
    PROP(Token.PROP, Token.PROP_EDGE, "stroke-width:1.2"),
    RAIL(null, Token.PROP_EDGE, "stroke-width:3.4", "stroke-linecap:round", "stroke-linejoin:round"),
    FLOOR(null, Token.FLOOR, "stroke-width:1.6", "stroke-linecap:round"),
    CUE(null, Token.CUE, "stroke-width:2.2", "stroke-linecap:round", "stroke-linejoin:round"),
    DISC(Token.CUE),
    NUM(null, Token.BACKGROUND, "stroke-width:1.9", "stroke-linecap:round", "stroke-linejoin:round"),
    FEEL(null, Token.FEEL, "stroke-width:2", "stroke-dasharray:3.2 2.6"),
    RING(null, Token.BACKGROUND, "stroke-width:3.6", "stroke-opacity:.9"),
    WALL(Token.PROP),
    EDGE(null, Token.PROP_EDGE, "stroke-width:1.6", "stroke-linecap:round"),
    GAUGE(null, Token.BAND, "stroke-width:2", "stroke-linecap:round"),
    BAND(null, Token.BAND, "stroke-width:4.6", "stroke-linecap:round");

    final @Nullable Token fill;
    final @Nullable Token stroke;

    private final List<String> style;

    Tone(Token fill) {
        this(fill, null);
    }

    Tone(@Nullable Token fill, @Nullable Token stroke, String... style) {
        this.fill = fill;
        this.stroke = stroke;
        this.style = List.of(style);
    }

    /**
     * The outline’s style as {@code name:value}, the same in any palette. Widths and dashes are divided by {@code zoom}, except
     * those of the frame numbers, which are never drawn larger.
     */
    List<String> style(double zoom) {
        return zoom == 1 || this == NUM
                ? style
                : style.stream().map(pair -> thinner(pair, zoom)).toList();
    }

    private static String thinner(String pair, double zoom) {
        String name = pair.substring(0, pair.indexOf(':'));
        if (!name.equals("stroke-width") && !name.equals("stroke-dasharray")) {
            return pair;
        }
        return name + ":"
                + Arrays.stream(pair.substring(name.length() + 1).split(" "))
                        .map(value -> Num.hundredth(Double.parseDouble(value) / zoom))
                        .collect(Collectors.joining(" "));
    }

    /** The darker tone of the shoe on a limb of this tone. */
    Tone shoe() {
        return switch (this) {
            case WORK -> WORK_SHOE;
            case SKIN -> SKIN_SHOE;
            case FAR -> FAR_SHOE;
            default -> throw new IllegalArgumentException(this + " is not the tone of a limb");
        };
    }

    String cssClass() {
        return "f-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
