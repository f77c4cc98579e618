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

    private static final int FILE_CORRUPTED = 90030;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Throwable cause) {
        for (Throwable each = rootFailure; each != null; each = each.getCause()) {
            if (each instanceof WrongSettingException) {
                return new FailureAnalysis(
                        String.valueOf(each.getMessage()), "Change the setting and start again.", each);
            }
            if (each instanceof StartRefusedException refused) {
                return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.action(), each);
            }
            if (each instanceof BrokenContentException) {
                return new FailureAnalysis(
                        String.valueOf(each.getMessage()), "Mend the content files and start again.", each);
            }
        }
        return database(rootFailure);
    }

    /** A second start on the same database file, which the embedded database locks; or a file it cannot read. */
    private static @Nullable FailureAnalysis database(Throwable rootFailure) {
        for (Throwable each = rootFailure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getErrorCode() == DATABASE_ALREADY_OPEN) {
                return new FailureAnalysis(
                        "The database in the data folder is in use by another start of this application.",
                        "Stop the other one, or name another folder with kneecheck.data-dir.",
                        each);
            }
            if (each instanceof SQLException sql && sql.getErrorCode() == FILE_CORRUPTED) {
                return new FailureAnalysis(
                        "The database file in the data folder is damaged. It was left as it is.",
                        "Keep a copy of it, put a backup in its place and start again.",
                        each);
            }
        }
        return null;
    }
}
