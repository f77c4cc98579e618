package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.ClinicLogos;
import com.evolveperformance.kneecheck.system.KeptFor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What admins set within the application, previewed, saved and shown to runners. */
class SettingsTests extends StaffSite {

    private static final String SETTINGS = "/staff/settings";

    @Autowired
    Clinic clinic;

    @Autowired
    KeptFor keptFor;

    @Autowired
    ClinicLogos logos;

    private Browser admin;

    @BeforeEach
    void open() {
        admin = signedIn(NAME);
    }

    @AfterEach
    void asBefore() {
        empty();
    }

    @Test
    void showsWhatChangesBeforeItIsSaved() {
        Browser.Answer preview = preview(Map.of("name", "Blue <b>Harbor</b>", "phone", "555 0100"));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.page().select(".answers dt").eachText()).containsExactly("Name of the clinic", "Phone");
        assertThat(preview.text(".answers")).contains("Blue <b>Harbor</b>", "Not set", "555 0100");
        assertThat(clinic.name()).as("nothing is set yet").isEqualTo("Evolve Performance Healthcare");

        assertThat(admin.submit(preview, SETTINGS, Map.of()).location()).isEqualTo(SETTINGS + "?saved");
        assertThat(clinic.name()).isEqualTo("Blue <b>Harbor</b>");
        assertThat(browser().get("/").text("header")).contains("Blue", "<b>Harbor</b>");
        assertThat(browser().get("/").has("a[href='tel:5550100']")).isTrue();
        assertThat(admin.get("/staff/audit?action=settings&subject=clinic.name").text("tbody"))
                .contains("Evolve Performance Healthcare → Blue <b>Harbor</b>");
    }

    @Test
    void goesBackToThePropertiesWhenAFieldIsEmptied() {
        save(Map.of("name", "Blue Harbor", "phone", "555 0100"));
        save(Map.of("name", "", "phone", ""));

        assertThat(clinic.name()).isEqualTo("Evolve Performance Healthcare");
        assertThat(clinic.phone()).isNull();
        assertThat(jdbc.sql("select count(*) from setting").query(Integer.class).single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "phone, call us",
        "hours, whenever",
        "booking-url, javascript:alert(1)",
        "accent, #a81e27",
        "accent, teal",
        "drafts, 0",
        "submissions, 36501",
        "submissions, 1.5"
    })
    void namesWhatIsWrongAndKeepsWhatWasTyped(String field, String value) {
        Browser.Answer answer = preview(Map.of(field, value, "name", "Blue Harbor"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.has("#error-summary a[href='#" + field + "']")).isTrue();
        assertThat(answer.page().getElementById(field).val()).isEqualTo(value);
        assertThat(answer.page().getElementById("name").val()).isEqualTo("Blue Harbor");
        String token = answer.page().select("[name=_csrf]").val();
        assertThat(admin.post(SETTINGS, Map.of("_csrf", token, field, value)).status())
                .as("without the preview")
                .isEqualTo(422);
    }

    @Test
    void showsPagesInTheClinicsColourAlsoThoseThatAreKept() {
        Browser runner = browser();
        String question = runner.submit("/", "/assessment", Map.of()).location();
        Browser.Answer before = runner.get(question);
        assertThat(before.has("link[href^='/look/']")).isFalse();

        Browser.Answer preview = preview(Map.of("accent", "#0a4f63"));
        assertThat(preview.has("link[href='/look/0a4f63-1.css']")).isTrue();
        admin.submit(preview, SETTINGS, Map.of());

        Browser.Answer after = runner.get(question);
        assertThat(after.has("link[href='/look/0a4f63-1.css']")).isTrue();
        Browser.Answer css = runner.get("/look/0a4f63-1.css");
        assertThat(css.header("Content-Type")).startsWith("text/css");
        assertThat(css.header("Cache-Control")).contains("immutable").doesNotContain("no-store");
        assertThat(css.raw().body()).contains("--jade:#0a4f63");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/look/0a4f63-2.css", "/look/a81e27-1.css", "/look/x.css", "/look/logo-00.png"})
    void hasNoOtherLooks(String address) {
        assertThat(browser().get(address).status()).isEqualTo(404);
    }

    @Test
    void redrawsALogoAndServesIt() throws Exception {
        byte[] picture = picture("jpg", 1000, 500);

        String hash = logos.keep(picture).orElseThrow();

        HttpResponse<byte[]> served = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + ClinicLogos.address(hash)))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(served.body()));
        assertThat(shown.getHeight()).isEqualTo(108);
        assertThat(shown.getWidth()).isEqualTo(216);
        assertThat(served.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(served.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        save(Map.of(), hash);
        assertThat(browser().get("/").has("header img[src='" + ClinicLogos.address(hash) + "']"))
                .isTrue();
        save(Map.of(), "");
        assertThat(browser().get("/").has("header img")).isFalse();
    }

    @Test
    void takesNoOtherFilesAsLogos() throws Exception {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(picture("png", 50, 50), 40);

        assertThat(logos.keep(svg)).isEmpty();
        assertThat(logos.keep(cut)).isEmpty();
        assertThat(logos.keep(picture("gif", 20, 20))).isEmpty();
        assertThat(logos.keep(new byte[0])).isEmpty();
        assertThat(logos.keep(picture("png", 4001, 1))).isEmpty();
        assertThat(logos.keep(new byte[ClinicLogos.LARGEST + 1])).isEmpty();
    }

    @Test
    void saysTheClinicsWordsForTheThreeWays() {
        save(Map.of("book-title", "See Robin", "call-text", "Robin rings <b>you</b>."));

        assertThat(clinic.choice("book.title")).isEqualTo("See Robin");
        assertThat(clinic.choice("call.text")).isEqualTo("Robin rings <b>you</b>.");
        assertThat(clinic.choice("report.title")).isNull();
    }

    @Test
    void takesTextsOfSomeLinesAsOneParagraph() {
        Browser.Answer form = admin.get(SETTINGS);
        String tooLong = "Robin rings you. ".repeat(15).strip();

        assertThat(form.page().select("textarea").eachAttr("name"))
                .containsExactly("book-text", "call-text", "report-text");
        Browser.Answer refused = preview(Map.of("call-text", tooLong, "book-text", "We look\r\nat your knee."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.has("#error-summary a[href='#call-text']")).isTrue();
        assertThat(refused.page().getElementById("call-text").val()).isEqualTo(tooLong);
        assertThat(refused.page().getElementById("book-text").val()).isEqualTo("We look at your knee.");
        save(Map.of("call-text", "Robin rings you. \r\n\r\nAsk anything."));
        assertThat(clinic.choice("call.text")).isEqualTo("Robin rings you. Ask anything.");
    }

    @Test
    void saysHowManyAShorterTimeDeletes() {
        new Sent(jdbc).sent(1042, Instant.now().minus(Duration.ofDays(40)), Disposition.SELF_CARE);

        Browser.Answer preview = preview(Map.of("submissions", "35"));

        assertThat(preview.text(".summary")).startsWith("1 submission is older");
        admin.submit(preview, SETTINGS, Map.of());
        assertThat(keptFor.submissions()).isEqualTo(Duration.ofDays(35));
        assertThat(keptFor.drafts()).isEqualTo(Duration.ofDays(30));
        assertThat(browser().get("/privacy").text("main")).contains("35 days");
    }

    @Test
    void isForAdminsOnly() {
        assertThat(signedIn(Role.CLINICIAN).get(SETTINGS).status()).isEqualTo(404);
    }

    private void save(Map<String, String> typed) {
        save(typed, "");
    }

    private void save(Map<String, String> typed, String logo) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("logo", logo);
        fields.put("_csrf", admin.get(SETTINGS).page().select("[name=_csrf]").val());
        assertThat(admin.post(SETTINGS, fields).location()).isEqualTo(SETTINGS + "?saved");
    }

    private Browser.Answer preview(Map<String, String> typed) {
        return admin.upload(SETTINGS, SETTINGS + "/preview", typed);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        return bytes.toByteArray();
    }
}
