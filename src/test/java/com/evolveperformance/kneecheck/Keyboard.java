package com.evolveperformance.kneecheck;

import com.microsoft.playwright.Page;
import java.util.Map;

/** A runner who has no mouse: Tab, arrows, Space, letters and Enter only. */
final class Keyboard {

    /** What stands where the focus is: its name, its kind, and for an option its value and whether it is chosen. */
    private static final String FOCUS = """
            () => {
              const e = document.activeElement;
              return { name: e.name || "", tag: e.tagName, type: e.type || "", value: e.value || "",
                       checked: !!e.checked, submit: e.matches("main form button[type=submit].btn") };
            }""";

    private static final int MOST_STOPS = 120;

    private final Page page;
    private final Map<String, String> answers;

    Keyboard(Page page, Map<String, String> answers) {
        this.page = page;
        this.answers = answers;
    }

    /** Goes through the page in the order of Tab, answers what it knows, and presses the first submit button with Enter. */
    void answerPage() {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            press("Tab");
            Map<?, ?> focus = (Map<?, ?>) page.evaluate(FOCUS);
            if (Boolean.TRUE.equals(focus.get("submit"))) {
                page.evaluate("document.documentElement.dataset.before = 'yes'");
                press("Enter");
                page.locator("html:not([data-before]) main").waitFor();
                page.waitForLoadState();
                return;
            }
            String wanted = answers.get(String.valueOf(focus.get("name")));
            if (wanted != null) {
                answer(focus, wanted);
            }
        }
        throw new AssertionError("no button within " + MOST_STOPS + " tabs on " + page.url());
    }

    private void answer(Map<?, ?> focus, String wanted) {
        switch (String.valueOf(focus.get("type"))) {
            case "radio" -> {
                press("Space");
                for (int option = 0; option < MOST_STOPS && !wanted.equals(value()); option++) {
                    press("ArrowDown");
                }
            }
            case "checkbox" -> {
                boolean wants = (wanted + ",").contains(focus.get("value") + ",");
                if (wants != Boolean.TRUE.equals(focus.get("checked"))) {
                    press("Space");
                }
            }
            case "select-one" -> {
                for (int option = 0; option < MOST_STOPS && !wanted.equals(value()); option++) {
                    press("ArrowDown");
                }
            }
            case "text" -> {
                press("Control+a");
                page.keyboard().type(wanted);
            }
            default -> {}
        }
    }

    private String value() {
        return String.valueOf(page.evaluate("document.activeElement.value"));
    }

    private void press(String key) {
        page.keyboard().press(key);
    }
}
