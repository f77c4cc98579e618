package com.evolveperformance.kneecheck.figure;

import java.util.List;
import java.util.Optional;

/** One thing in the scene, with the numbers that place it (centimetres). */
record Prop(PropKind kind, List<Double> numbers) {

    String draw(Ink ink, double up) {
        return kind.shape.draw(ink, numbers, up);
    }

    void stretch(Extent extent) {
        kind.room.stretch(extent, numbers);
    }

    /** What a person stands on. Only a step: seats and benches carry a body whose joints lie below their edge. */
    Optional<Surface> surface() {
        return kind == PropKind.BOX
                ? Optional.of(new Surface(numbers.get(0), numbers.get(1), numbers.get(2)))
                : Optional.empty();
    }
}
