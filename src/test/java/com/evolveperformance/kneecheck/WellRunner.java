package com.evolveperformance.kneecheck;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.util.LinkedHashMap;
import java.util.Map;

/** A runner of 34 with a sore knee and nothing to worry about, to be changed field by field. */
public final class WellRunner {

    private static final Map<String, String> WELL = Map.ofEntries(
            Map.entry("mode", "full"),
            Map.entry("consent-health", "yes"),
            Map.entry("warning-signs-knee", "none"),
            Map.entry("warning-signs-body", "none"),
            Map.entry("recent-fall", "no"),
            Map.entry("walking", "fine"),
            Map.entry("slower-signs", "none"),
            Map.entry("health", "none"),
            Map.entry("age", "34"),
            Map.entry("sex", "female"),
            Map.entry("goal", "less-pain"),
            Map.entry("runs-per-week", "3"),
            Map.entry("strength-sessions", "2"),
            Map.entry("longest-run", "10"),
            Map.entry("which-knee", "left"),
            Map.entry("where.left", "kneecap"),
            Map.entry("how-long", "6-12-weeks"),
            Map.entry("how-started", "slowly"),
            Map.entry("triggers", "running"),
            Map.entry("pain-now", "1"),
            Map.entry("pain-running", "3"),
            Map.entry("pain-worst", "4"),
            Map.entry("morning-stiffness", "none"),
            Map.entry("foot-stiffness", "2"),
            Map.entry("had-injury", "no"),
            Map.entry("favouring", "no"),
            Map.entry("tried", "none"),
            Map.entry("kit", "wall,chair,tape"),
            Map.entry("more-tests", "no"));

    private WellRunner() {}

    /**
     * The answers, some of them changed.
     *
     * @param changes {@code field=value}, several of them parted by blanks; {@code field=} takes an answer away
     */
    public static Answers with(String changes) {
        Map<String, String> values = new LinkedHashMap<>(WELL);
        for (String change : changes.isBlank() ? new String[0] : changes.strip().split(" +")) {
            int is = change.indexOf('=');
            if (is == change.length() - 1) {
                values.remove(change.substring(0, is));
            } else {
                values.put(change.substring(0, is), change.substring(is + 1));
            }
        }
        return new Answers(values);
    }
}
