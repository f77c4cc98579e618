package com.evolveperformance.kneecheck.figure;

/** One position of the person as data: what touches the ground and how the rest is angled. Joints are solved from it. */
record Pose(Values body, Values work, Values rest) {

    Values of(Side side) {
        return side == Side.WORK ? work : rest;
    }

    /** The data a share {@code t} of the way to {@code other}; solving it keeps every bone at its length. */
    Pose blend(Pose other, double t) {
        return new Pose(body.blend(other.body, t), work.blend(other.work, t), rest.blend(other.rest, t));
    }

    /** This pose with the fields {@code over} gives put in their place. */
    Pose with(Pose over) {
        return new Pose(body.with(over.body), work.with(over.work), rest.with(over.rest));
    }
}
