package com.evolveperformance.kneecheck.figure;

import java.util.OptionalDouble;

/**
 * The outline of every body part as path text, in the frame of its bone: +x along the bone, −y the front of a leg, +y the
 * front of the trunk. Both parts of a limb share a radius at the joint, so joints neither gap nor step.
 */
final class Shapes {

    static final String HAND =
            "M0 -2.9C3 -3.6 6.5 -3.8 8.4 -2.4C10 -1 9.6 1.9 8 2.7C6 3.6 3 3.4 0 2.9A2.9 2.9 0 0 1 0 -2.9Z";
    static final String NECK = "M-3 -4.6L13 -4.2L13 4.2L-3 4.6Z";
    static final String HEAD = "M11.2 0A11.2 9.6 0 1 1 -11.2 0A11.2 9.6 0 1 1 11.2 0Z";
    static final String TOES = "M.4 -2.85C4.8 -2.2 8 -.8 8 1.3C8 2.4 7.2 2.9 6 2.9L0 2.9A2.9 2.9 0 0 1 .4 -2.85Z";

    static final String NAIL = "M4.2 -1.75C6 -1.2 7.4 -.4 7.7 .8C6.4 .5 4.8 -.3 4.2 -1.75Z";

    private static final String SIDE_HEEL = "M-3.9 -1.6C-4.6 1.5 -6.9 3.2 -6.5 5.5C-6.4 6.9 -5.5 7.5 -3.9 7.5";
    private static final String SIDE_INSTEP =
            "11.5 7.5A2.9 2.9 0 0 0 12.1 1.8C7 1 5 .6 4 -1.4A4.2 4.2 0 0 0 -3.9 -1.6Z";
    private static final String FRONT_FOOT = "M-2.4 -3.7C1.5 -4.4 4 -5.8 5.6 -5.6C7.4 -5.4 8 -2.6 8 0"
            + "C8 2.6 7.4 5.4 5.6 5.6C4 5.8 1.5 4.4 -2.4 3.7A3.7 3.7 0 0 1 -2.4 -3.7Z";

    private static final String SIDE_TOP =
            "M5 -6C7 -8.6 12 -7.9 19 -7.4C26 -7.4 31 -11.4 39 -10.6C46 -9.9 52.6 -7.2 53.6 -3.4"
                    + "C54.2 0 53 3.4 50.4 5.4C46 9 41 10.6 35.6 10.4C28 10 22 8.8 15 8.8C11 8.8 6 8.8 4.6 6C3.6 2 3.6 -3 5 -6Z";
    private static final String FRONT_TOP = "M6 -10C8 -13 15 -12.4 21 -12.2C29 -12.6 35 -15.2 42 -17.4"
            + "C49 -19.4 53.2 -17 53.4 -12C53.6 -8 55 -5 56 0C55 5 53.6 8 53.4 12C53.2 17 49 19.4 42 17.4"
            + "C35 15.2 29 12.6 21 12.2C15 12.4 8 13 6 10C4 4 4 -4 6 -10Z";

    private static final String SIDE_SHORTS = "M-8 -3C-6.5 -9.5 2 -12.2 7 -10.4C9.4 -9.6 11.2 -8.8 13 -8.2L11.6 8.8"
            + "C7.6 9 3 9.4 -2 8.6C-7.6 7.6 -9 1.4 -8 -3Z";
    private static final String FRONT_SHORTS = "M-7 -6C-8 -13 -1 -15.6 6 -14.6C9 -14.1 11.4 -13.4 13.4 -12.9L13.4 12.9"
            + "C11.4 13.4 9 14.1 6 14.6C-1 15.6 -8 13 -7 6C-6.6 3 -8.6 1.6 -8.6 0C-8.6 -1.6 -6.6 -3 -7 -6Z";

    private static final String SIDE_HAIR =
            "M3.6 9.2C8.4 8.8 12 5.4 12 0C12 -6.2 7 -10.4 .6 -10.4C-3.4 -10.4 -6.6 -8.6 -7.6 -6.2"
                    + "C-4 -4.6 1.4 -5.6 3 -2C4.4 1.4 2.6 5 3.6 9.2Z";
    private static final String FRONT_HAIR = "M3.2 9.3C8 8.6 12 5.6 12 0C12 -5.6 8 -8.6 3.2 -9.3C5.4 -5 5.6 5 3.2 9.3Z";

    private Shapes() {}

    /** The foot from heel to ball; {@code arch} lifts the middle of the sole (side view, centimetres). */
    static String foot(View view, OptionalDouble arch) {
        if (view == View.FRONT) {
            return FRONT_FOOT;
        }
        return SIDE_HEEL + (arch.isPresent() ? archedSole(arch.getAsDouble()) : "L") + SIDE_INSTEP;
    }

    private static String archedSole(double arch) {
        double y = Body.ANKLE_HEIGHT - arch;
        return "C%s %s %sC%s %s "
                .formatted(Num.of(-1, 7.5), Num.of(-.5, y), Num.of(3, y), Num.of(6.5, y), Num.of(7, 7.5));
    }

    static String top(View view) {
        return view == View.SIDE ? SIDE_TOP : FRONT_TOP;
    }

    static String shorts(View view) {
        return view == View.SIDE ? SIDE_SHORTS : FRONT_SHORTS;
    }

    static String hair(View view) {
        return view == View.SIDE ? SIDE_HAIR : FRONT_HAIR;
    }

    static String thigh(View view, double length) {
        return view == View.SIDE ? limb(length, 9.4, 6, .9, .2) : limb(length, 8.8, 5.9, .6, .4);
    }

    static String shank(View view, double length) {
        return view == View.SIDE ? limb(length, 6, 3.7, -.2, 2.1) : limb(length, 5.8, 3.6, 1.2, 1.2);
    }

    static String upperArm(double length) {
        return limb(length, 5, 3.9, .5, .2);
    }

    static String forearm(double length) {
        return limb(length, 3.9, 2.9, .4, .4);
    }

    /** The leg of the shorts over the upper part of a thigh. */
    static String cuff(View view, double thigh) {
        double a = view == View.SIDE ? 9.9 : 9.2;
        double b = view == View.SIDE ? 9 : 8.6;
        double c = thigh * .42;
        return "M%sC%s %s %sL%sC%s %s %sA%s 0 0 1 %sZ"
                .formatted(
                        Num.of(0, -a),
                        Num.of(c * .5, -a - .5),
                        Num.of(c, -b - .2),
                        Num.of(c, -b),
                        Num.of(c, b),
                        Num.of(c * .5, b + .6),
                        Num.of(0, a),
                        Num.of(0, a),
                        Num.of(a, a),
                        Num.of(0, -a));
    }

    /** The part of a thigh that shows below the shorts. */
    static String bareThigh(double thigh) {
        double b = 6;
        double c = thigh * .44;
        return "M%sL%sA%s 0 0 1 %sL%sZ"
                .formatted(Num.of(c, -b - 1.4), Num.of(thigh, -b), Num.of(b, b), Num.of(thigh, b), Num.of(c, b + 1));
    }

    /** A tapered capsule, radius {@code a} to {@code b}, with a little muscle in {@code front} and {@code back} (cm). */
    private static String limb(double length, double a, double b, double front, double back) {
        double upper = length * .34;
        return "M%sC%s %s %sA%s 0 0 1 %sC%s %s %sA%s 0 0 1 %sZ"
                .formatted(
                        Num.of(0, -a),
                        Num.of(upper, -a - front * 1.3),
                        Num.of(length * .66, -b - front * .9),
                        Num.of(length, -b),
                        Num.of(b, b),
                        Num.of(length, b),
                        Num.of(length * .7, b + back * .5),
                        Num.of(upper, a + back * 1.5),
                        Num.of(0, a),
                        Num.of(a, a),
                        Num.of(0, -a));
    }
}
