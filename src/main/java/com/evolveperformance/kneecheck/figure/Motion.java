package com.evolveperformance.kneecheck.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The moving picture of frame 2: finish, back, start, go, finish. One repetition, then it stops on the finish, where it also
 * began, so nothing jumps and nothing needs to be frozen. Every pose on the way is solved afresh, so no limb changes its length.
 */
final class Motion {

    private static final int STEPS = 6;

    private final Ink ink;
    private final List<Stop> stops;
    private final List<Skeleton> poses;
    private final List<List<Part>> parts;
    private final String timing;

    /** A moment of the repetition: seconds from its beginning, and how far along the movement (0 start, 1 finish). */
    record Stop(double second, double along) {}

    Motion(FigureData figure, Ink ink, String elementId) {
        this.ink = ink;
        stops = stops(figure.tempo());
        poses = stops.stream()
                .map(stop -> Skeleton.solve(figure.movement().eased(stop.along()), figure.view()))
                .toList();
        parts = poses.stream().map(pose -> BodyParts.of(figure, pose)).toList();
        double total = figure.tempo().total();
        String keyTimes = stops.stream()
                .map(stop -> Num.thousandth(stop.second() / total).replaceFirst("^0\\.", "."))
                .collect(Collectors.joining(";"));
        timing = "dur=\"%ss\" keyTimes=\"%s\" begin=\"0s;%s.click\"".formatted(Num.of(total), keyTimes, elementId);
    }

    static List<Stop> stops(Tempo tempo) {
        double leave = tempo.hold() / 2;
        double arrive = leave + tempo.back();
        double go = arrive + tempo.rest();
        List<Stop> stops = new ArrayList<>(List.of(new Stop(0, 1), new Stop(leave, 1)));
        for (int i = 1; i <= STEPS; i++) {
            stops.add(new Stop(leave + tempo.back() * i / STEPS, 1 - (double) i / STEPS));
        }
        stops.add(new Stop(go, 0));
        for (int i = 1; i <= STEPS; i++) {
            stops.add(new Stop(go + tempo.go() * i / STEPS, (double) i / STEPS));
        }
        stops.add(new Stop(tempo.total(), 1));
        return stops;
    }

    /** The whole person. */
    String person() {
        StringBuilder svg = new StringBuilder();
        for (int i = 0; i < parts.get(0).size(); i++) {
            svg.append(part(i));
        }
        return svg.toString();
    }

    /** One part as a rigid path: an outer element carries its place, the path itself its turn. */
    private String part(int index) {
        List<Part> positions = parts.stream().map(list -> list.get(index)).toList();
        Part first = positions.get(0);
        List<String> places = positions.stream().map(part -> Num.of(part.at())).toList();
        List<String> turns = turns(positions);
        List<String> paths = positions.stream().map(Part::path).toList();
        if (isStill(places) && isStill(turns) && isStill(paths)) {
            return first.draw(ink);
        }
        return "<g transform=\"translate(%s)\">%s<path %s transform=\"rotate(%s)\" d=\"%s\">%s%s</path></g>"
                .formatted(
                        places.get(0),
                        transform("translate", places),
                        ink.of(first.tone()),
                        turns.get(0),
                        first.path(),
                        transform("rotate", turns),
                        path(paths));
    }

    /** Adds up the short turns from stop to stop, so a limb never spins the long way round at 360 degrees. */
    private static List<String> turns(List<Part> positions) {
        List<String> turns = new ArrayList<>();
        double angle = positions.get(0).rotation();
        for (Part part : positions) {
            angle += Point.turn(angle, part.rotation());
            turns.add(Num.of(angle));
        }
        return turns;
    }

    private String transform(String type, List<String> values) {
        return isStill(values)
                ? ""
                : "<animateTransform attributeName=\"transform\" type=\"%s\" values=\"%s\" %s/>"
                        .formatted(type, String.join(";", values), timing);
    }

    /** The one part that may change its outline: a foot whose arch lifts. */
    private String path(List<String> paths) {
        return isStill(paths)
                ? ""
                : "<animate attributeName=\"d\" values=\"%s\" %s/>".formatted(String.join(";", paths), timing);
    }

    private static boolean isStill(List<String> values) {
        return values.stream().allMatch(Predicate.isEqual(values.get(0)));
    }

    String band(Band band) {
        String values = poses.stream().map(band::path).collect(Collectors.joining(";"));
        return "<path %s d=\"%s\"><animate attributeName=\"d\" values=\"%s\" %s/></path>"
                .formatted(ink.of(Tone.BAND), band.path(poses.get(0)), values, timing);
    }

    /** Shows something only while the person is at the finish. */
    String atFinish(String svg) {
        String values =
                stops.stream().map(stop -> stop.along() > .98 ? "1" : "0").collect(Collectors.joining(";"));
        return "<g>%s<animate attributeName=\"opacity\" values=\"%s\" %s/></g>".formatted(svg, values, timing);
    }
}
