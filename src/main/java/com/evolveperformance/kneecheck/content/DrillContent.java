package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.drill.Dose;
import com.evolveperformance.kneecheck.drill.Drill;
import com.evolveperformance.kneecheck.drill.DrillLibrary;
import com.evolveperformance.kneecheck.drill.PlanRules;
import com.evolveperformance.kneecheck.scoring.Domain;
import java.util.List;
import java.util.Set;

/** Reads drills.yaml. */
final class DrillContent {

    private DrillContent() {}

    static DrillLibrary read(ContentNode root) {
        root.only("version", "drills", "plan");
        List<Drill> drills = root.at("drills").unique(DrillContent::drill, Drill::id);
        DrillLibrary library = new DrillLibrary(drills, rules(root.at("plan")));
        if (library.drill(library.rules().always()).isEmpty()) {
            root.at("plan").at("always").problem("is no drill");
        }
        return library;
    }

    private static Drill drill(ContentNode anonymous) {
        ContentNode node = anonymous
                .named(anonymous.at("id").text())
                .only(
                        "id",
                        "domain",
                        "trains",
                        "figure",
                        "one-leg",
                        "standing-on-one-leg",
                        "loads-kneeling",
                        "sets",
                        "reps",
                        "hold-seconds",
                        "days-per-week",
                        "rest-seconds",
                        "tempo-seconds",
                        "minutes",
                        "kit",
                        "kit-free-form",
                        "equal",
                        "gate",
                        "source");
        if (node.at("reps").missing() && node.at("hold-seconds").missing()) {
            node.problem("needs reps or hold-seconds");
        }
        String gate = node.at("gate").text("");
        if (!gate.isEmpty() && !gate.equals("hop")) {
            node.at("gate").problem("should be hop, not \"" + gate + "\"");
        }
        return new Drill(
                node.at("id").text(),
                node.at("domain").oneOf(Domain.values(), Domain::id, Domain.STRENGTH),
                node.at("trains").texts(),
                node.at("figure").text(),
                node.at("one-leg").truth(false),
                node.at("standing-on-one-leg").truth(false),
                node.at("loads-kneeling").truth(false),
                dose(node),
                Set.copyOf(node.at("kit").texts()),
                node.at("kit-free-form").truth(false),
                node.at("equal").texts(),
                gate.equals("hop"),
                node.at("source").texts());
    }

    private static Dose dose(ContentNode node) {
        return new Dose(
                range(node.at("sets")),
                range(node.at("reps")),
                range(node.at("hold-seconds")),
                range(node.at("days-per-week")),
                range(node.at("rest-seconds")),
                range(node.at("tempo-seconds")),
                positive(node.at("minutes")));
    }

    private static List<Integer> range(ContentNode node) {
        List<Integer> numbers =
                node.items().stream().map(DrillContent::positive).toList();
        if (numbers.size() > 2) {
            node.problem("should be one number, or from and to");
        }
        return numbers;
    }

    private static int positive(ContentNode node) {
        if (node.missing()) {
            return (int) node.number();
        }
        int number = node.whole(0);
        if (number <= 0) {
            node.problem("should be more than 0");
        }
        return number;
    }

    private static PlanRules rules(ContentNode node) {
        node.only(
                "from-main",
                "from-second",
                "from-each",
                "from-each-upkeep",
                "always",
                "fewest",
                "most",
                "max-minutes",
                "fewest-days",
                "days-per-week",
                "retest-weeks",
                "today-most",
                "today-minutes",
                "hop-min-reps",
                "hop-max-pain");
        return new PlanRules(
                positive(node.at("from-main")),
                positive(node.at("from-second")),
                positive(node.at("from-each")),
                positive(node.at("from-each-upkeep")),
                node.at("always").text(),
                positive(node.at("fewest")),
                positive(node.at("most")),
                positive(node.at("max-minutes")),
                positive(node.at("fewest-days")),
                positive(node.at("days-per-week")),
                node.at("retest-weeks").items().stream()
                        .map(DrillContent::positive)
                        .toList(),
                positive(node.at("today-most")),
                positive(node.at("today-minutes")),
                positive(node.at("hop-min-reps")),
                positive(node.at("hop-max-pain")));
    }
}
