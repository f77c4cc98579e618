package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One table for everything, in Markdown whose columns line up, so that it reads as plain text too. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table() {
        add(
                "What",
                "Database",
                "Product /s",
                "p50 ms",
                "p99 ms",
                "Reference /s",
                "p50 ms",
                "p99 ms",
                "Rate ratio",
                "p99 ratio",
                "Goal",
                "Reached");
    }

    /**
     * Adds what was measured of one kind of request.
     *
     * @param share the goal for the product's rate as a share of the reference's; 0 where there is none
     */
    void add(String what, String database, Load.Result product, Load.Result reference, double share) {
        double rate = product.perSecond() / reference.perSecond();
        double tail = product.p99() / reference.p99();
        String failed = product.failures() + reference.failures() == 0
                ? ""
                : ", FAILED " + product.failures() + " / " + reference.failures();
        add(
                what,
                database,
                text("%.0f", product.perSecond()),
                text("%.1f", product.p50()),
                text("%.1f", product.p99()),
                text("%.0f", reference.perSecond()),
                text("%.1f", reference.p50()),
                text("%.1f", reference.p99()),
                text("%.0f %%", rate * 100),
                text("%.2f", tail),
                share == 0 ? "–" : text("≥ %.0f %%, p99 ≤ 2", share * 100),
                (share == 0 ? "–" : rate >= share && tail <= 2 ? "yes" : "no") + failed);
    }

    /** Adds what is left of a rate while something else goes on. */
    void share(String what, String database, Load.Result meanwhile, Load.Result alone, double share) {
        double rate = meanwhile.perSecond() / alone.perSecond();
        int failures = meanwhile.failures() + alone.failures();
        add(
                what,
                database,
                text("%.0f", meanwhile.perSecond()),
                text("%.1f", meanwhile.p50()),
                text("%.1f", meanwhile.p99()),
                text("%.0f", alone.perSecond()),
                text("%.1f", alone.p50()),
                text("%.1f", alone.p99()),
                text("%.0f %%", rate * 100),
                "",
                text("≥ %.0f %%", share * 100),
                (rate >= share ? "yes" : "no") + (failures == 0 ? "" : ", FAILED " + failures));
    }

    /** Adds one figure that should be at most so many times the reference's. */
    void add(String what, String product, String reference, double ratio, double most) {
        add(
                what,
                "H2",
                product,
                "",
                "",
                reference,
                "",
                "",
                text("%.2f", ratio),
                "",
                text("≤ %.2f ×", most),
                ratio <= most ? "yes" : "no");
    }

    /** Adds one figure with a limit of its own. */
    void limit(String what, String product, String goal, boolean reached) {
        add(what, "–", product, "", "", "–", "", "", "–", "", goal, reached ? "yes" : "no");
    }

    private void add(String... cells) {
        rows.add(List.of(cells));
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < rows.size(); line++) {
            StringBuilder border = new StringBuilder("|");
            text.append('|');
            for (int column = 0; column < rows.get(0).size(); column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(row -> row.get(at).length())
                        .max()
                        .orElseThrow();
                text.append(' ')
                        .append(text("%-" + width + "s", rows.get(line).get(column)))
                        .append(" |");
                border.append("-".repeat(width + 2)).append('|');
            }
            text.append('\n').append(line == 0 ? border + "\n" : "");
        }
        return text.toString();
    }
}
