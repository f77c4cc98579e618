package com.evolveperformance.kneecheck.figure;

/** The colours of a figure in a light and in a dark page (figures.md, section 5). */
enum Token {
    BACKGROUND("#fffdf9", "#18231f"),
    WORK("#0e8f72", "#4cc7a2"),
    WORK_SHOE("#0a6350", "#9be3cb"),
    SKIN("#cfb693", "#a0957f"),
    SKIN_SHOE("#857b68", "#d2c9b6"),
    FAR("#e2d4bd", "#646458"),
    FAR_SHOE("#b5a993", "#85826f"),
    TOP("#24423b", "#e0d9ca"),
    SHORTS("#16302a", "#bdb7a7"),
    HAIR("#16302a", "#6f6252"),
    FLOOR("#b9ae9b", "#5a6a63"),
    PROP("#efe7da", "#26332e"),
    PROP_EDGE("#cfc3ae", "#44544d"),
    CUE("#1b2a26", "#f3eee4"),
    FEEL("#c47f00", "#f0b84a"),
    BAND("#b4471f", "#f2a07b");

    final String light;
    final String dark;

    Token(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }
}
