package com.evolveperformance.kneecheck.notice;

import com.evolveperformance.kneecheck.submission.News;
import com.evolveperformance.kneecheck.system.Clinic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to be told, and what is to be sent to whom: written down within the transaction of what it tells. */
@Service
public class Notices {

    /** When the daily mail is due, on the clinic's clock. */
    static final LocalTime DAILY = LocalTime.of(7, 0);

    static final String WEBHOOK = "webhook";
    static final String MAIL = "mail";
    static final String DAILY_MAIL = "daily";

    /**
     * One way one notice went or is to go. Public because templates read it.
     *
     * @param state open, sent or failed
     * @param due when it is tried next
     * @param outcome what came of the last try
     */
    public record Delivery(
            UUID id,
            String event,
            UUID submission,
            long number,
            Instant happened,
            String channel,
            String target,
            String state,
            Instant due,
            int attempts,
            @Nullable String outcome) {}

    static final String DELIVERIES = """
            select d.id, n.event, n.submission_id, n.number, n.happened_at, d.channel, d.target, d.state, d.due_at,
                d.attempts, d.outcome from notice_delivery d join notice n on n.id = d.notice_id""";

    private final JdbcClient jdbc;
    private final Webhook webhook;
    private final Clinic clinic;
    private final Clock clock;

    Notices(JdbcClient jdbc, Webhook webhook, Clinic clinic, Clock clock) {
        this.jdbc = jdbc;
        this.webhook = webhook;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** What somebody wants; nothing while their account is disabled. */
    public Wish wish(String name) {
        return jdbc.sql("""
                        select w.email, w.daily from notice_wish w join staff_account a on a.name = w.name
                        where w.name = :name and a.disabled_at is null""")
                .param("name", name)
                .query((row, n) -> new Wish(row.getString("email"), row.getBoolean("daily")))
                .optional()
                .orElse(Wish.NONE);
    }

    @Transactional
    public void wish(String name, Wish wish) {
        jdbc.sql("delete from notice_wish where name = :name")
                .param("name", name)
                .update();
        if (!wish.email().isEmpty()) {
            jdbc.sql("insert into notice_wish (name, email, daily) values (:name, :email, :daily)")
                    .param("name", name)
                    .param("email", wish.email())
                    .param("daily", wish.daily())
                    .update();
        }
    }

    /** Writes down what is to be sent; a second time about the same changes nothing. */
    @EventListener
    @Transactional
    public void happened(News news) {
        UUID id = UUID.randomUUID();
        int fresh = jdbc.sql("""
                        insert into notice (id, event, submission_id, number, happened_at)
                        select cast(:id as uuid), cast(:event as varchar(16)), s.id, s.number,
                            cast(:at as timestamp(6) with time zone) from submission s where s.id = :submission
                        and not exists (select 1 from notice n where n.submission_id = :submission and n.event = :event)""")
                .param("id", id)
                .param("event", news.kind().id())
                .param("submission", news.submission())
                .param("at", news.at().atOffset(ZoneOffset.UTC))
                .update();
        if (fresh == 0) {
            return;
        }
        if (webhook.address().isPresent()) {
            add(id, WEBHOOK, "", news.at());
        }
        jdbc.sql("""
                        select w.name, w.daily from notice_wish w join staff_account a on a.name = w.name
                        where a.disabled_at is null""").query(row -> {
            boolean daily = row.getBoolean("daily");
            add(id, daily ? DAILY_MAIL : MAIL, row.getString("name"), daily ? morning(news.at()) : news.at());
        });
    }

    private void add(UUID notice, String channel, String target, Instant due) {
        jdbc.sql("""
                        insert into notice_delivery (id, notice_id, channel, target, state, due_at)
                        values (:id, :notice, :channel, :target, 'open', :due)""")
                .param("id", UUID.randomUUID())
                .param("notice", notice)
                .param("channel", channel)
                .param("target", target)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The next time the daily mail goes. */
    private Instant morning(Instant after) {
        ZonedDateTime there = after.atZone(clinic.zone());
        ZonedDateTime today = there.with(DAILY);
        return (today.isAfter(there) ? today : today.plusDays(1)).toInstant();
    }

    /** The newest deliveries, for those who look after them. */
    public List<Delivery> log(int most) {
        return jdbc.sql(DELIVERIES
                        + " order by n.happened_at desc, d.channel desc, d.target fetch first :most rows only")
                .param("most", most)
                .query(Notices::read)
                .list();
    }

    /** Tries once more what was given up. */
    public boolean again(UUID delivery) {
        return jdbc.sql("""
                                update notice_delivery set state = 'open', attempts = 0, due_at = :now
                                where id = :id and state = 'failed'""")
                        .param("id", delivery)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    static Delivery read(ResultSet row, int n) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("event"),
                row.getObject("submission_id", UUID.class),
                row.getLong("number"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("channel"),
                row.getString("target"),
                row.getString("state"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("outcome"));
    }
}
