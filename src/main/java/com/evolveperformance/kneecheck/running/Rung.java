package com.evolveperformance.kneecheck.running;

/**
 * One step of the walk–run ladder [R61].
 *
 * @param walk minutes to walk, in turn with the running
 * @param run minutes to run; 0 for "all of it"
 * @param miles how far in all
 * @param effort 0 to 10
 */
public record Rung(int walk, int run, double miles, int effort) {}
