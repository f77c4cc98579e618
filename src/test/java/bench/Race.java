package bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Kinds of requests of the product against one of the reference, in turns, so that whatever else the machine does hits
 * both.
 *
 * @param connections how many send at once while it counts
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

    /** A stretch of warming up, and how much of it the compiler may still take when it ends. */
    private static final double WARM_SECONDS = 3;

    private static final double LEFT_TO_COMPILE = 0.1;
    private static final int MOST_STRETCHES = 12;

    /** By two connections, until the compiler has little left to do: otherwise it is the compiler that is measured. */
    private static void warm(Supplier<Load> load) throws InterruptedException, ExecutionException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        double left = 1;
        for (int stretch = 0; stretch < MOST_STRETCHES && left > LEFT_TO_COMPILE; stretch++) {
            long before = compiler.getTotalCompilationTime();
            load.get().run(2, WARM_SECONDS);
            left = (compiler.getTotalCompilationTime() - before) / 1e3 / WARM_SECONDS;
        }
    }

    /** Adds a row for each entry: the round whose ratio is the middle one. */
    void run(Table table, String database, Load reference, List<Entry> entries)
            throws InterruptedException, ExecutionException {
        warm(() -> reference);
        for (Entry entry : entries) {
            warm(entry.load());
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
