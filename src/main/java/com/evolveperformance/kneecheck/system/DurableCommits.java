package com.evolveperformance.kneecheck.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Makes every commit on the embedded database last. H2 writes commits to its file up to half a second later, so without
 * this what a runner was told is saved could be lost by a kill or a power cut. Each transaction that may have written
 * waits here until the file is forced to the disk. Those that wait at the same time share one sync. If it fails, so does
 * the transaction's caller: nothing is acknowledged that is not stored.
 *
 * <p>Other databases see to this themselves: there, and on a database in memory, this does nothing.
 */
@Component
public class DurableCommits implements TransactionExecutionListener, DisposableBean {

    private final JdbcConnectionDetails database;
    private final boolean embedded;
    private final AtomicLong committed = new AtomicLong();
    private final ReentrantLock disk = new ReentrantLock();

    /** How many of the commits are on the disk. */
    private long synced;

    private long syncs;

    /** Of its own: one from the pool might never come, as everybody who holds one waits for the sync. */
    private @Nullable Connection connection;

    DurableCommits(JdbcConnectionDetails database) {
        this.database = database;
        String url = database.getJdbcUrl();
        this.embedded = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
    }

    /** Whether there is a file that this has to see to. */
    boolean isEmbedded() {
        return embedded;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable commitFailure) {
        if (embedded && commitFailure == null && !transaction.isReadOnly()) {
            force();
        }
    }

    /** Returns when every commit that was done before the call is on the disk. */
    private void force() {
        long mine = committed.incrementAndGet();
        disk.lock();
        try {
            if (synced < mine) {
                long all = committed.get();
                sync();
                synced = all;
                syncs++;
            }
        } finally {
            disk.unlock();
        }
    }

    private void sync() {
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        } catch (SQLException failed) {
            close();
            throw new DataAccessResourceFailureException("what was written is not on the disk", failed);
        }
    }

    /** How many commits have been made to last, and by how many syncs. */
    public record Count(long commits, long syncs) {}

    /** What was done since the start; nothing where the database is not the embedded one. */
    public Count count() {
        disk.lock();
        try {
            return new Count(synced, syncs);
        } finally {
            disk.unlock();
        }
    }

    /** Lets go of the file; the next commit connects again. */
    @Override
    public void destroy() {
        disk.lock();
        try {
            close();
        } finally {
            disk.unlock();
        }
    }

    private void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException closedAlready) {
            // that is what was wanted
        } finally {
            connection = null;
        }
    }
}
