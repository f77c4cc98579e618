package com.evolveperformance.kneecheck.figure;

import java.util.EnumSet;
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
        View view = view();
        boolean single = fields.flag("single", false);
        FigureData figure = new FigureData(
                id,
                fields.text("title"),
                fields.text("desc"),
                view,
                accent(),
                tempo(),
                SceneReader.read(fields),
                movement(single),
                single,
                fields.flag("floor", true),
                armsBehind(view),
                fields.number("maxScale"),
                crop(single));
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

    private boolean armsBehind(View view) {
        boolean behind = fields.flag("armsBehind", false);
        if (behind && view == View.SIDE) {
            fields.complain("armsBehind", "is for a front view");
        }
        return behind;
    }

    private Optional<Crop> crop(boolean single) {
        Optional<Crop> crop = fields.numbers("crop", 3, 3).map(v -> new Crop(v.get(0), v.get(1), v.get(2)));
        if (crop.isPresent() && single) {
            fields.complain("crop", "needs two frames, so not with single");
        }
        if (crop.filter(c -> c.right() <= c.left() || c.top() <= 0).isPresent()) {
            fields.complain("crop", "means [from x, to a larger x, height]");
        }
        return crop;
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
}
