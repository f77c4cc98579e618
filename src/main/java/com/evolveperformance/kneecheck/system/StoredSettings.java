package com.evolveperformance.kneecheck.system;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What admins set within the application, by name; the same for every instance. */
@Component
public class StoredSettings {

    private final JdbcClient jdbc;
    private final Clock clock;

    public StoredSettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

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
    }
}
