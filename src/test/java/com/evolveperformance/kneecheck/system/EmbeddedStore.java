package com.evolveperformance.kneecheck.system;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One table in the embedded database, written by transactions whose commits last. As a process of its own it writes with
 * eight threads until it is killed, and says each row's id once it is stored.
 */
final class EmbeddedStore implements AutoCloseable {

    private static final String TEXT = "x".repeat(3_000);

    private final HikariDataSource source = new HikariDataSource();
    private final DurableCommits commits;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    EmbeddedStore(Path file) {
        source.setJdbcUrl(url(file));
        source.setUsername("sa");
        source.setMaximumPoolSize(16);
        commits = new DurableCommits(details(url(file)));
        JdbcTransactionManager manager = new JdbcTransactionManager(source);
        manager.addListener(commits);
        transaction = new TransactionTemplate(manager);
        jdbc = JdbcClient.create((DataSource) source);
        jdbc.sql("create table if not exists kept (id uuid primary key, text varchar(4000))")
                .update();
    }

    static String url(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    static JdbcConnectionDetails details(String url) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return "sa";
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }

    UUID write() {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> jdbc.sql("insert into kept (id, text) values (:id, :text)")
                .param("id", id)
                .param("text", TEXT)
                .update());
        return id;
    }

    DurableCommits.Count count() {
        return commits.count();
    }

    @Override
    public void close() {
        source.close();
        commits.destroy();
    }

    public static void main(String[] args) {
        EmbeddedStore store = new EmbeddedStore(Path.of(args[0]));
        IntStream.range(0, 8).mapToObj(n -> new Thread(() -> writeOn(store))).forEach(Thread::start);
    }

    private static void writeOn(EmbeddedStore store) {
        while (!System.out.checkError()) {
            String line = store.write() + "\n";
            System.out.print(line);
            System.out.flush();
        }
    }
}
