package com.evolveperformance.kneecheck.figure;

import java.util.List;
import java.util.Optional;

/** One thing in the scene, with the numbers that place it (centimetres). */
record Prop(PropKind kind, List<Double> numbers) {

    String draw(Ink ink, double up) {
        return kind.draw(ink, numbers, up);
    }

    void stretch(Extent extent) {
        kind.stretch(extent, numbers);
    }

    Optional<Surface> surface() {
        return kind.surface(numbers);
    }
}
