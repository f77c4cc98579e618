package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.Splitter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whole ways through the site in a real browser. */
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class JourneyTests {

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory product;

    private Browser browser;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("kneecheck.data-dir", folder::toString);
        settings.add(
                "spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("journey") + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    @BeforeEach
    void phone(Browser browser) {
        this.browser = browser;
        use(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("en-US"));
    }

    private void use(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(options);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(base())) {
                complaints.add("a request to another host: " + request.url());
            }
        });
    }

    @AfterEach
    void leave() {
        context.close();
    }

    /** A runner in front of the summary of answers. */
    private Runner filled() {
        String[] cookie = FilledDrafts.cookie(FilledDrafts.of(product).fill(new Runner(page).answers()))
                .split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(base())));
        page.navigate(base() + "/assessment/check-answers");
        return new Runner(page);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    @Test
    void leadsFromTheFirstPageToAReportOnPaper() {
        Runner runner = new Runner(page)
                .says("knee-to-wall.right", "7,5")
                .says("heel-raise.right", " 18 ")
                .start(base())
                .goOnTo("check-answers")
                .send();

        assertThat(runner.onReport()).isTrue();
        assertThat(page.locator("ol.lanes > li").count()).isEqualTo(3);
        assertThat(page.locator(".drill").count()).isBetween(4, 6);

        APIResponse pdf = context.request().get(page.url() + "/report.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        APIResponse data = context.request().get(page.url() + "/data.json");
        assertThat(data.text()).contains("\"disposition\":\"self-care\"").contains("\"knee-to-wall.right\":\"7.5\"");
        assertThat(context.request().get(page.url() + "/plan.ics").text()).startsWith("BEGIN:VCALENDAR");
        assertThat(complaints).isEmpty();
    }

    @Test
    void givesTheSameReportAfterBackAndSendingAgain() {
        Runner runner = filled().send();
        String report = page.url();

        page.navigate(base() + "/assessment/about-you");
        assertThat(page.url()).isEqualTo(report);
        page.navigate(base() + "/assessment/check-answers");
        assertThat(page.url()).isEqualTo(report);
        assertThat(runner.onReport()).isTrue();
    }

    /** Printed from the browser: every step and sum, each drill on one sheet, and no more sheets than that takes. */
    @Test
    void printsAReportThatReadsWell() throws IOException {
        filled().send();
        List<String> drills = page.locator(".drill h3").allTextContents();
        String step = page.locator(".drill li").last().textContent();

        byte[] print = page.pdf(new Page.PdfOptions().setFormat("A4"));

        List<String> sheets = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(print)) {
            for (PDDocument sheet : new Splitter().split(pdf)) {
                sheets.add(new PDFTextStripper().getText(sheet).replaceAll("\\s+", " "));
            }
        }
        assertThat(sheets)
                .hasSizeLessThanOrEqualTo(12)
                .allSatisfy(sheet -> assertThat(sheet.length()).isGreaterThan(150));
        assertThat(String.join(" ", sheets))
                .contains(step.strip(), "Publications")
                .doesNotContain("Four quick answers");
        assertThat(drills)
                .hasSizeBetween(4, 6)
                .allSatisfy(drill -> assertThat(sheets)
                        .filteredOn(sheet -> sheet.contains(drill))
                        .isNotEmpty());
    }

    @Test
    void stopsAtARedFlagUntilItIsCorrected() {
        Runner runner = filled().says("warning-signs-knee", "hot-swollen");
        page.navigate(base() + "/assessment/warning-signs-knee");
        runner.answerPage();

        assertThat(runner.onReport()).isTrue();
        assertThat(page.locator("ol.lanes").count()).isZero();
        assertThat(page.locator(".drill").count()).isZero();
        assertThat(page.locator(".call").count()).isPositive();
        assertThat(context.request().get(page.url() + "/data.json").text())
                .contains("\"disposition\":\"emergency\"")
                .doesNotContain("\"scores\"")
                .doesNotContain("\"drills\"");
        assertThat(context.request().get(page.url() + "/plan.ics").status()).isEqualTo(404);

        page.locator("a[href*='/assessment/warning-signs-knee']").first().click();
        page.locator("[name='warning-signs-knee'][value='hot-swollen']").uncheck();
        page.locator("[name='warning-signs-knee'][value='none']").check();
        page.locator("main form button[type=submit].btn").first().click();
        assertThat(runner.at()).isEqualTo("warning-signs-body");
        page.navigate(base() + "/assessment/check-answers");
        runner.send();
        assertThat(page.locator("ol.lanes > li").count()).isEqualTo(3);
    }

    @Test
    void worksWithoutJavaScript() {
        use(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en-US")
                .setJavaScriptEnabled(false));
        new Runner(page).start(base()).goOnTo("check-answers").send();

        assertThat(page.locator(".drill").count()).isBetween(4, 6);
        assertThat(complaints).isEmpty();
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatWouldBeRight() {
        Runner runner = new Runner(page)
                .start(base())
                .goOnTo("about-you")
                .says("age", "thirty")
                .says("sex", "male");
        runner.answerPage();

        assertThat(page.locator(".summary a[href='#age']").count()).isEqualTo(1);
        assertThat(page.locator("#age").inputValue()).isEqualTo("thirty");
        assertThat(page.locator("#age").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page.locator("[name=sex][value=male]").isChecked()).isTrue();
        assertThat(page.title()).startsWith("Error:");
    }

    @Test
    void changesOneAnswerAndComesBack() {
        filled();
        page.locator("a[href^='/assessment/goal']").click();
        page.locator("[name=goal][value=race]").check();
        page.locator("main form button[type=submit].btn").first().click();

        assertThat(page.url()).endsWith("/assessment/check-answers");
    }

    @Test
    void goesOnWithTheSameAnswersOnAnotherDevice() {
        new Runner(page).start(base()).goOnTo("goal");
        String link = page.locator("a[href*='/assessment/resume/']").getAttribute("href");
        use(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page.navigate(base() + link);

        assertThat(page.url()).endsWith("/assessment/goal");
        page.navigate(base() + "/assessment/about-you");
        assertThat(page.locator("#age").inputValue()).isEqualTo("34");
    }

    @Test
    void letsStaffReadAndReviewWhatWasSent() throws Exception {
        FilledDrafts runners = FilledDrafts.of(product);
        runners.send(new Runner(page).answers());
        runners.send(new Runner(page).says("warning-signs-body", "calf").answers());

        use(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page.navigate(base() + "/staff/setup");
        page.locator("[name=code]")
                .fill(Files.readString(folder.resolve("setup-code.txt"))
                        .strip()
                        .lines()
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .strip());
        page.locator("[name=name]").fill("Robin");
        page.locator("[name=password]").fill("seven mild oysters sang");
        page.locator("main button[type=submit]").click();
        if (page.url().contains("sign-in")) {
            page.locator("[name=name]").fill("Robin");
            page.locator("[name=password]").fill("seven mild oysters sang");
            page.locator("main button[type=submit]").click();
        }
        page.navigate(base() + "/staff");
        assertThat(page.locator(".inbox tbody tr:has(td)")
                        .first()
                        .locator(".chip.flag")
                        .count())
                .isPositive();

        page.locator(".inbox tbody tr:has(td)").first().locator("a").first().click();
        page.locator("textarea").first().fill("Rang, goes to the hospital today.");
        page.locator("form:has(textarea) button[type=submit]").first().click();
        assertThat(page.locator(".thread").innerText()).contains("goes to the hospital today");
        assertThat(complaints).isEmpty();
    }
}
