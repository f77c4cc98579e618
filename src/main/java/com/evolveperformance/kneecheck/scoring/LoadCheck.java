package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import org.jspecify.annotations.Nullable;

/** The latest run against the longest of the 30 days before it: evidence.md 7.7, apart from the scores. */
record LoadCheck(ScoringRules.LoadLimits limits) {

    Load check(Answers answers) {
        return check(answers.number("longest-run"), answers.number("latest-run"));
    }

    /**
     * Without a latest run there is no spike. After a spike the next run stays within what the runner was used to; else
     * the latest run is part of that.
     */
    private Load check(@Nullable Double longest, @Nullable Double latest) {
        if (longest == null || longest <= 0) {
            return new Load(null, Load.Level.NONE, null);
        }
        double spike = latest == null ? 0 : Math.max(0, (latest - longest) / longest);
        Load.Level level = level(spike);
        double usedTo = latest == null || level != Load.Level.NONE ? longest : Math.max(longest, latest);
        return new Load(Near.whole(spike * 100), level, usedTo * (1 + limits.small()));
    }

    private Load.Level level(double spike) {
        if (Near.above(spike, limits.large())) {
            return Load.Level.LARGE;
        }
        if (Near.above(spike, limits.moderate())) {
            return Load.Level.MODERATE;
        }
        return Near.above(spike, limits.small()) ? Load.Level.SMALL : Load.Level.NONE;
    }
}
