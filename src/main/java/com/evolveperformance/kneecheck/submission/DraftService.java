package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Keeps questionnaires that are being filled in. */
@Service
public class DraftService {

    private final DraftStore drafts;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    DraftService(DraftStore drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Starts a draft and gives the only copy of its code. */
    public Token start(String language, String contentVersion) {
        Token code = Token.random(random);
        drafts.insert(new Draft(code, language, contentVersion, now()));
        return code;
    }

    public Optional<Draft> find(Token code) {
        return drafts.find(code);
    }

    /** Stores one page of the draft with this code; empty where there is no such draft. */
    public Optional<Draft> save(Token code, Page page, Map<String, String> values) {
        return find(code).map(draft -> save(code, draft, page, values, (before, after) -> List.of()));
    }

    /**
     * Stores one page. Where another tab saved since the draft was read, its answers are read again and kept: each save
     * replaces only its own page's.
     *
     * @param draft what was read before
     * @param outdated the pages whose answers no longer count, and are asked again, given the answers before and after
     * @return the draft with the page in it; unchanged where it was submitted
     * @throws OptimisticLockingFailureException where the draft was erased meanwhile
     */
    public Draft save(
            Token code,
            Draft draft,
            Page page,
            Map<String, String> values,
            BiFunction<Answers, Answers, List<Page>> outdated) {
        Draft latest = draft;
        while (latest.state() != Draft.State.SUBMITTED) {
            Answers before = latest.answers();
            latest.save(page, values, now());
            outdated.apply(before, latest.answers()).forEach(latest::forget);
            if (drafts.update(latest)) {
                return latest;
            }
            latest = find(code).orElseThrow(() -> new OptimisticLockingFailureException("the draft is gone"));
        }
        return latest;
    }

    private Instant now() {
        return Submissions.stored(clock.instant());
    }
}
