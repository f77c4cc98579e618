package com.evolveperformance.kneecheck.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.factor.Seals;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.staff.Sent;
import com.evolveperformance.kneecheck.submission.News;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Mailer;
import com.evolveperformance.kneecheck.system.Settings;
import com.evolveperformance.kneecheck.system.StoredSettings;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** Several instances on one PostgreSQL send each notice once. */
class NoticesPostgresTests {

    private static final Instant NOON = Instant.parse("2026-05-14T16:00:00.123456Z");

    @TempDir
    Path folder;

    private final AtomicInteger received = new AtomicInteger();
    private final Clock clock = Clock.systemUTC();
    private EmbeddedPostgres postgres;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            received.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        postgres.close();
    }

    @Test
    void sendEachNoticeOnce() throws Exception {
        DataSource database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        Settings settings = new Settings(
                folder,
                "https://knee.example.org",
                null,
                new Settings.Retention(Duration.ofDays(30), Duration.ofDays(730)));
        Clinic clinic = new Clinic("Blue Harbor", null, null, null, null, null, "UTC", null, null, "911");
        Webhook webhook = new Webhook(new StoredSettings(jdbc, clock), Seals.in(folder), clock);
        assertThat(webhook.set("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                .hasSize(64);
        Notices notices = new Notices(jdbc, webhook, clinic, clock);
        Mailer noServer = new Mailer(
                new DefaultListableBeanFactory().getBeanProvider(JavaMailSender.class), clinic, settings, "", "");
        NoticeMailer mailer = new NoticeMailer(noServer, new StaticMessageSource(), settings);
        for (int number = 1; number <= 5; number++) {
            UUID id = new Sent(jdbc).sent(number, NOON, Disposition.EMERGENCY);
            notices.happened(new News(News.Kind.RED_FLAG, id, number, NOON));
            notices.happened(new News(News.Kind.RED_FLAG, id, number, NOON));
        }

        var instances = Executors.newFixedThreadPool(8);
        try {
            Callable<Object> send = Executors.callable(new NoticeSender(jdbc, webhook, mailer, notices, clock)::send);
            instances.invokeAll(Collections.nCopies(8, send));
        } finally {
            instances.shutdown();
        }

        assertThat(received).hasValue(5);
        assertThat(notices.log(10))
                .extracting(Notices.Delivery::state)
                .containsOnly("sent")
                .hasSize(5);
    }
}
