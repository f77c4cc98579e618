package com.evolveperformance.kneecheck.notice;

import com.evolveperformance.kneecheck.notice.Notices.Delivery;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what is due. Of several instances the one that moves a row's due time on has it; nothing is sent within a
 * transaction. What fails is tried again after waits that grow, and given up after {@value #TRIES} tries.
 */
@Component
class NoticeSender {

    static final int TRIES = 8;

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

    private static final String SOON = "${kneecheck.notices.first-try:PT20S}";
    private static final String OFTEN = "PT5S";

    private static final int AT_ONCE = 50;

    /** Longer than any try takes; then somebody else may have it. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration LONGEST_WAIT = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Webhook webhook;
    private final NoticeMailer mailer;
    private final Notices notices;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    NoticeSender(JdbcClient jdbc, Webhook webhook, NoticeMailer mailer, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.webhook = webhook;
        this.mailer = mailer;
        this.notices = notices;
        this.clock = clock;
    }

    /** Sends all that is due by now. */
    @Scheduled(initialDelayString = SOON, fixedDelayString = OFTEN)
    void send() {
        Map<String, List<Delivery>> digests = new LinkedHashMap<>();
        for (Delivery each : due()) {
            if (!take(each)) {
                continue;
            }
            switch (each.channel()) {
                case Notices.WEBHOOK -> done(each, webhook.send(body(each)));
                case Notices.MAIL -> mail(each.target(), List.of(each));
                default ->
                    digests.computeIfAbsent(each.target(), name -> new ArrayList<>())
                            .add(each);
            }
        }
        digests.forEach(this::mail);
    }

    private List<Delivery> due() {
        return jdbc.sql(Notices.DELIVERIES
                        + " where d.state = 'open' and d.due_at <= :now order by d.due_at fetch first :most rows only")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query(Notices::read)
                .list();
    }

    /** False where another instance has just taken it. */
    private boolean take(Delivery delivery) {
        return jdbc.sql("""
                                update notice_delivery set due_at = :later, attempts = attempts + 1
                                where id = :id and state = 'open' and due_at = :due""")
                        .param("later", clock.instant().plus(LEASE).atOffset(ZoneOffset.UTC))
                        .param("id", delivery.id())
                        .param("due", delivery.due().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void mail(String name, List<Delivery> about) {
        String email = notices.wish(name).email();
        if (email.isEmpty()) {
            about.forEach(each -> close(each, "sent", "no longer asked for"));
            return;
        }
        Optional<String> problem = mailer.send(email, about);
        about.forEach(each -> done(each, problem));
    }

    private void done(Delivery delivery, Optional<String> problem) {
        if (problem.isEmpty()) {
            close(delivery, "sent", null);
            return;
        }
        int tries = delivery.attempts() + 1;
        if (tries >= TRIES) {
            LOG.warn("Gave up a notice by {}: {}", delivery.channel(), problem.get());
            close(delivery, "failed", problem.get());
            return;
        }
        Instant next = clock.instant().plus(waitAfter(tries));
        jdbc.sql("update notice_delivery set due_at = :next, outcome = :outcome where id = :id")
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("outcome", problem.get())
                .param("id", delivery.id())
                .update();
    }

    private void close(Delivery delivery, String state, @Nullable String outcome) {
        jdbc.sql("update notice_delivery set state = :state, outcome = :outcome, due_at = :now where id = :id")
                .param("state", state)
                .param("outcome", outcome, Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", delivery.id())
                .update();
    }

    /** One minute, then four times as long each time. */
    static Duration waitAfter(int tries) {
        Duration wait = Duration.ofMinutes(1L << (2 * Math.min(tries - 1, 10)));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private String body(Delivery delivery) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", delivery.id());
        body.put("event", delivery.event());
        body.put("reference", delivery.number());
        body.put("link", mailer.link(delivery));
        body.put("at", delivery.happened().toString());
        return json.writeValueAsString(body);
    }
}
