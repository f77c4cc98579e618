package com.evolveperformance.kneecheck.system;

import com.evolveperformance.kneecheck.content.BrokenContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns what keeps the application from starting into plain lines instead of a stack trace. */
public final class StartFailureAnalyzer extends AbstractFailureAnalyzer<Throwable> {

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
        return null;
    }
}
