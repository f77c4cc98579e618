package bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Goal 5: the report as page and as PDF, alone and eight at once, typical and longest, and other pages meanwhile. */
record Papers(Table table, String database, ProductLoads loads, double seconds, int rounds) {

    private static final int MANY = 8;

    /** At most 0.8 of the reference's time. */
    private static final double FASTER = 1 / 0.8;

    private static final double MOST_MS = 200;
    private static final double MOST_KB = 400;
    private static final double STILL = 0.4;

    void run(Load page, int bare) throws InterruptedException, ExecutionException {
        byte[] request = Load.get("/paper.pdf", "");
        Load paper = new Load(bare, 200, (thread, turn) -> request);
        Load report = loads.report("");
        Load longest = loads.longest("");
        Load pdf = loads.report("/report.pdf");
        Load longestPdf = loads.longest("/report.pdf");
        for (int at : List.of(1, MANY)) {
            String how = at == 1 ? ", alone" : ", eight at once";
            Race race = new Race(at, seconds, rounds);
            race.run(
                    table,
                    database,
                    page,
                    List.of(
                            new Race.Entry("Report" + how, () -> report, 0),
                            new Race.Entry("Longest report" + how, () -> longest, 0)));
            race.run(
                    table,
                    database,
                    paper,
                    List.of(
                            new Race.Entry("PDF" + how, () -> pdf, FASTER),
                            new Race.Entry("Longest PDF" + how, () -> longestPdf, 0)));
        }
        if (database.equals("H2")) {
            size("Report", report);
            size("Longest report", longest);
            limits("PDF", pdf);
            limits("Longest PDF", longestPdf);
        }
        meanwhile(pdf);
    }

    private void size(String what, Load page) throws InterruptedException, ExecutionException {
        Load.Result alone = page.run(1, seconds);
        table.limit(
                what + ", p50 and size",
                Table.text("%.1f ms, %.0f KB", alone.p50(), alone.bytes() / 1024),
                "–",
                alone.failures() == 0);
    }

    private void limits(String what, Load pdf) throws InterruptedException, ExecutionException {
        Load.Result alone = pdf.run(1, seconds);
        double kilobytes = alone.bytes() / 1024;
        table.limit(what + ", p50", Table.text("%.0f ms", alone.p50()), "≤ 200 ms", alone.p50() <= MOST_MS);
        table.limit(what + ", size", Table.text("%.0f KB", kilobytes), "≤ 400 KB", kilobytes <= MOST_KB);
    }

    /** A question page while eight others want a PDF, against the same page when nobody does. */
    private void meanwhile(Load pdf) throws InterruptedException, ExecutionException {
        Load question = loads.page("/assessment/about-you");
        Load.Result alone = question.run(MANY, seconds);
        ExecutorService others = Executors.newSingleThreadExecutor();
        try {
            Future<Load.Result> drawing = others.submit(() -> pdf.run(MANY, seconds + 1));
            Load.Result busy = question.run(MANY, seconds);
            drawing.get();
            table.share("Question page while PDFs are drawn", database, busy, alone, STILL);
        } finally {
            others.shutdown();
        }
        System.out.println(table);
    }
}
