package com.evolveperformance.kneecheck.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what is drawn besides the person: props, bands, arrows and rings. */
final class SceneReader {

    private SceneReader() {}

    static FigureData.Scene read(Fields fields) {
        List<Prop> props = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        for (Fields prop : fields.children("props")) {
            if (prop.has("band")) {
                band(prop).ifPresent(bands::add);
            } else {
                prop(prop).ifPresent(props::add);
            }
            prop.refuseOthers();
        }
        return new FigureData.Scene(props, bands, arrows(fields), feel(fields));
    }

    private static Optional<Prop> prop(Fields fields) {
        List<PropKind> kinds = Arrays.stream(PropKind.values())
                .filter(kind -> fields.has(kind.key))
                .toList();
        if (kinds.size() != 1) {
            fields.complain("", "must be exactly one thing");
            return Optional.empty();
        }
        PropKind kind = kinds.get(0);
        Optional<List<Double>> numbers = fields.numbers(kind.key, kind.fewest, kind.most);
        if (numbers.isEmpty()) {
            fields.complain(kind.key, "means " + kind.meaning);
        }
        return numbers.map(list -> new Prop(kind, list));
    }

    private static Optional<Band> band(Fields fields) {
        List<Joint> joints = new ArrayList<>();
        for (Object entry : fields.list("band")) {
            joint(fields, "band", String.valueOf(entry)).ifPresent(joints::add);
        }
        if (joints.size() != 2) {
            fields.complain("band", "needs two joints");
            return Optional.empty();
        }
        return Optional.of(new Band(joints.get(0), joints.get(1)));
    }

    private static List<Arrow> arrows(Fields fields) {
        List<Arrow> arrows = new ArrayList<>();
        for (Fields arrow : fields.children("arrows")) {
            arrows.add(new Arrow(
                    arrow.point("from"), arrow.point("to"), arrow.number("bow").orElse(0)));
            arrow.refuseOthers();
        }
        return arrows;
    }

    private static List<Feel> feel(Fields fields) {
        List<Feel> rings = new ArrayList<>();
        for (Fields ring : fields.children("feel")) {
            Optional<Joint> from = joint(ring, "from", ring.text("from"));
            Optional<Joint> to = ring.has("to") ? joint(ring, "to", ring.text("to")) : from;
            double at = ring.number("at").orElse(0);
            double left = ring.number("left").orElse(0);
            double radius = ring.number("r").orElse(9);
            if (from.isPresent() && to.isPresent()) {
                rings.add(new Feel(from.get(), to.get(), at, left, radius));
            }
            ring.refuseOthers();
        }
        return rings;
    }

    private static Optional<Joint> joint(Fields fields, String key, String text) {
        Optional<Joint> joint = Joint.parse(text);
        if (joint.isEmpty() && !text.isEmpty()) {
            fields.complain(key, "there is no joint " + text);
        }
        return joint;
    }
}
