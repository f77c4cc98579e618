package com.evolveperformance.kneecheck.system;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Whether what people send can be stored. A database that answers may still be unable to write, so what counts is what
 * became of the latest write: health is down from a failure until one works again, or half a minute has passed.
 */
@Component("storage")
public final class StorageHealth implements HealthIndicator, TransactionExecutionListener {

    private static final long FORGOTTEN = Duration.ofSeconds(30).toNanos();

    private final GivenUpFile file;

    /** By {@link System#nanoTime}; null while nothing is wrong. */
    private volatile @Nullable Long failed;

    StorageHealth(GivenUpFile file) {
        this.file = file;
    }

    /** Something was not stored. What a single request did wrong by itself, or two to each other, does not count. */
    public void failed(Exception failure) {
        if (!(failure instanceof ConcurrencyFailureException)
                && !(failure instanceof DataIntegrityViolationException)) {
            failed = System.nanoTime();
            file.letGoAfter(failure);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable commitFailure) {
        if (commitFailure == null && !transaction.isReadOnly()) {
            failed = null;
        }
    }

    @Override
    public Health health() {
        Long since = failed;
        return since != null && System.nanoTime() - since < FORGOTTEN
                ? Health.down().build()
                : Health.up().build();
    }
}
