package com.evolveperformance.kneecheck.system;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * The page's green in the clinic's own colour. Hue and strength are the clinic's; how light or dark each use of it is
 * follows from the page's colours, so that text stays at 7:1 and lines at 3:1 on paper, cards and tints, in both themes.
 */
public final class AccentColours {

    /** Raised when the same colour gives another style sheet: browsers keep each address for good. */
    private static final int VERSION = 1;

    private static final double TEXT = 7;
    private static final double LINE = 3;
    private static final double STEP = 0.004;

    // As in site.css.
    private static final Colour PAPER = Colour.of("#faf6ef");
    private static final Colour CARD = Colour.of("#fffdf9");
    private static final Colour DARK_PAPER = Colour.of("#101815");
    private static final Colour DARK_CARD = Colour.of("#18231f");
    private static final Colour WHITE = Colour.of("#ffffff");

    /**
     * One theme's colours.
     *
     * @param main buttons and links
     * @param onMain text on buttons
     * @param hover buttons under the pointer
     * @param fill lines and bars
     * @param ink text on tints
     * @param tint behind what is chosen
     */
    public record Theme(Colour main, Colour onMain, Colour hover, Colour fill, Colour ink, Colour tint) {

        private String css() {
            return "--jade:%s;--on-jade:%s;--jade-hi:%s;--jade-fill:%s;--jade-ink:%s;--jade-tint:%s"
                    .formatted(main, onMain, hover, fill, ink, tint);
        }
    }

    private AccentColours() {}

    /** True for a colour like {@code #0a6350} that is no strong red: red says danger here and nothing else. */
    public static boolean takes(String accent) {
        return accent.matches("#[0-9a-fA-F]{6}") && !Colour.of(accent).isRed();
    }

    /** Where the style sheet of a colour is. */
    public static String address(String accent) {
        return "/look/" + accent.substring(1).toLowerCase(Locale.ROOT) + "-" + VERSION + ".css";
    }

    /** The style sheet: the same names as site.css with other values. */
    static String css(String accent) {
        return ":root{" + light(accent).css() + "}\n@media screen and (prefers-color-scheme:dark){:root{"
                + dark(accent).css() + "}}\n";
    }

    /** On light paper: as it is or darker. */
    public static Theme light(String accent) {
        Colour own = Colour.of(accent);
        Colour tint = own.soft(0.92);
        Colour main = first(own, -STEP, each -> each.against(WHITE) >= TEXT && each.against(PAPER) >= TEXT);
        return new Theme(
                main,
                WHITE,
                main.lighter(-0.06),
                first(own, -STEP, each -> each.against(CARD) >= LINE && each.against(PAPER) >= LINE),
                first(own, -STEP, each -> each.against(tint) >= TEXT && each.against(PAPER) >= TEXT),
                tint);
    }

    /** On dark paper: as it is or lighter. */
    public static Theme dark(String accent) {
        Colour own = Colour.of(accent);
        Colour tint = own.soft(0.14);
        Colour onMain = own.soft(0.05);
        Colour main = first(
                own,
                STEP,
                each -> each.against(DARK_CARD) >= TEXT
                        && each.against(onMain) >= TEXT
                        && each.against(DARK_PAPER) >= TEXT);
        return new Theme(
                main,
                onMain,
                main.lighter(0.08),
                first(own, STEP, each -> each.against(DARK_CARD) >= LINE && each.against(DARK_PAPER) >= LINE),
                first(own, STEP, each -> each.against(tint) >= TEXT && each.against(DARK_CARD) >= TEXT),
                tint);
    }

    /** The first colour on the way to black or white that will do. */
    private static Colour first(Colour from, double step, Predicate<Colour> willDo) {
        Colour each = from;
        while (!willDo.test(each) && (step < 0 ? each.light() > 0 : each.light() < 1)) {
            each = each.lighter(step);
        }
        return each;
    }
}
