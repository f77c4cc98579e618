package com.evolveperformance.kneecheck;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/** Past the report, in each of its forms, and what hangs on it. */
final class ReportWalk extends Walk {

    ReportWalk(Page page, String base, FilledDrafts runners, Consumer<String> look) {
        super(page, base, runners, look);
    }

    @Override
    void go() {
        String report = sent("report");
        if (page.locator("#choose form:has(details)").count() > 0) {
            page.locator("#choose form:has(details) details").last().evaluate("d => d.open = true");
            look("report-asking");
            press("#choose form:has(details[open]) button[type=submit]");
            look("report-refused");
        }
        open(report);
        press("#choose form:not(:has(details)) button[type=submit]");
        look("report-chosen");
        open(report + "/keep");
        press("form[action$='/keep/copies'] button");
        look("report-keep");
        press("#copies ~ .card a");
        look("report-shared");
        at(report + "/privacy", "report-privacy");
        press("form:has(#confirm) button");
        look("report-privacy-refused");
        page.locator("#confirm").check();
        press("form:has(#confirm) button");
        look("report-erased");

        sent("report-older-runner", "age=64", "which-knee=both", "where.left=kneecap");
        sent("report-emergency-today", "warning-signs-knee=hot-swollen");
        sent("report-emergency-now", "warning-signs-body=breathless");
        sent("report-clinician", "mode=quick", "walking=limp");
        sent("report-quick", "mode=quick");
    }

    private String sent(String name, String... changes) {
        String report = "/reports/" + runners.send(runner(changes)).text();
        at(report, name);
        return report;
    }
}
