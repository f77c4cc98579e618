package com.evolveperformance.kneecheck.figure;

/** Seconds of one repetition: the movement, the hold at the finish, the way back, the rest at the start. */
record Tempo(double go, double hold, double back, double rest) {

    static final Tempo DEFAULT = new Tempo(1.4, .8, 1.4, .4);

    /** WCAG 2.2.2: something that moves longer than this needs a way to stop it. */
    static final double LONGEST = 5;

    double total() {
        return go + hold + back + rest;
    }
}
