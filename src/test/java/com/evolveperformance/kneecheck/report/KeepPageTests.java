package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.evolveperformance.kneecheck.submission.SharedCopies;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** What a runner keeps and hands on. */
class KeepPageTests extends ReportSite {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE MMM d", Locale.ENGLISH);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void handsOnACopyThatCanOnlyBeRead() {
        String report = report(Personas.LEFT_LEG_BEHIND);
        askToBeCalled(report);

        String copy = copy(report);
        MvcTestResult result = get(copy);
        Document page = page(result);

        assertThat(result).hasStatusOk();
        assertThat(page.select("h1").text())
                .isEqualTo(page(get(report)).select("h1").text());
        assertThat(page.select("main form, main input, main a[href*=/reports/]"))
                .isEmpty();
        assertThat(page.select("main .lanes li")).hasSize(3);
        String secret = report.substring("/reports/".length());
        for (String file : List.of("", "/data.json")) {
            assertThat(text(get(copy + file)))
                    .doesNotContain("Canary")
                    .doesNotContain("010 7777")
                    .doesNotContain(secret);
        }
        assertThat(JSON.readTree(text(get(copy + "/data.json"))))
                .isEqualTo(JSON.readTree(text(get(report + "/data.json"))));
        MvcTestResult pdf = get(copy + "/report.pdf");
        assertThat(pdfText(pdf))
                .contains(page.select("h1").text())
                .doesNotContain("Canary")
                .doesNotContain(secret);
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {Personas.HOT_KNEE, Personas.BONE_PAIN})
    void showsWarningSignsOnACopyTooAndNoDrills(String persona) {
        Document page = page(get(copy(report(persona))));

        assertThat(page.select("main .call").first().text()).isNotEmpty();
        assertThat(page.select("article.drill, .week, main form")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/choice", "/privacy", "/keep", "/keep/copies", "/plan.ics"})
    void givesACopyNoPower(String path) {
        String copy = copy(report(Personas.STIFF_LEFT_ANKLE));

        assertThat(get(copy + path)).hasStatus(404);
        assertThat(post(copy + path, "choice", "report", "action", "erase", "confirm", "yes", "number", "1"))
                .hasStatus(404);
        assertThat(get(copy.replace("/shared/", "/reports/"))).hasStatus(404);
        assertThat(get(copy.replace("/shared/", "/reports/") + path)
                        .getResponse()
                        .getStatus())
                .isIn(404, 303);
        assertThat(get(copy)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/report.pdf", "/data.json"})
    void keepsCopiesOutOfCachesAndIndexes(String file) {
        MvcTestResult result = get(copy(report(Personas.STIFF_LEFT_ANKLE)) + file);

        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(result.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(result.getResponse().getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/report.pdf", "/data.json"})
    void knowsNothingOfUnknownWithdrawnAndErasedCopies(String file) {
        String withdrawn = report(Personas.STIFF_LEFT_ANKLE);
        String one = copy(withdrawn);
        assertThat(post(withdrawn + "/privacy", "action", "withdraw-copy", "number", "1"))
                .hasStatus(303);
        String erased = report(Personas.STIFF_LEFT_ANKLE);
        String other = copy(erased);
        assertThat(post(erased + "/privacy", "action", "erase", "confirm", "yes"))
                .hasStatusOk();

        String unknown = text(get("/shared/nobodyhaseverbeengiventhis" + file));
        for (String copy : List.of(one, other)) {
            MvcTestResult result = get(copy + file);
            assertThat(result).hasStatus(404);
            assertThat(text(result)).isEqualTo(unknown);
        }
        assertThat(get(withdrawn)).hasStatusOk();
    }

    @Test
    void makesOneLinkForAClickThatComesTwiceAndNoneTooMany() {
        String report = report(Personas.STIFF_LEFT_ANKLE);
        for (String number : List.of("1", "1", "7")) {
            assertThat(post(report + "/keep/copies", "number", number)).hasStatus(303);
        }
        for (String number : List.of("x", "", "-1", "99999999999")) {
            MvcTestResult refused = post(report + "/keep/copies", "number", number);
            assertThat(refused).hasStatus(422);
            assertThat(page(refused).select("#copies ~ [role=alert]").text()).startsWith("No link was made");
        }
        assertThat(copies(report)).hasSize(1);

        for (int number = 2; number <= SharedCopies.MOST + 1; number++) {
            post(report + "/keep/copies", "number", String.valueOf(number));
        }
        assertThat(copies(report)).hasSize(SharedCopies.MOST).doesNotHaveDuplicates();
        assertThat(page(get(report + "/keep")).select("form[action$=/keep/copies]"))
                .isEmpty();

        post(report + "/privacy", "action", "withdraw-copy", "number", "2");
        post(report + "/keep/copies", "number", "6");
        assertThat(copies(report)).hasSize(SharedCopies.MOST);
        assertThat(page(get(report + "/keep")).select("#copies ~ .card h3").eachText())
                .anyMatch(words -> words.startsWith("Copy 6"))
                .noneMatch(words -> words.startsWith("Copy 2"));
    }

    @Test
    void storesNoLinkItself() {
        String copy = copy(report(Personas.STIFF_LEFT_ANKLE));
        String secret = copy.substring("/shared/".length());

        assertThat(secret.length()).isGreaterThanOrEqualTo(43); // 256 bits
        assertThat(jdbc.sql("select link_hash from shared_copy")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(secret);
    }

    @Test
    void erasesCopiesAndCountsWithTheReport() {
        String report = report(Personas.STIFF_LEFT_ANKLE);
        copy(report);
        int before = count("shared_copy");

        post(report + "/privacy", "action", "erase", "confirm", "yes");

        assertThat(count("shared_copy")).isEqualTo(before - 1);
    }

    @Test
    void changesNothingByLooking() {
        String report = report(Personas.STIFF_LEFT_ANKLE);
        String copy = copy(report);
        List<?> before = rows();

        for (String address :
                List.of(report + "/keep", report + "/privacy", copy, copy + "/report.pdf", copy + "/data.json")) {
            assertThat(get(address)).hasStatusOk();
            assertThat(web.head().uri(address).exchange()).hasStatusOk();
        }

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void offersNoMailWithoutAServer() {
        String report = report(Personas.STIFF_LEFT_ANKLE);

        assertThat(page(get(report + "/keep")).select("#mail, input[type=email]"))
                .isEmpty();
        assertThat(post(report + "/keep/mail", "email", "ana@example.org")).hasStatus(404);
    }

    @Test
    void givesTheCalendarAsChosen() {
        String report = report(Personas.STIFF_LEFT_ANKLE);
        Document keep = page(get(report + "/keep"));
        assertThat(keep.select("form[action$=plan.ics] [name=titles][checked]").val())
                .isEqualTo("neutral");
        assertThat(keep.select("form[action$=plan.ics] [name=back]")).hasSize(2);

        ICalendar usual = calendar(report + "/plan.ics");
        assertThat(usual.getEvents()).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).doesNotContainIgnoringCase("knee");
            assertThat(event.getUrl().getValue()).endsWith(report);
            assertThat(event.getUid().getValue()).doesNotContain(report.substring(9, 20));
        });
        ICalendar other = calendar(report + "/plan.ics?time=mine&titles=plain&back=no");
        assertThat(other.getEvents()).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).containsIgnoringCase("knee");
            assertThat(event.getUrl()).isNull();
        });
        assertThat(calendar(report + "/plan.ics?time=banana&titles=%00").getEvents())
                .hasSameSizeAs(usual.getEvents());
    }

    /** A plan that begins on a day with drills comes to its day to test again on such a day, too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void givesTheDaysThatThePageNames(int weekday) {
        String report = report(Personas.STIFF_LEFT_ANKLE);
        LocalDate start = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
        assertThat(post(
                        report + "/plan",
                        "days",
                        "monday",
                        "days",
                        "wednesday",
                        "days",
                        "friday",
                        "start",
                        start.toString()))
                .hasStatus(303);
        List<String> named = page(get(report))
                .select("#plan ol:not(.week) li > b:first-child")
                .eachText();

        List<VEvent> events = calendar(report + "/plan.ics?time=mine").getEvents();

        List<LocalDate> sessions = days(events, "-week-");
        assertThat(named).hasSize(6);
        assertThat(String.join(", ", named).split(", "))
                .containsExactly(sessions.stream().map(SHORT::format).toArray(String[]::new));
        assertThat(days(events, "-retest-"))
                .containsExactly(start.plusWeeks(4), start.plusWeeks(8))
                .doesNotContainAnyElementsOf(sessions);
    }

    private static List<LocalDate> days(List<VEvent> events, String kind) {
        return events.stream()
                .filter(event -> event.getUid().getValue().contains(kind))
                .filter(event -> event.getStatus().isConfirmed())
                .map(event -> event.getDateStart().getValue().getRawComponents())
                .map(day -> LocalDate.of(day.getYear(), day.getMonth(), day.getDate()))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {Personas.HOT_KNEE, Personas.BONE_PAIN})
    void offersNoCalendarWhereDrillsAreHidden(String persona) {
        assertThat(page(get(report(persona) + "/keep")).select("#calendar, form[action$=plan.ics]"))
                .isEmpty();
    }

    @Test
    void saysWhatIsHeldAndTakesEachBack() {
        String report = report(Personas.STIFF_LEFT_ANKLE);
        copy(report);
        askToBeCalled(report);
        Document privacy = page(get(report + "/privacy"));
        assertThat(privacy.select("main ul").first().text())
                .contains("version 1")
                .doesNotContain("Canary");
        assertThat(privacy.select("[value=withdraw-choice], [value=withdraw-copy]"))
                .hasSize(2);

        assertThat(post(report + "/privacy", "action", "withdraw-choice")).hasStatus(303);
        assertThat(post(report + "/privacy", "action", "withdraw-copy", "number", "1"))
                .hasStatus(303);

        assertThat(page(get(report + "/privacy")).select("[value=withdraw-choice], [value=withdraw-copy]"))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from submission where contact_name = 'Ana Canary'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(page(get(report)).select("#choose [role=status]")).isEmpty();
    }

    @Test
    void letsTheRunnerCallWithoutLeavingDetails() {
        String report = report(Personas.STIFF_LEFT_ANKLE);
        assertThat(page(get(report)).select("#choose [checked], #choose details[open]"))
                .isEmpty();

        assertThat(post(report + "/choice", "choice", "call")).hasStatus(303);

        assertThat(page(get(report)).select("#choose [role=status] a[href='tel:+15550100199']"))
                .hasSize(1);
    }

    @Test
    void knowsNoPageOfUnknownReports() {
        for (String path : List.of("/keep", "/keep/copies", "/keep/mail")) {
            assertThat(post("/reports/nobodyhaseverbeengiventhis" + path, "number", "1", "email", "a@example.org")
                            .getResponse()
                            .getStatus())
                    .isBetween(404, 405);
        }
        assertThat(get("/reports/nobodyhaseverbeengiventhis/keep")).hasStatus(404);
    }

    private ICalendar calendar(String address) {
        MvcTestResult result = get(address);
        assertThat(result).hasStatusOk();
        return Biweekly.parse(text(result)).first();
    }

    /** Hands on the first copy of a report; gives its address on this site. */
    private String copy(String report) {
        assertThat(post(report + "/keep/copies", "number", "1")).hasStatus(303);
        return copies(report).get(0);
    }

    private List<String> copies(String report) {
        return page(get(report + "/keep")).select("#copies ~ .card a").eachAttr("href").stream()
                .map(address -> address.replaceFirst("^https?://[^/]+", ""))
                .toList();
    }

    private List<List<?>> rows() {
        return List.of(
                jdbc.sql("select * from submission order by number").query().listOfRows(),
                jdbc.sql("select * from shared_copy order by link_hash").query().listOfRows(),
                jdbc.sql("select * from link_mail order by id").query().listOfRows());
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
