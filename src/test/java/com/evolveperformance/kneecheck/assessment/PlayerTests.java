package com.evolveperformance.kneecheck.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the self-test player times, counts and ends a test, by a clock of its own. */
class PlayerTests extends PlayerSite {

    @Test
    void countsDownRunsAndStopsAtTheCap() {
        TestPage plank = at("side-plank").start("side-plank.left");
        assertThat(plank.face()).isEqualTo("5");
        assertThat(plank.state()).isEqualTo("ready");
        assertThat(plank.pass(4).face()).isEqualTo("1");
        assertThat(plank.pass(1).state()).isEqualTo("run");
        assertThat(plank.pass(59.9).face()).isEqualTo("59");
        assertThat(plank.value("side-plank.left")).isEmpty();

        assertThat(plank.pass(0.1).state()).isEqualTo("rest");
        assertThat(plank.value("side-plank.left")).isEqualTo("60");
        assertThat(plank.value("side-plank.left.stopped")).isEmpty();
    }

    @Test
    void keepsTheScreenAwakeWhileItRuns() {
        TestPage plank = at("side-plank").start("side-plank.left");
        assertThat(plank.count("awake")).isEqualTo(1);
        plank.press("data-stop");
        assertThat(plank.state()).isEqualTo("idle");
        assertThat(plank.count("awake")).isZero();
    }

    @Test
    void keepsTheBestOfThreeTries() {
        TestPage balance = tries("");

        assertThat(balance.value("single-leg-balance.right")).isEqualTo("12.2");
        assertThat(balance.state()).isEqualTo("rest");
        assertThat(balance.status()).contains("Left leg");
    }

    @Test
    void keepsTheAverageOfThreeTriesWithOpenEyes() {
        // 9.4, 12.2 and 4.0
        assertThat(tries("age=64").value("single-leg-balance.right")).isEqualTo("8.5");
    }

    @Test
    void keepsTheBestResultWhereALaterTryIsWorse() {
        TestPage raise = at("heel-raise");
        raise.run("heel-raise.right").pass(8).tap(1);
        raise.press("data-stop");

        raise.start("heel-raise.right").pass(5).pass(4).tap(1);

        assertThat(raise.value("heel-raise.right")).isEqualTo("4");
    }

    /** Where the eyes are while a side is being got ready: beside the words, and out of the way of the large number. */
    @Test
    void bringsThePictureAlong() {
        TestPage raise = at("heel-raise").start("heel-raise.right");
        assertThat(raise.pictureIn(".player")).isTrue();
        raise.pass(5);
        assertThat(raise.state()).isEqualTo("run");
        assertThat(raise.pictureIn(".player")).isFalse();
        raise.pass(8).tap(1);
        assertThat(raise.pictureIn(".player")).as("the other side, at rest").isTrue();
        raise.press("data-stop");
        assertThat(raise.pictureIn(".player")).isFalse();
        assertThat(raise.pictureIn("[data-timer]")).isTrue();
    }

    private TestPage tries(String changes) {
        TestPage balance = at("single-leg-balance", changes).run("single-leg-balance.right");
        balance.pass(9.4).tap(1);
        assertThat(balance.status()).contains("2").contains("3");
        balance.pass(15).pass(12.25).tap(1);
        return balance.pass(15).pass(4).tap(1);
    }

    @Test
    void showsTheMirroredPictureForTheLeftLeg() {
        TestPage raise = at("heel-raise");
        String right = raise.picture();
        raise.run("heel-raise.right").pass(8).tap(1);
        assertThat(raise.picture()).isNotEqualTo(right).contains("heel-raise-left");
        assertThat(raise.status()).contains("Left leg");

        raise.pass(60);
        assertThat(raise.state()).isEqualTo("ready");
        raise.pass(5).pass(6).tap(1);
        assertThat(raise.value("heel-raise.right")).isEqualTo("4");
        assertThat(raise.value("heel-raise.left")).isEqualTo("3");
        assertThat(raise.state()).isEqualTo("done");
    }

    @Test
    void countsByTheBeatUntilTheTargetIsPassed() {
        TestPage raise = at("heel-raise").run("heel-raise.right");
        assertThat(raise.player("[data-when=up]").isVisible()).isTrue();
        assertThat(raise.pass(1).player("[data-when=down]").isVisible()).isTrue();
        assertThat(raise.pass(19).face()).isEqualTo("10");
        assertThat(raise.count("beeps")).isEqualTo(3 + 21);

        raise.pass(44);
        assertThat(raise.state()).isEqualTo("rest");
        assertThat(raise.value("heel-raise.right")).isEqualTo("32");
    }

    @Test
    void countsTapsAndKeysUpToTheCap() {
        TestPage stand = at("sit-to-stand").run("sit-to-stand.left").tap(6);
        stand.page.keyboard().press("Space");
        assertThat(stand.face()).isEqualTo("7");
        assertThat(stand.player("[data-heard]").textContent()).isEqualTo("7");

        stand.tap(15);
        assertThat(stand.value("sit-to-stand.left")).isEqualTo("22");
        assertThat(stand.state()).isEqualTo("rest");
    }

    @Test
    void countsForThirtySeconds() {
        TestPage stand = at("chair-stand", "age=64").run("chair-stand").tap(4).pass(29);
        assertThat(stand.tap(5).state()).isEqualTo("run");
        stand.pass(1);

        assertThat(stand.state()).isEqualTo("done");
        assertThat(stand.value("chair-stand")).isEqualTo("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "tired", "balance"})
    void asksWhyItWasStoppedAndGoesOn(String reason) {
        TestPage bridge = at("bridge").run("bridge.left").tap(3).press("data-stop");
        assertThat(bridge.value("bridge.left")).isEmpty();
        bridge.press("data-reason='" + reason + "'");

        assertThat(bridge.value("bridge.left")).isEqualTo("3");
        assertThat(bridge.value("bridge.left.stopped")).isEqualTo(reason.replace("none", ""));
        assertThat(bridge.state()).isEqualTo("rest");
    }

    @Test
    void endsForPainAndDoesNotOfferThatSideAgain() {
        TestPage bridge =
                at("bridge").run("bridge.left").tap(3).press("data-stop").press("data-reason=pain");

        assertThat(bridge.value("bridge.left.stopped")).isEqualTo("pain");
        assertThat(bridge.pass(90).state()).isEqualTo("pain");
        assertThat(bridge.player("[data-start='bridge.left']").count()).isZero();
        assertThat(bridge.player("[data-start='bridge.right']").isVisible()).isTrue();
    }

    @Test
    void takesPainAlsoAfterTheLastTap() {
        TestPage raise = at("heel-raise").run("heel-raise.right").pass(8).tap(1).press("data-reason=pain");

        assertThat(raise.value("heel-raise.right")).isEqualTo("4");
        assertThat(raise.value("heel-raise.right.stopped")).isEqualTo("pain");
        assertThat(raise.value("heel-raise.left.stopped")).isEmpty();
        assertThat(raise.pass(90).state()).isEqualTo("pain");
    }
}
