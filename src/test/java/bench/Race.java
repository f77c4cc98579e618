package bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Kinds of requests of the product against one of the reference, in turns, so that whatever else the machine does hits
 * both.
 *
 * @param connections how many send at once while it counts; before that, two warm everything up
 * @param seconds how long each turn takes
 */
record Race(int connections, double seconds, int rounds) {

    /** One kind of the product's requests; made anew for each turn, because a draft can be sent only once. */
    record Entry(String what, Supplier<Load> load, double goal) {}

    private record Turn(Load.Result product, Load.Result reference) {
        double ratio() {
            return product.perSecond() / reference.perSecond();
        }
    }

    /** Adds a row for each entry: the round whose ratio is the middle one. */
    void run(Table table, String database, Load reference, List<Entry> entries)
            throws InterruptedException, ExecutionException {
        reference.run(2, Math.max(4, seconds));
        for (Entry entry : entries) {
            entry.load().get().run(2, Math.max(4, seconds));
        }
        List<List<Turn>> turns = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Load.Result bare = reference.run(connections, seconds);
            List<Turn> one = new ArrayList<>();
            for (Entry entry : entries) {
                one.add(new Turn(entry.load().get().run(connections, seconds), bare));
            }
            turns.add(one);
        }
        for (int n = 0; n < entries.size(); n++) {
            int at = n;
            Entry entry = entries.get(n);
            Turn middle = turns.stream()
                    .map(one -> one.get(at))
                    .sorted(Comparator.comparingDouble(Turn::ratio))
                    .toList()
                    .get(rounds / 2);
            table.add(entry.what(), database, middle.product(), middle.reference(), entry.goal());
        }
        System.out.println(table);
    }
}
