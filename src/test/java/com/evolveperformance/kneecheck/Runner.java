package com.evolveperformance.kneecheck;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A runner in front of a browser: fills each page with what they would say and presses Continue. */
final class Runner {

    /** Clicks and types as a hand would, in one go: a question a round trip made most of a journey's time. */
    private static final String FILL = """
            answers => {
              for (const control of document.querySelectorAll("main form [name]")) {
                const said = answers[control.name];
                if (said === undefined) continue;
                if (control.type === "radio" || control.type === "checkbox") {
                  if (said.split(",").includes(control.value) && !control.checked) control.click();
                } else {
                  control.value = said;
                  control.dispatchEvent(new Event("input", { bubbles: true }));
                }
              }
            }""";

    private final Page page;
    private final Map<String, String> answers = new LinkedHashMap<>();

    Runner(Page page) {
        this.page = page;
        answers.putAll(WellRunner.with("where.left=").values());
        answers.putAll(Map.ofEntries(
                Map.entry("goal", "back-to-running"),
                Map.entry("strength-sessions", "1"),
                Map.entry("longest-run", "8"),
                Map.entry("latest-run", "10"),
                Map.entry("which-knee", "right"),
                Map.entry("where.right", "kneecap"),
                Map.entry("how-long", "2-6-weeks"),
                Map.entry("triggers", "running,stairs"),
                Map.entry("pain-worst", "5"),
                Map.entry("morning-stiffness", "under-30"),
                Map.entry("foot-stiffness", "6"),
                Map.entry("had-injury", "yes"),
                Map.entry("injury.1.part", "ankle"),
                Map.entry("injury.1.side", "right"),
                Map.entry("injury.1.type", "sprain"),
                Map.entry("injury.1.when", "3-12-months"),
                Map.entry("injury.1.recovered", "no"),
                Map.entry("favouring", "left"),
                Map.entry("tried", "rest,massage"),
                Map.entry("lasted-rest", "a-while"),
                Map.entry("kit", "wall,chair,tape,mat,step"),
                Map.entry("knee-to-wall.left", "11"),
                Map.entry("knee-to-wall.right", "7.5"),
                Map.entry("big-toe-lift.left", "60"),
                Map.entry("single-leg-balance.left", "12"),
                Map.entry("single-leg-balance.right", "8"),
                Map.entry("sit-to-stand.left", "12"),
                Map.entry("sit-to-stand.right", "9"),
                Map.entry("heel-raise.left", "24"),
                Map.entry("heel-raise.right", "18"),
                Map.entry("bridge.left", "22"),
                Map.entry("bridge.right", "18")));
    }

    Runner says(String field, String value) {
        answers.put(field, value);
        return this;
    }

    Map<String, String> answers() {
        return answers;
    }

    /** Starts on the first page. */
    Runner start(String base) {
        page.navigate(base + "/");
        page.locator("form[action='/assessment'] button").first().click();
        return this;
    }

    /** The last part of the address: which page it is. */
    String at() {
        String path = page.url().replaceAll("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean onReport() {
        return page.url().contains("/reports/");
    }

    /** Goes on until the page of this name, the report or the summary of answers, looking at each page on the way. */
    Runner goOnTo(String stop, Consumer<Page> look) {
        for (int pages = 0; pages < 60 && !at().equals(stop) && !onReport() && !at().equals("check-answers"); pages++) {
            look.accept(page);
            String before = page.url();
            answerPage();
            if (page.url().equals(before)) {
                throw new AssertionError(
                        "stuck on " + before + ": " + page.locator(".summary").allInnerTexts());
            }
        }
        look.accept(page);
        return this;
    }

    Runner goOnTo(String stop) {
        return goOnTo(stop, page -> {});
    }

    void answerPage() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.evaluate(FILL, answers);
        page.locator("main form button[type=submit].btn").first().click();
        // A click returns as soon as the next page has begun to arrive: half of it would be looked at by half.
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** Sends the answers and waits for the whole report: what counts its drills would else count half of them. */
    Runner send() {
        page.locator("form[action='/assessment/submit'] button").click();
        page.waitForURL(
                address -> address.contains("/reports/"),
                new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return this;
    }
}
