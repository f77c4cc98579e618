package com.evolveperformance.kneecheck.figure;

/** Where we look from: {@code SIDE} has the person facing right, {@code FRONT} has the person facing us. */
enum View {
    SIDE,
    FRONT
}
