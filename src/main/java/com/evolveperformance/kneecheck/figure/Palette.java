package com.evolveperformance.kneecheck.figure;

import java.util.EnumMap;
import java.util.Map;

/** One colour for every token. */
record Palette(Map<Token, String> colors) {

    static Palette light(Accent accent) {
        Map<Token, String> colors = new EnumMap<>(Token.class);
        for (Token token : Token.values()) {
            colors.put(token, token.light);
        }
        colors.put(Token.WORK, accent.light());
        colors.put(Token.WORK_SHOE, accent.lightShoe());
        return new Palette(colors);
    }

    static Palette dark(Accent accent) {
        Map<Token, String> colors = new EnumMap<>(Token.class);
        for (Token token : Token.values()) {
            colors.put(token, token.dark);
        }
        colors.put(Token.WORK, accent.dark());
        colors.put(Token.WORK_SHOE, accent.darkShoe());
        return new Palette(colors);
    }

    /** The light palette on white paper. */
    static Palette print(Accent accent) {
        Map<Token, String> colors = new EnumMap<>(light(accent).colors);
        colors.put(Token.BACKGROUND, "#ffffff");
        return new Palette(colors);
    }

    String of(Token token) {
        return colors.getOrDefault(token, token.light);
    }
}
