package com.evolveperformance.kneecheck.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one figure of the file. */
final class FigureReader {

    private final Fields fields;

    private FigureReader(Fields fields) {
        this.fields = fields;
    }

    /** The figure; what is wrong goes to {@code complaints}, and only without any is the figure fit to be drawn. */
    static FigureData read(String id, @Nullable Object value, Complaints complaints) {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            complaints.add("", "an id is written in small letters, digits and single hyphens");
        }
        return new FigureReader(new Fields(value, "", complaints)).figure(id);
    }

    private FigureData figure(String id) {
        boolean single = fields.flag("single", false);
        FigureData figure = new FigureData(
                id,
                fields.text("title"),
                fields.text("desc"),
                view(),
                accent(),
                tempo(),
                scene(),
                movement(single),
                single,
                fields.flag("floor", true),
                fields.number("maxScale"));
        fields.refuseOthers();
        return figure;
    }

    private View view() {
        String text = fields.text("view");
        if (!text.isEmpty() && !text.equals("side") && !text.equals("front")) {
            fields.complain("view", "must be side or front, not " + text);
        }
        return text.equals("front") ? View.FRONT : View.SIDE;
    }

    private Set<Limb> accent() {
        if (!fields.has("accent")) {
            return EnumSet.of(Limb.WORK_LEG);
        }
        Set<Limb> limbs = EnumSet.noneOf(Limb.class);
        for (Object entry : fields.list("accent")) {
            Limb.parse(String.valueOf(entry))
                    .ifPresentOrElse(limbs::add, () -> fields.complain("accent", "there is no limb " + entry));
        }
        return limbs;
    }

    private Tempo tempo() {
        if (!fields.has("tempo")) {
            return Tempo.DEFAULT;
        }
        Fields tempo = fields.child("tempo");
        Tempo given = new Tempo(
                seconds(tempo, "go", Tempo.DEFAULT.go()),
                seconds(tempo, "hold", Tempo.DEFAULT.hold()),
                seconds(tempo, "back", Tempo.DEFAULT.back()),
                seconds(tempo, "rest", Tempo.DEFAULT.rest()));
        tempo.refuseOthers();
        return given;
    }

    private static double seconds(Fields tempo, String key, double fallback) {
        double seconds = tempo.number(key).orElse(fallback);
        if (seconds < 0) {
            tempo.complain(key, "must be 0 or more seconds");
        }
        return seconds;
    }

    private Movement movement(boolean single) {
        Pose start = PoseReader.read(fields.child("start"), true);
        if (single) {
            return new Movement(start, null, start);
        }
        Pose end = PoseReader.read(fields.child("end"), true);
        Pose mid = fields.has("mid") ? PoseReader.read(fields.child("mid"), false) : null;
        return new Movement(start, mid, end);
    }

    private FigureData.Scene scene() {
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
        return new FigureData.Scene(props, bands, arrows(), feel());
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
            fields.complain(kind.key, "means " + kind.shape);
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

    private List<Arrow> arrows() {
        List<Arrow> arrows = new ArrayList<>();
        for (Fields arrow : fields.children("arrows")) {
            arrows.add(new Arrow(
                    arrow.point("from"), arrow.point("to"), arrow.number("bow").orElse(0)));
            arrow.refuseOthers();
        }
        return arrows;
    }

    private List<Feel> feel() {
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
