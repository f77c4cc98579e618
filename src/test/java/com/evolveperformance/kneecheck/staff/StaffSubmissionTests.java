package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.safety.Disposition;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffSubmissionTests extends StaffSite {

    private static final Instant NOON = Instant.parse("2026-05-14T16:00:00Z");

    private UUID id;
    private String page;
    private Browser browser;

    @BeforeEach
    void open() {
        id = new Sent(jdbc).sent(1042, NOON, Disposition.SELF_CARE);
        page = "/staff/submissions/" + id;
        browser = signedIn(NAME);
    }

    @Test
    void showsWhoWhatAndHowToReachThem() {
        new Sent(jdbc).chose(id, "BOOK", "Sam <b>O’Hara</b>", "+1 (555) 010-0199", "sam@example.org", "Evenings");

        Browser.Answer answer = browser.get(page);

        assertThat(answer.text("h1")).startsWith("Runner").endsWith("#1042");
        assertThat(answer.text("#contact"))
                .contains("Wants a visit", "Sam <b>O’Hara</b>", "+1 (555) 010-0199", "sam@example.org", "Evenings");
        assertThat(answer.has("#contact a[href='tel:+15550100199']")).isTrue();
        assertThat(answer.text(".lanes li:eq(0)")).contains("Stiffness", "78");
        assertThat(answer.text("#answers ~ .card")).contains("Which knee hurts? Right");
        assertThat(answer.page().select("#as-seen ~ section")).isNotEmpty();
    }

    @Test
    void showsRedFlagsFirstWithTheAnswersBehindThem() {
        UUID urgent = new Sent(jdbc).sent(1043, NOON, Disposition.EMERGENCY);

        Browser.Answer answer = browser.get("/staff/submissions/" + urgent);

        assertThat(answer.text(".call.now")).contains("Knee stuck", "Is any of this true for your knee right now?");
        assertThat(answer.has(".lanes")).isFalse();
        assertThat(answer.text("#contact")).contains("Saw the safety page");
    }

    @ParameterizedTest
    @CsvSource({"0, 422", "1, 302", "4000, 302", "4001, 422"})
    void holdsTheLimitsOfANote(int length, int status) {
        String text = "ä".repeat(length);

        Browser.Answer answer = browser.submit(page, page + "/notes", Map.of("text", text));

        assertThat(answer.status()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.has("#text-error")).isTrue();
            assertThat(answer.page().getElementById("text").wholeText()).isEqualTo(text);
        } else {
            assertThat(browser.get(page).text(".thread li p:eq(1)")).isEqualTo(text);
        }
    }

    @Test
    void countsALineBreakOnceAsBrowsersDo() {
        String text = "a\r\n".repeat(1999) + "ab";

        assertThat(browser.submit(page, page + "/notes", Map.of("text", text)).status())
                .isEqualTo(302);
    }

    @Test
    void showsNotesNewestFirstWithWhoWroteThem() {
        browser.submit(page, page + "/notes", Map.of("text", "<script>alert(1)</script>\nsecond line"));
        signedIn("Front desk").submit(page, page + "/notes", Map.of("text", "Left a \0message"));

        Browser.Answer answer = browser.get(page);

        assertThat(answer.text(".thread li:eq(0)"))
                .startsWith("Front desk, today")
                .endsWith("Left a message");
        assertThat(answer.text(".thread li:eq(1)")).startsWith(NAME).endsWith("<script>alert(1)</script> second line");
    }

    @Test
    void takesTwoClicksAsOneNote() {
        Browser.Answer open = browser.get(page);

        browser.submit(open, page + "/notes", Map.of("text", "Left a message"));
        browser.submit(open, page + "/notes", Map.of("text", "Left a message"));

        assertThat(browser.get(page).page().select(".thread li")).hasSize(1);
    }

    @Test
    void putsANoteThatCameTooLateBackIntoItsField() {
        Browser.Answer open = browser.get(page);
        browser.forget("knee-check-staff");

        Browser.Answer late = browser.submit(open, page + "/notes", Map.of("text", "Left a <b>message</b>"));
        Browser.Answer wrong =
                browser.submit(late, "/staff/sign-in", Map.of("name", NAME, "password", "not the password"));
        Browser.Answer in = browser.submit(wrong, "/staff/sign-in", Map.of("name", NAME, "password", PASSWORD));

        assertThat(late.status()).isEqualTo(401);
        assertThat(in.location()).isEqualTo(page);
        assertThat(browser.get(page).text("#text")).isEqualTo("Left a <b>message</b>");
        Browser.Answer again = browser.get(page);
        assertThat(browser.submit(again, page + "/notes", Map.of()).location()).isEqualTo(page);
        assertThat(browser.get(page).text("#text")).isEmpty();
        assertThat(browser.get(page).text(".thread")).contains("Left a <b>message</b>");
    }

    @Test
    void putsANoteOfAPageThatWasTooOldBackIntoItsField() {
        Browser.Answer late =
                browser.post(page + "/notes", Map.of("text", "Left a message", "_csrf", "of another day"));

        assertThat(late.status()).isEqualTo(403);
        assertThat(late.page().select("main a.btn").attr("href")).isEqualTo(page);
        assertThat(browser.get(page).text("#text")).isEqualTo("Left a message");
    }

    @Test
    void showsTheFiveLinesThatMatter() {
        new Sent(jdbc).chose(id, "CALL", "Sam", "555 0100", "sam@example.org", "Evenings");
        jdbc.sql("update submission set answers = :json where id = :id")
                .param("json", "{\"which-knee\":\"right\",\"pain-worst\":\"5\",\"age\":\"44\",\"sex\":\"female\"}")
                .param("id", id)
                .update();

        assertThat(browser.get(page).page().select("#facts dd").eachText())
                .hasSize(5)
                .satisfiesExactly(
                        flags -> assertThat(flags).isEqualTo("None"),
                        runner -> assertThat(runner).contains("44, female. Right", "Worst pain 5 of 10"),
                        score -> assertThat(score).contains("Stiffness 78"),
                        wants -> assertThat(wants).contains("Wants a call", "Evenings"),
                        withUs -> assertThat(withUs).isEqualTo("New, nobody yet"));
    }

    @Test
    void keepsWhatWeDoWithIt() {
        Browser.Answer answer = handle(
                browser.get(page),
                Map.of("status", "in-contact", "assignee", NAME, "todo", "Ring again", "todo-on", "2026-06-01"));

        assertThat(answer.location()).isEqualTo(page);
        Browser.Answer after = browser.get(page);
        assertThat(after.text("#facts dd:last-child")).isEqualTo("In contact, " + NAME + ". Ring again 2026-06-01");
        assertThat(after.page().select("#status option[selected]").val()).isEqualTo("in-contact");
    }

    @Test
    void leavesARunnerWithWhoeverHasLeft() {
        assertThat(jdbc.sql("update submission set assignee = 'Lee' where assignee is null")
                        .update())
                .isPositive();

        Browser.Answer open = browser.get(page);
        assertThat(open.page().select("#assignee option[selected]").val()).isEqualTo("Lee");
        handle(open, Map.of("todo", "Ring again"));
        assertThat(browser.get(page).text("#facts dd:last-child")).isEqualTo("New, Lee. Ring again");

        handle(browser.get(page), Map.of("assignee", ""));
        assertThat(browser.get(page).text("#facts dd:last-child")).isEqualTo("New, nobody yet. Ring again");
        assertThat(browser.get(page).page().select("#assignee option").eachText())
                .doesNotContain("Lee");
    }

    @ParameterizedTest
    @CsvSource({"status, sold", "assignee, Nobody", "todo-on, soon", "todo, LONG"})
    void namesWhatIsWrongAndKeepsWhatWasTyped(String field, String value) {
        String typed = value.equals("LONG") ? "a".repeat(201) : value;

        Map<String, String> fields = new HashMap<>(Map.of("todo", "Ring"));
        fields.put(field, typed);

        Browser.Answer answer = handle(browser.get(page), fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.has("#error-summary a[href='#" + field + "']")).isTrue();
        assertThat(answer.page().select("#todo").val()).isEqualTo(field.equals("todo") ? typed : "Ring");
    }

    @Test
    void wantsANoteBeforeARedFlagIsDone() {
        UUID urgent = new Sent(jdbc).sent(1043, NOON, Disposition.EMERGENCY);
        String address = "/staff/submissions/" + urgent;

        Browser.Answer refused =
                browser.submit(browser.get(address), address + "/handling", Map.of("status", "closed"));
        browser.submit(address, address + "/notes", Map.of("text", "Goes to the hospital today"));
        Browser.Answer taken = browser.submit(browser.get(address), address + "/handling", Map.of("status", "closed"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.has("#text-error")).isTrue();
        assertThat(taken.location()).isEqualTo(address);
    }

    @Test
    void closesARedFlagTogetherWithItsNote() {
        UUID urgent = new Sent(jdbc).sent(1043, NOON, Disposition.EMERGENCY);
        String address = "/staff/submissions/" + urgent;

        browser.submit(address, address + "/notes", Map.of("text", "Goes to the hospital", "done", "true"));

        assertThat(browser.get(address).text("#facts dd:last-child")).startsWith("Closed");
        assertThat(browser.get(address).text(".thread")).contains("Goes to the hospital");
    }

    @Test
    void closesWithOneButton() {
        Browser.Answer open = browser.get(page);
        assertThat(open.has("button[name=done]")).isTrue();

        handle(open, Map.of("done", "true"));

        assertThat(browser.get(page).text("#facts dd:last-child")).startsWith("Closed");
        assertThat(browser.get("/staff?show=todo").has("table")).isFalse();
    }

    @Test
    void showsBothToTheSecondOfTwoPeople() {
        Browser.Answer mine = browser.get(page);
        Browser second = signedIn("Front desk");
        handle(second, second.get(page), Map.of("status", "closed"));

        Browser.Answer answer =
                handle(mine, Map.of("assignee", NAME, "todo", "Ring <b>tonight</b>", "status", "in-contact"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.has("#changed")).isTrue();
        assertThat(answer.page().select("#todo").val()).isEqualTo("Ring <b>tonight</b>");
        assertThat(answer.page().select("#status option[selected]").val()).isEqualTo("in-contact");
        assertThat(answer.text("#handling")).contains("Stands there now: Closed");
        assertThat(handle(answer, Map.of()).location()).isEqualTo(page);
        assertThat(browser.get(page).text("#facts dd:last-child")).startsWith("In contact, " + NAME);
    }

    @Test
    void takesTwoClicksAsOneChange() {
        Browser.Answer open = browser.get(page);
        handle(open, Map.of("status", "booked"));

        assertThat(handle(open, Map.of("status", "booked")).status()).isEqualTo(302);
    }

    @Test
    void refusesAChangeOfWhatTheRunnerHasChangedSince() {
        Browser.Answer open = browser.get(page);
        new Sent(jdbc).chose(id, "CALL", "Sam", "555 0100", "sam@example.org", "Now");

        assertThat(handle(open, Map.of("status", "closed")).status()).isEqualTo(409);
    }

    @Test
    void showsOnceMoreWhatWasTypedForAnErasedRunner() {
        Browser.Answer open = browser.get(page);
        Browser.Answer unsure = browser.submit(page, page + "/erase", Map.of());
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(browser.submit(page, page + "/erase", Map.of("sure", "true")).location())
                .isEqualTo("/staff");

        Browser.Answer note = browser.submit(open, page + "/notes", Map.of("text", "Left a message"));
        Browser.Answer change = handle(open, Map.of("todo", "Ring again", "status", "booked"));

        assertThat(note.status()).isEqualTo(404);
        assertThat(note.text("textarea")).isEqualTo("Left a message");
        assertThat(change.status()).isEqualTo(404);
        assertThat(change.text("textarea")).isEqualTo("Ring again");
        assertThat(jdbc.sql("select count(*) from note").query(Integer.class).single())
                .isZero();
    }

    @Test
    void tellsWhoElseOpenedItAMomentAgo() {
        signedIn("Front desk").get(page);

        assertThat(browser.get("/staff").text(".inbox td .chip")).contains("Front desk is looking");
        assertThat(browser.get(page).text("#seen-by")).startsWith("Front desk opened this");
        time().forward(java.time.Duration.ofMinutes(11));
        assertThat(browser.get("/staff").text(".inbox")).doesNotContain("is looking");
    }

    @Test
    void leadsToItsNeighboursInTheView() {
        new Sent(jdbc).sent(1041, NOON.minusSeconds(60), Disposition.SELF_CARE);
        UUID first = new Sent(jdbc).sent(1043, NOON.plusSeconds(60), Disposition.SELF_CARE);

        Browser.Answer middle = browser.get(page + "?sort=newest");

        String previous = middle.page().select("a[rel=prev]").attr("href");
        assertThat(previous).isEqualTo("/staff/submissions/" + first + "?sort=newest");
        assertThat(browser.get(previous).has("a[rel=prev]")).isFalse();
        assertThat(browser.get(browser.get(previous)
                                .page()
                                .select("a[rel=next]")
                                .attr("href"))
                        .text("h1"))
                .endsWith("#1042");
        assertThat(browser.get(middle.page().select("a[rel=next]").attr("href")).text("h1"))
                .endsWith("#1041");
    }

    @Test
    void showsOtherAttemptsOfTheSamePerson() {
        jdbc.sql("update submission set draft_id = (select draft_id from submission where number = 1042), attempt = 2"
                        + " where id = :id")
                .param("id", new Sent(jdbc).sent(1050, NOON, Disposition.EMERGENCY))
                .update();

        assertThat(browser.get(page).text("#history")).contains("#1050");
    }

    @Test
    void saysWhichAttemptsWereEarlierAndWhichLater() {
        new Sent(jdbc).chose(id, "CALL", "Sam", "555 0100", "sam@example.org", "Now");
        Sent sent = new Sent(jdbc);
        for (UUID other : new UUID[] {
            sent.sent(1000, NOON.minusSeconds(86_400), Disposition.SELF_CARE),
            sent.sent(1100, NOON.plusSeconds(86_400), Disposition.EMERGENCY)
        }) {
            jdbc.sql("update submission set draft_id = (select draft_id from submission where number = 1042),"
                            + " attempt = number where id = :id")
                    .param("id", other)
                    .update();
        }

        assertThat(browser.get(page).text("#history li:eq(0)"))
                .startsWith("#1100 May 15")
                .contains("later. Not scored");
        assertThat(browser.get(page).text("#history li:eq(1)"))
                .startsWith("#1000 May 13")
                .contains("earlier. Stiffness");
    }

    @Test
    void keepsBackNothingThatAnEarlierVersionAsked() {
        jdbc.sql("update submission set answers = :json where id = :id")
                .param("json", """
                        {"which-knee":"right","shoe-size":"44","knee-to-wall.unit":"in","knee-to-wall.left":"4"}""")
                .param("id", id)
                .update();

        Browser.Answer answer = browser.get(page);

        assertThat(answer.text("#answers ~ .card")).contains("From an earlier version shoe-size 44");
        assertThat(answer.text("#answers + .small")).startsWith("Asked in version 1");
    }

    @Test
    void takesNoUnitWithoutANumberForAnAnswer() {
        jdbc.sql("update submission set answers = :json where id = :id")
                .param("json", """
                        {"which-knee":"right","weekly-distance.unit":"km","knee-to-wall.unit":"in"}""")
                .param("id", id)
                .update();

        Browser.Answer answer = browser.get(page);

        assertThat(answer.text("#answers ~ .card"))
                .contains("Right")
                .doesNotContain("From an earlier version", "weekly-distance", "knee-to-wall");
    }

    @Test
    void namesNothingAsLeftOpenThatWasNeverAsked() {
        UUID urgent = new Sent(jdbc).sent(1043, NOON, Disposition.EMERGENCY);

        assertThat(browser.get(page).text("#answers ~ .card")).contains("Not answered");
        assertThat(browser.get("/staff/submissions/" + urgent).text("#answers ~ .card"))
                .isNotEmpty()
                .doesNotContain("Not answered");
    }

    @Test
    void isTakenWithOneButton() {
        handle(browser.get(page), Map.of("take", "true"));

        assertThat(browser.get(page).text("#facts dd:last-child")).startsWith("In contact, " + NAME);
        assertThat(browser.get(page).has("button[name=take]")).isFalse();
    }

    @Test
    void leadsOnToTheNextThatWaitsOnceItIsClosed() {
        UUID older = new Sent(jdbc).sent(1041, NOON.minusSeconds(60), Disposition.SELF_CARE);

        Browser.Answer closed = handle(browser.get(page + "?focus=stiffness"), Map.of("done", "true"));

        assertThat(closed.location()).isEqualTo("/staff/submissions/" + older + "?focus=stiffness&closed=1042");
        Browser.Answer next = browser.get(closed.location());
        assertThat(next.text("#closed")).startsWith("Runner #1042 is closed.");
        String address = "/staff/submissions/" + older + "/handling";
        assertThat(browser.submit(next, address, Map.of("done", "true")).location())
                .isEqualTo("/staff?focus=stiffness&closed=1041");
    }

    @Test
    void offersTheClinicsOwnStatuses() {
        browser.submit("/staff/statuses", "/staff/statuses", Map.of("name", "Left a message"));
        assertThat(browser.submit("/staff/statuses", "/staff/statuses", Map.of("name", "closed"))
                        .status())
                .isEqualTo(422);
        String own = browser.get(page).page().select("#status option").stream()
                .filter(option -> option.text().equals("Left a message"))
                .findFirst()
                .orElseThrow()
                .val();

        handle(browser.get(page), Map.of("status", own));

        assertThat(browser.get("/staff").text("#in-hand .chip")).contains("Left a message");
        browser.post(
                "/staff/statuses",
                Map.of(
                        "retire",
                        own,
                        "_csrf",
                        browser.get(page).page().select("[name=_csrf]").val()));
        assertThat(browser.get(page).text("#facts dd:last-child")).startsWith("Left a message");
        assertThat(handle(browser.get(page), Map.of("todo", "Ring", "status", own))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void printsOneSheetWithoutForms() {
        Browser.Answer print = browser.get(page + "/print");

        assertThat(print.text("#facts")).contains("Stiffness 78");
        assertThat(print.has("main form")).isFalse();
    }

    @Test
    void letsAReaderReadOnly() {
        Browser reader = signedIn(Role.READER);

        Browser.Answer answer = reader.get(page);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.has("main form")).isFalse();
        String token = answer.page().select("[name=_csrf]").val();
        assertThat(reader.post(page + "/notes", Map.of("_csrf", token, "text", "x"))
                        .status())
                .isEqualTo(404);
    }

    private Browser.Answer handle(Browser.Answer open, Map<String, String> typed) {
        return handle(browser, open, typed);
    }

    private Browser.Answer handle(Browser someone, Browser.Answer open, Map<String, String> typed) {
        return someone.submit(open, page + "/handling", typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/notes", "/handling"})
    void findsNothingBehindAnUnknownId(String action) {
        for (String unknown : new String[] {UUID.randomUUID().toString(), "1042", "null"}) {
            String address = "/staff/submissions/" + unknown + action;
            Map<String, String> fields = Map.of(
                    "text",
                    "x",
                    "version",
                    "0",
                    "status",
                    "closed",
                    "_csrf",
                    browser.get(page).page().select("[name=_csrf]").val());

            Browser.Answer answer = action.isEmpty() ? browser.get(address) : browser.post(address, fields);

            assertThat(answer.status()).as(address).isEqualTo(404);
        }
    }

    @Test
    void refusesAChangeWithoutItsVersion() {
        String token = browser.get(page).page().select("[name=_csrf]").val();

        assertThat(browser.post(page + "/handling", Map.of("_csrf", token, "status", "closed", "version", "x"))
                        .status())
                .isEqualTo(400);
    }
}
