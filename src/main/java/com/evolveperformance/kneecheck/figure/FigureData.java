package com.evolveperformance.kneecheck.figure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A figure as the file gives it, checked.
 *
 * @param single one frame only (hero art, thumbnails): the start pose, no numbers, nothing moves
 * @param floor whether the floor line is drawn
 * @param maxScale pixels per centimetre the drawing may reach at most
 */
record FigureData(
        String id,
        String title,
        String description,
        View view,
        Set<Limb> accent,
        Tempo tempo,
        Scene scene,
        Movement movement,
        boolean single,
        boolean floor,
        OptionalDouble maxScale) {

    /** What is drawn besides the person. */
    record Scene(List<Prop> props, List<Band> bands, List<Arrow> arrows, List<Feel> feel) {

        List<Surface> surfaces() {
            return props.stream().flatMap(prop -> prop.surface().stream()).toList();
        }
    }

    Skeleton start() {
        return Skeleton.solve(movement.start(), view);
    }

    Skeleton end() {
        return Skeleton.solve(movement.end(), view);
    }
}
