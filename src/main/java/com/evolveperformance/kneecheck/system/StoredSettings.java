package com.evolveperformance.kneecheck.system;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What admins set within the application, by name; the same for every instance. */
@Component
public class StoredSettings {

    /** How old what is kept in memory may be: so soon every instance knows what was set on another. */
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    /** How long a page waits to know them anew. */
    private static final long MOST_MILLIS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(StoredSettings.class);

    private record Kept(Map<String, String> settings, long readAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    public StoredSettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All of them, at most two seconds old. While the database is away, as they were last: no page waits for a server that
     * hangs only to learn what it knows already.
     */
    public Map<String, String> all() {
        Kept last = kept.get();
        if (last == null) {
            Kept first = new Kept(read(), System.nanoTime());
            kept.set(first);
            return first.settings();
        }
        // one asks, the others go on with what there is
        if (System.nanoTime() - last.readAt() < FRESH_NANOS
                || !kept.compareAndSet(last, new Kept(last.settings(), System.nanoTime()))) {
            return last.settings();
        }
        return readSoon().orElse(last.settings());
    }

    private Optional<Map<String, String>> readSoon() {
        CompletableFuture<Map<String, String>> reading = CompletableFuture.supplyAsync(this::read);
        try {
            Map<String, String> settings = reading.get(MOST_MILLIS, TimeUnit.MILLISECONDS);
            kept.set(new Kept(settings, System.nanoTime()));
            return Optional.of(settings);
        } catch (ExecutionException | TimeoutException away) {
            LOG.debug("Settings stay as they were last read", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** All of them as they are at this very moment. */
    Map<String, String> read() {
        Map<String, String> settings = new HashMap<>();
        jdbc.sql("select name, content from setting").query(row -> {
            settings.put(row.getString("name"), row.getString("content"));
        });
        return Map.copyOf(settings);
    }

    /** Reads them anew next time. */
    public void refresh() {
        kept.set(null); // the next one waits for them
    }

    /** One of them as it is at this very moment. */
    public Optional<String> find(String name) {
        return jdbc.sql("select content from setting where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** Sets one; null takes it away. */
    @Transactional
    public void put(String name, @Nullable String content) {
        jdbc.sql("delete from setting where name = :name").param("name", name).update();
        if (content != null) {
            jdbc.sql("insert into setting (name, content, changed_at) values (:name, :content, :now)")
                    .param("name", name)
                    .param("content", content)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    refresh();
                }
            });
        } else {
            refresh();
        }
    }
}
