package com.evolveperformance.kneecheck;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** Past everything a runner sees before the report. */
final class QuestionWalk extends Walk {

    QuestionWalk(Page page, String base, FilledDrafts runners, Consumer<String> look) {
        super(page, base, runners, look);
    }

    @Override
    void go() {
        at("/", "landing");
        at("/privacy", "privacy");
        at("/how-it-works", "how-it-works");
        at("/accessibility", "accessibility");
        at("/free-report", "free-report");
        at("/nowhere", "error-404");
        for (int status : List.of(400, 403, 429, 500, 503)) {
            at("/reports/trouble/" + status, "error-" + status);
        }
        at("/assessment/goal", "start-again");
        questions();
        filled();
    }

    /** Every question page: empty, and refused where it can be. */
    private void questions() {
        Runner runner = new Runner(page);
        open("/");
        press("form[action='/assessment'] button");
        for (int pages = 0; pages < 60 && !runner.at().equals("check-answers"); pages++) {
            String name = runner.at();
            look("question-" + name);
            if (refused()) {
                look("question-" + name + "-refused");
            }
            runner.answerPage();
        }
        look("check-answers");
    }

    /** Sends it empty, or with what is no number. False where a page takes anything: then it is opened again. */
    private boolean refused() {
        String address = page.url();
        Locator number = page.locator("main form input[type=text]");
        if (number.count() > 0) {
            number.first().fill("many");
        }
        press(SUBMIT);
        if (page.locator("#error-summary").count() == 0) {
            page.navigate(address);
            return false;
        }
        if (number.count() > 0) {
            number.first().fill("");
        }
        return true;
    }

    /** Pages that somebody older with two sore knees gets otherwise, and how they look with answers in them. */
    private void filled() {
        becomes(runner("age=64", "which-knee=both", "where.left=kneecap"));
        for (String id : List.of("where", "pain", "injury-list", "single-leg-balance", "chair-stand")) {
            at("/assessment/" + id, "question-older-" + id);
        }
        at("/assessment/check-answers", "check-answers-older-runner");
    }
}
