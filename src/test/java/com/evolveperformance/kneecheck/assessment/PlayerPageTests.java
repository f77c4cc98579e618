package com.evolveperformance.kneecheck.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the player leaves to the page and to the runner: typing, sound, the picture, and a page without script. */
class PlayerPageTests extends PlayerSite {

    @Test
    void isSilentWithoutSound() {
        TestPage raise = at("heel-raise").press("type=checkbox").run("heel-raise.right");
        raise.pass(10);

        assertThat(raise.count("beeps")).isZero();
        assertThat(raise.count("buzzes")).isPositive();
    }

    @Test
    void letsWhatIsTypedWin() {
        TestPage balance = at("single-leg-balance").run("single-leg-balance.right");
        balance.pass(9).tap(1).pass(15);
        balance.page.locator("[name='single-leg-balance.right']").fill("11");
        balance.pass(120);

        assertThat(balance.value("single-leg-balance.right")).isEqualTo("11");
        assertThat(balance.state()).isEqualTo("done");
    }

    @Test
    void sendsWhatItWroteAndStoresNothing() {
        TestPage stand = at("sit-to-stand").run("sit-to-stand.left").tap(8).press("data-stop");
        stand.press("data-reason=tired");
        assertThat(stand.page.evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        stand.page.locator("main form .btn.wide").click();
        stand.page.navigate("http://localhost:" + port + "/assessment/sit-to-stand");

        assertThat(stand.value("sit-to-stand.left")).isEqualTo("8");
        assertThat(stand.value("sit-to-stand.left.stopped")).isEqualTo("tired");
    }

    @Test
    void dropsATryThatRanOutOfSight() {
        TestPage plank = at("side-plank").run("side-plank.left").pass(3);
        plank.page.evaluate(
                "Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'))");
        plank.pass(90);

        assertThat(plank.state()).isEqualTo("idle");
        assertThat(plank.value("side-plank.left")).isEmpty();
    }

    @Test
    void playsThePictureAgain() {
        TestPage wall = at("knee-to-wall");
        String file = wall.picture();
        wall.page.locator("[data-again]").click();
        assertThat(wall.picture()).endsWith(file + "?1");
        wall.page.locator("[data-again]").click();
        assertThat(wall.picture()).endsWith(file + "?2");
        assertThat(wall.page.locator(".player").count()).isZero();
    }

    @Test
    void isCompleteWithoutScript() {
        test = TestPage.withoutScript(browser, resume("heel-raise", ""));

        assertThat(test.page.locator(".steps > li").count()).isEqualTo(4);
        assertThat(test.page.locator(".fig img").isVisible()).isTrue();
        assertThat(test.page.locator("[data-side] input:visible").count()).isEqualTo(2);
        assertThat(test.page.locator("[data-side] select:visible").count()).isEqualTo(2);
        assertThat(test.page.locator("main form button:visible").allInnerTexts())
                .containsExactly("Save and continue");
    }

    @Test
    void movesNothingWithReducedMotion() {
        test = TestPage.open(browser, resume("heel-raise", ""), true);
        assertThat(test.page.locator("[data-again]").isVisible()).isFalse();
        for (int second = 0; second < 8; second++) {
            assertThat(test.page.evaluate("document.getAnimations().length")).isEqualTo(0);
            if (second == 0) {
                test.start("heel-raise.left");
            }
            test.pass(1);
        }
        assertThat(
                        test.page.evaluate(
                                "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"))
                .isEqualTo(0);

        test.page.navigate("http://localhost:" + port + test.picture());
        assertThat(test.page.evaluate(
                        "['.f-move', '.f-rest'].map(c => getComputedStyle(document.querySelector(c)).display)"))
                .isEqualTo(List.of("none", "inline"));
    }
}
