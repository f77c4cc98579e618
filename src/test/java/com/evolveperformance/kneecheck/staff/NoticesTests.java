package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.notice.SendsNotices;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.submission.News;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mails and signed messages about red flags and call-backs: once, later if need be, and with nothing about health. */
@Import(SendsNotices.class)
class NoticesTests extends StaffSite {

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private record Received(String signature, String body) {}

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    SendsNotices sender;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer server;
    private String address;
    private Browser admin;
    private UUID submission;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("kneecheck.public-url", () -> "http://knee.example.org/");
    }

    @BeforeEach
    void open() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("Knee-Check-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Location", address + "elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        admin = signedIn(NAME);
        submission = new Sent(jdbc).sent(1042, Instant.parse("2026-05-14T16:00:00Z"), Disposition.EMERGENCY);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsASignedMessageWithNumberAndLinkOnly() {
        String secret = webhook();

        happens();
        sender.now();

        assertThat(received).singleElement().satisfies(each -> {
            String[] parts = each.signature().split("[=,]");
            assertThat(parts[3]).isEqualTo(SendsNotices.hmac(secret, parts[1] + "." + each.body()));
            assertThat(Long.parseLong(parts[1]))
                    .isBetween(
                            time().instant().getEpochSecond() - 60,
                            time().instant().getEpochSecond());
            assertThat(each.body())
                    .contains("\"event\":\"red-flag\"", "\"reference\":1042")
                    .contains("http://knee.example.org/staff/submissions/" + submission)
                    .doesNotContain("stuck", "knee\"");
        });
        assertThat(admin.get("/staff/notices").text(".thread .chip")).isEqualTo("Sent");
    }

    @Test
    void sendsEachNewsOnce() throws Exception {
        assertThat(webhook()).hasSize(64);
        happens();
        happens();
        var instances = Executors.newFixedThreadPool(4);
        try {
            Callable<Object> send = Executors.callable(sender::now);
            instances.invokeAll(List.of(send, send, send, send));
        } finally {
            instances.shutdown();
        }
        sender.now();

        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 404, 302})
    void triesAgainAfterWaitsThatGrowAndGivesUpInTheEnd(int status) {
        assertThat(webhook()).isNotBlank();
        answer = status;
        happens();
        sender.now();
        sender.now();
        assertThat(received).as("waits a minute; follows no redirect").hasSize(1);
        time().forward(Duration.ofSeconds(61));
        sender.now();
        time().forward(Duration.ofSeconds(61));
        sender.now();
        assertThat(received).as("then four").hasSize(2);
        assertThat(admin.get("/staff/notices").text(".thread")).contains("Tried 2 times (status " + status + ")");

        for (int i = 0; i < 10; i++) {
            jdbc.sql("update spring_session set expiry_time = expiry_time + 86400000")
                    .update();
            time().forward(Duration.ofHours(1).multipliedBy(i < 4 ? 5 : 1));
            time().forward(Duration.ofHours(i < 4 ? 0 : 12));
            sender.now();
        }
        assertThat(received).hasSize(8);
        answer = 204;
        time().reset();
        assertThat(admin.get("/staff/notices").text(".thread .chip")).isEqualTo("Given up");
        admin.submit("/staff/notices", "/staff/notices/again", Map.of());
        sender.now();
        assertThat(admin.get("/staff/notices").text(".thread .chip")).isEqualTo("Sent");
    }

    @Test
    void keepsWhatIsToBeSentWhileNobodyAnswers() {
        assertThat(webhook()).isNotBlank();
        server.stop(0);

        happens();
        sender.now();

        assertThat(admin.get("/staff/notices").text(".thread")).contains("Waiting", "ConnectException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://",
                "example.org",
                "https://name:secret@example.org/",
                "not an address"
            })
    void takesHttpAddressesOnly(String odd) {
        Browser.Answer answer = admin.submit("/staff/notices", "/staff/notices/webhook", Map.of("address", odd));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().getElementById("address").val()).isEqualTo(odd);
    }

    @Test
    void storesTheSecretSealedAndShowsItOnce() {
        String secret = webhook();

        assertThat(jdbc.sql("select content from setting where name = 'webhook.secret'")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
        assertThat(admin.get("/staff/notices").raw().body()).doesNotContain(secret);
        admin.submit("/staff/notices", "/staff/notices/webhook", Map.of("address", ""));
        happens();
        sender.now();
        assertThat(received).isEmpty();
    }

    @Test
    void mailsAtOnceWithoutAWordAboutHealth() throws Exception {
        wish("at-once", "robin@example.org");

        happens();
        sender.now();

        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("robin@example.org");
        assertThat(mail.getSubject()).isEqualTo("Knee Check: a runner waits for you");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("#1042", "http://knee.example.org/staff/submissions/" + submission)
                .doesNotContainIgnoringCase("flag")
                .doesNotContainIgnoringCase("stuck")
                .doesNotContainIgnoringCase("emergency");
    }

    @Test
    void gathersADayInOneMail() throws IOException {
        wish("daily", "robin@example.org");
        happens();
        UUID other = new Sent(jdbc).sent(1043, Instant.parse("2026-05-14T16:00:00Z"), Disposition.SELF_CARE);
        news.publishEvent(new News(News.Kind.CALL_BACK, other, 1043, time().instant()));
        sender.now();
        assertThat(MAIL.getReceivedMessages()).isEmpty();

        time().forward(Duration.ofHours(24));
        sender.now();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(GreenMailUtil.getBody(MAIL.getReceivedMessages()[0])).contains("#1042", "#1043");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "robin", "a@b.org, c@d.org", "a@b.org\nBcc: c@d.org"})
    void takesOneAddressOnly(String email) {
        Browser.Answer answer =
                admin.submit("/staff/account", "/staff/account/notices", Map.of("when", "at-once", "email", email));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.has("#email[aria-invalid=true]")).isTrue();
    }

    @Test
    void stopsMailWhenItIsNoLongerWantedOrTheAccountIsDisabled() {
        wish("at-once", "robin@example.org");
        happens();
        wish("never", "");
        sender.now();
        Browser reader = signedIn(Role.READER);
        reader.submit(
                "/staff/account", "/staff/account/notices", Map.of("when", "at-once", "email", "kim@example.org"));
        jdbc.sql("delete from notice").update();
        happens();
        accounts.disable(accounts.named("reader").orElseThrow().id(), true);
        sender.now();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void forgetsNoticesTogetherWithTheirSubmission() {
        assertThat(webhook()).isNotBlank();
        happens();

        jdbc.sql("delete from submission").update();
        sender.now();

        assertThat(received).isEmpty();
        assertThat(jdbc.sql("select count(*) from notice_delivery")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String webhook() {
        return admin.submit("/staff/notices", "/staff/notices/webhook", Map.of("address", address))
                .page()
                .getElementById("secret")
                .text();
    }

    private void wish(String when, String email) {
        assertThat(admin.submit("/staff/account", "/staff/account/notices", Map.of("when", when, "email", email))
                        .location())
                .isEqualTo("/staff/account?told");
    }

    private void happens() {
        news.publishEvent(new News(News.Kind.RED_FLAG, submission, 1042, time().instant()));
    }
}
