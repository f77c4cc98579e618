package com.evolveperformance.kneecheck;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A way past every page of the product in each of its states, the runner's and then the clinic's, in one browser and a
 * product that has just been started. Each stop has a name and is looked at.
 */
final class Walk {

    private static final String PASSWORD = "seven mild oysters sang";
    private static final String SUBMIT = "main form button[type=submit].btn";

    private final Page page;
    private final String base;
    private final Path dataFolder;
    private final Consumer<String> look;

    Walk(Page page, String base, Path dataFolder, Consumer<String> look) {
        this.page = page;
        this.base = base;
        this.dataFolder = dataFolder;
        this.look = look;
        page.setDefaultTimeout(10_000);
    }

    /** Fails on purpose, in tests only, because there is no other way to some of the error pages. */
    @Controller
    static class Trouble {

        @GetMapping("/reports/trouble/{status}")
        String fail(@PathVariable int status) {
            throw new ResponseStatusException(HttpStatus.valueOf(status));
        }
    }

    void everywhere() {
        plainPages();
        questions("", new Runner(page));
        summaryAndReport();
        questions(
                "older-",
                new Runner(page).says("age", "64").says("which-knee", "both").says("where.left", "kneecap"));
        otherReports();
        clinic();
    }

    private void at(String path, String name) {
        page.navigate(base + path);
        look.accept(name);
    }

    private void press(String button) {
        page.locator(button).first().click();
    }

    private void plainPages() {
        at("/", "landing");
        at("/privacy", "privacy");
        at("/how-it-works", "how-it-works");
        at("/accessibility", "accessibility");
        at("/nowhere", "error-404");
        for (int status : List.of(400, 403, 429, 500, 503)) {
            at("/reports/trouble/" + status, "error-" + status);
        }
        at("/assessment/goal", "start-again");
    }

    /** Every question page: empty, refused where it can be, and then answered. Pages seen on an earlier way are passed by. */
    private void questions(String prefix, Runner runner) {
        boolean first = prefix.isEmpty();
        runner.start(base);
        for (int pages = 0; pages < 60 && !runner.at().equals("check-answers"); pages++) {
            String name = runner.at();
            boolean news = first
                    || List.of("where", "single-leg-balance", "chair-stand").contains(name);
            if (news) {
                look.accept("question-" + prefix + name);
            }
            if (first && refused()) {
                look.accept("question-" + name + "-refused");
            }
            runner.answerPage();
        }
        look.accept("check-answers" + (first ? "" : "-" + prefix + "runner"));
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

    private void summaryAndReport() {
        new Runner(page).send();
        String report = page.url();
        look.accept("report");
        if (page.locator("#choose form:has(details)").count() > 0) {
            page.locator("#choose form:has(details) details").last().evaluate("d => d.open = true");
            look.accept("report-asking");
            press("#choose form:has(details[open]) button[type=submit]");
            look.accept("report-refused");
        }
        page.navigate(report);
        press("#choose form:not(:has(details)) button[type=submit]");
        look.accept("report-chosen");
        page.navigate(report + "/keep");
        press("form[action$='/keep/copies'] button");
        look.accept("report-keep");
        press("#copies ~ .card a");
        look.accept("report-shared");
        page.navigate(report + "/privacy");
        look.accept("report-privacy");
        press("form:has(#confirm) button");
        look.accept("report-privacy-refused");
        page.locator("#confirm").check();
        press("form:has(#confirm) button");
        look.accept("report-erased");
    }

    private void otherReports() {
        new Runner(page).send();
        look.accept("report-older-runner");
        sent("report-emergency-today", new Runner(page).says("warning-signs-knee", "hot-swollen"));
        sent("report-emergency-now", new Runner(page).says("warning-signs-body", "breathless"));
        sent("report-clinician", new Runner(page).says("mode", "quick").says("walking", "limp"));
        sent("report-quick", new Runner(page).says("mode", "quick"));
    }

    private void sent(String name, Runner runner) {
        runner.start(base).goOnTo("check-answers");
        if (!runner.onReport()) {
            runner.send();
        }
        look.accept(name);
    }

    private void clinic() {
        at("/staff/setup", "staff-setup");
        page.locator("[name=password]").fill("short");
        press(SUBMIT);
        look.accept("staff-setup-refused");
        fill("code", setupCode());
        signIn("Robin O’Neill", PASSWORD);
        look.accept("staff-welcome");
        signIn("Robin O’Neill", "wrong");
        look.accept("staff-sign-in-refused");
        signIn("Robin O’Neill", PASSWORD);
        look.accept("staff-inbox");
        at("/staff/nowhere", "staff-404");
        at("/staff/styleguide", "staff-styleguide");
        for (int row = 0; row < 4; row++) {
            page.navigate(base + "/staff");
            page.locator(".inbox tbody tr:has(td)")
                    .nth(row)
                    .locator("a")
                    .first()
                    .click();
            look.accept("staff-submission-" + (row + 1));
        }
        press("#notes button[type=submit]");
        look.accept("staff-note-refused");
        page.locator("#text").fill("Called. Comes in on Friday.\nWants the morning.");
        press("#notes button[type=submit]");
        press("#handling button[type=submit]");
        look.accept("staff-submission-reviewed");
        measured(page.url());
        at("/staff/trends", "staff-trends");
        page.goBack();
        page.locator("#text").fill("Typed in a page that was open too long.");
        page.context().clearCookies();
        press("#notes button[type=submit]");
        look.accept("staff-not-sent");
        at("/staff/sign-in?signed-out", "staff-signed-out");
    }

    private void measured(String submission) {
        page.navigate(submission.replaceFirst("[?#].*", "") + "/measured");
        look.accept("staff-measured");
        press("main form button[type=submit]");
        look.accept("staff-measured-refused");
        page.locator("[name='heel-raise.left']").fill("25");
        press("main form button[type=submit]");
        look.accept("staff-submission-measured");
    }

    private void signIn(String name, String password) {
        fill("name", name);
        fill("password", password);
        press(SUBMIT);
    }

    private void fill(String field, String text) {
        page.locator("[name=" + field + "]").fill(text);
    }

    private String setupCode() {
        try {
            return Files.readString(dataFolder.resolve("setup-code.txt"))
                    .strip()
                    .lines()
                    .reduce((first, last) -> last)
                    .orElseThrow()
                    .strip();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
