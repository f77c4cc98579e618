package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.submission.LinkMails;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Collections;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The link by e-mail, against a mail server in this process. */
class LinkMailTests extends ReportSite {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(
                    new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig())
            .withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:link-mail;DB_CLOSE_DELAY=-1");
        settings.add("kneecheck.public-url", () -> "https://run.example.org/");
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void sendsTheLinkAndNoWordOfHealth() throws Exception {
        String report = report(Personas.STIFF_LEFT_ANKLE);

        MvcTestResult sent = send(report, " ana.o'brien+run@example.org ");

        assertThat(sent).hasStatus(303);
        assertThat(page(get(sent.getResponse().getHeader("Location").replace("#mail", "")))
                        .select("[role=status]"))
                .hasSize(1);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("ana.o'brien+run@example.org");
        assertThat(mail.getFrom()[0]).hasToString("no-reply@run.example.org");
        assertThat(mail.getSubject()).isEqualTo("The link you asked for");
        String body = mail.getContent().toString();
        assertThat(body).contains("https://run.example.org" + report);
        assertThat(body.replace("Evolve Performance Healthcare", ""))
                .doesNotContainIgnoringCase("knee")
                .doesNotContainIgnoringCase("pain")
                .doesNotContainIgnoringCase("health")
                .doesNotContainIgnoringCase("ankle");
    }

    @Test
    void keepsNoAddress() {
        String report = report(Personas.STIFF_LEFT_ANKLE);
        assertThat(send(report, "canary-address@example.org")).hasStatus(303);

        for (String table : new String[] {"submission", "link_mail", "draft"}) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .doesNotContain("canary-address");
        }
        assertThat(page(get(report + "/privacy")).select("main ul").text()).contains("sent by email once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.org",
                "ana@example",
                "ana@example.org, ben@example.org",
                "ana@example.org;ben@example.org",
                "ana@example.org\r\nBcc: ben@example.org",
                "ana@example.org\nSubject: knee",
                "ana@example.org%0d%0aBcc:ben@example.org",
                "Ana <ana@example.org>",
                "ana..o@example.org",
                "ána@example.org",
                "ana@exam ple.org"
            })
    void refusesWhatIsNotOneAddressAndKeepsWhatWasTyped(String typed) {
        MvcTestResult result = send(report(Personas.STIFF_LEFT_ANKLE), typed);

        assertThat(result).hasStatus(422);
        Document page = page(result);
        assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#email");
        assertThat(page.select("#email").attr("value").replaceAll("\\s+", " ").strip())
                .isEqualTo(typed.replaceAll("\\s+", " ").strip());
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(jdbc.sql("select count(*) from submission s join link_mail m on m.submission_id = s.id"
                                + " where s.number = (select max(number) from submission)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAnAddressOneCharacterTooLong() {
        String report = report(Personas.STIFF_LEFT_ANKLE);
        String end = "@example.org";

        assertThat(send(report, "a".repeat(255 - end.length()) + end)).hasStatus(422);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void sendsNoMoreThanAFewForEachReport() {
        String report = report(Personas.STIFF_LEFT_ANKLE);
        for (int i = 0; i < LinkMails.MOST; i++) {
            assertThat(send(report, "ana@example.org")).hasStatus(303);
        }

        MvcTestResult result = send(report, "ana@example.org");

        assertThat(result).hasStatus(422);
        assertThat(page(result).select("#email").val()).isEqualTo("ana@example.org");
        assertThat(SERVER.getReceivedMessages()).hasSize(LinkMails.MOST);
        assertThat(page(get(report + "/keep")).select("#email")).isEmpty();
        assertThat(send(report(Personas.STIFF_LEFT_ANKLE), "ana@example.org")).hasStatus(303);
    }

    @Test
    void saysSoAndLosesNothingWhileTheServerIsAway() {
        String report = report(Personas.STIFF_LEFT_ANKLE);
        SERVER.stop();
        try {
            MvcTestResult result = send(report, "ana@example.org");

            assertThat(result).hasStatus(503);
            assertThat(page(result).select("#email").val()).isEqualTo("ana@example.org");
            assertThat(page(result).select("#error-summary a")).hasSize(1);
            assertThat(get("/actuator/health")).hasStatusOk();
        } finally {
            SERVER.start();
        }
        assertThat(jdbc.sql("select count(*) from link_mail m where m.submission_id ="
                                + " (select id from submission where number = (select max(number) from submission))")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void readsTheHeadersAsWritten() throws Exception {
        send(report(Personas.STIFF_LEFT_ANKLE), "ana@example.org");

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .doesNotContain("Bcc", "Cc");
        assertThat(GreenMailUtil.getHeaders(mail)).doesNotContainIgnoringCase("knee");
    }

    /** Always the same one: the server comes back where it was. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private MvcTestResult send(String report, String address) {
        return post(report + "/keep/mail", "email", address);
    }
}
