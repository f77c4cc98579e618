package com.evolveperformance.kneecheck;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A way past pages of the product in each of their states, in a browser. Each stop has a name and is looked at. Three of
 * them together pass every page; none needs the others, so they may go at the same time.
 */
abstract class Walk {

    static final String SUBMIT = "main form button[type=submit].btn";

    final Page page;
    final FilledDrafts runners;
    private final String base;
    private final Consumer<String> look;

    Walk(Page page, String base, FilledDrafts runners, Consumer<String> look) {
        this.page = page;
        this.base = base;
        this.runners = runners;
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

    /** Makes a walk in a window. */
    interface Start {
        Walk in(Page page, Consumer<String> look);
    }

    /** All of them; the clinic's needs a product whose first account nobody has made yet. */
    static List<Start> all(String base, FilledDrafts runners, Path dataFolder) {
        return List.of(
                (page, look) -> new QuestionWalk(page, base, runners, look),
                (page, look) -> new ClinicWalk(page, base, runners, look, dataFolder),
                (page, look) -> new ReportWalk(page, base, runners, look));
    }

    abstract void go();

    void look(String name) {
        look.accept(name);
    }

    void open(String path) {
        page.navigate(base + path);
    }

    void at(String path, String name) {
        open(path);
        look(name);
    }

    /** Presses it and waits for the page it leads to, if any: a click is over when that has only begun to come. */
    void press(String button) {
        page.locator(button).first().click();
        page.waitForLoadState();
    }

    void fill(String field, String text) {
        page.locator("main [name=" + field + "]").fill(text);
    }

    /** Goes on with a draft of somebody who has said all this. */
    void becomes(Map<String, String> said) {
        String[] cookie = FilledDrafts.cookie(runners.fill(said)).split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(base)));
    }

    /** A runner with these changes of what most say. */
    static Map<String, String> runner(String... changes) {
        Runner runner = new Runner(null);
        for (String change : changes) {
            String[] said = change.split("=", 2);
            runner.says(said[0], said[1]);
        }
        return runner.answers();
    }
}
