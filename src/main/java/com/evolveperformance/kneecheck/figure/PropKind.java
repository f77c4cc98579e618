package com.evolveperformance.kneecheck.figure;

import java.util.List;

/** Things around the person (figures.md, section 6). A new one is a constant with its extent, and a shape in {@link PropShapes}. */
enum PropKind {
    WALL("wall", 1, 1, "x", PropShapes::wall, (extent, v) -> extent.across(v.get(0) + 10)),
    BACK_WALL("backWall", 1, 1, "x", PropShapes::backWall, (extent, v) -> extent.across(v.get(0) - 10)),
    BOX("box", 3, 3, "[x, width, height]", PropShapes::box, (extent, v) -> {
        extent.across(v.get(0), v.get(0) + v.get(1));
        extent.upTo(v.get(2));
    }),
    BENCH("bench", 3, 3, "[centre, width, height]", PropShapes::bench, (extent, v) -> {
        extent.across(v.get(0) - v.get(1) / 2, v.get(0) + v.get(1) / 2);
        extent.upTo(v.get(2));
    }),
    CHAIR("chair", 2, 3, "[centre, seat height, side of the back: -1 or 1]", PropShapes::chair, (extent, v) -> {
        extent.across(v.get(0) - 24, v.get(0) + 24);
        extent.upTo(v.get(1) + 44);
    }),
    SOFA("sofa", 2, 2, "[front edge, seat height]", PropShapes::sofa, (extent, v) -> {
        extent.across(v.get(0) - 40);
        extent.upTo(v.get(1) + 30);
    }),
    CUP("cup", 2, 2, "[x, height]", PropShapes::cup, (extent, v) -> extent.across(v.get(0) + 5)),
    MAT("mat", 2, 2, "[x, width]", PropShapes::mat, (extent, v) -> {}),
    PAD("pad", 4, 4, "[x, y, width, height]", PropShapes::pad, (extent, v) -> {
        extent.across(v.get(0), v.get(0) + v.get(2));
        extent.upTo(v.get(1) + v.get(3));
    }),
    TAPE("tape", 2, 2, "[from x, to x]", PropShapes::tape, (extent, v) -> extent.across(v.get(0), v.get(1))),
    MEASURE("measure", 2, 2, "[from x, to x]", PropShapes::measure, (extent, v) -> {});

    final String key;
    final int fewest;
    final int most;

    /** What its numbers mean, for the person who got them wrong. */
    final String meaning;

    final Shape shape;
    final Room room;

    PropKind(String key, int fewest, int most, String meaning, Shape shape, Room room) {
        this.key = key;
        this.fewest = fewest;
        this.most = most;
        this.meaning = meaning;
        this.shape = shape;
        this.room = room;
    }

    /** Draws the thing behind the person; {@code up} is the height of the frame above its floor (cm). */
    interface Shape {
        String draw(Ink ink, List<Double> v, double up);
    }

    /** Makes room for the thing; something no wider than the person needs none. */
    interface Room {
        void stretch(Extent extent, List<Double> v);
    }
}
