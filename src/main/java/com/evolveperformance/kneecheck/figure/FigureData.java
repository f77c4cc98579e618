package com.evolveperformance.kneecheck.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A figure as the file gives it, checked.
 *
 * @param single one frame only (hero art, thumbnails): the start pose, no numbers, nothing moves
 * @param floor whether the floor line is drawn
 * @param armsBehind whether the arms are drawn behind the body (front view, hands on the floor behind)
 * @param maxScale pixels per centimetre the drawing may reach at most
 * @param crop the part shown, when it is not the whole person
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
        boolean armsBehind,
        OptionalDouble maxScale,
        Optional<Crop> crop) {

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
