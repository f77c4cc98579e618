package com.evolveperformance.kneecheck.system;

import com.evolveperformance.kneecheck.content.BrokenContentException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns what keeps the application from starting into plain lines instead of a stack trace. */
public final class StartFailureAnalyzer extends AbstractFailureAnalyzer<Throwable> {

    /** H2's error code. */
    private static final int DATABASE_ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Throwable cause) {
        for (Throwable each = rootFailure; each != null; each = each.getCause()) {
            if (each instanceof WrongSettingException) {
                return new FailureAnalysis(
                        String.valueOf(each.getMessage()), "Change the setting and start again.", each);
            }
            if (each instanceof BrokenContentException) {
                return new FailureAnalysis(
                        String.valueOf(each.getMessage()), "Mend the content files and start again.", each);
            }
        }
        return databaseInUse(rootFailure);
    }

    /** A second start on the same database file; the embedded database locks it. */
    private static @Nullable FailureAnalysis databaseInUse(Throwable rootFailure) {
        for (Throwable each = rootFailure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getErrorCode() == DATABASE_ALREADY_OPEN) {
                return new FailureAnalysis(
                        "The database in the data folder is in use by another start of this application.",
                        "Stop the other one, or name another folder with kneecheck.data-dir.",
                        each);
            }
        }
        return null;
    }
}
