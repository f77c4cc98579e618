package com.evolveperformance.kneecheck.system;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one network address may do something, as set by {@code kneecheck.limits.*}: so many at once, and as many again
 * spread over ten minutes. The defaults leave room for thirty runners behind one Wi-Fi. Addresses are kept in memory
 * only, for the time they count.
 */
@ConfigurationProperties("kneecheck.limits")
public final class Limits {

    /** What is counted. */
    public enum Kind {
        DRAFTS,
        SUBMISSIONS,
        WRONG_LINKS,
        SIGN_INS
    }

    private record Who(Kind kind, String address) {}

    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 100_000;

    private final boolean enabled;
    private final int drafts;
    private final int submissions;
    private final int wrongLinks;
    private final int signIns;
    private final LoadingCache<Who, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(WINDOW)
            .build(this::bucket);

    Limits(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("120") int drafts,
            @DefaultValue("120") int submissions,
            @DefaultValue("60") int wrongLinks,
            @DefaultValue("60") int signIns) {
        this.enabled = enabled;
        this.drafts = positive("drafts", drafts);
        this.submissions = positive("submissions", submissions);
        this.wrongLinks = positive("wrong-links", wrongLinks);
        this.signIns = positive("sign-ins", signIns);
    }

    private static int positive(String setting, int limit) {
        if (limit < 1) {
            throw new WrongSettingException(
                    "kneecheck.limits." + setting,
                    "how many one address may make in ten minutes, at least 1",
                    String.valueOf(limit));
        }
        return limit;
    }

    /**
     * Counts one; exact also where many come at once.
     *
     * @return how long to wait before the next try; zero where this one may go on
     */
    public Duration take(Kind kind, String address) {
        if (!enabled) {
            return Duration.ZERO;
        }
        var probe = buckets.get(new Who(kind, address)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** What was counted turned out to be harmless. */
    public void giveBack(Kind kind, String address) {
        if (enabled) {
            buckets.get(new Who(kind, address)).addTokens(1);
        }
    }

    private Bucket bucket(Who who) {
        int most = switch (who.kind()) {
            case DRAFTS -> drafts;
            case SUBMISSIONS -> submissions;
            case WRONG_LINKS -> wrongLinks;
            case SIGN_INS -> signIns;
        };
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .build();
    }
}
