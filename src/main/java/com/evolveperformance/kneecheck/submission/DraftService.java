package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.questionnaire.Page;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps questionnaires that are being filled in. */
@Service
public class DraftService {

    private final DraftRepository drafts;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    DraftService(DraftRepository drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Starts a draft and gives the only copy of its code. */
    @Transactional
    public Token start(String language, String contentVersion) {
        Token code = Token.random(random);
        drafts.save(new Draft(code, language, contentVersion, now()));
        return code;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(Token code) {
        return drafts.findByCodeHash(code.hash());
    }

    /**
     * Stores one page. Two tabs that save at once follow one another, and each replaces only its own page's answers.
     *
     * @return the draft with the page in it; empty where there is no such draft; unchanged where it was submitted
     */
    @Transactional
    public Optional<Draft> save(Token code, Page page, Map<String, String> values) {
        Optional<Draft> found = drafts.lockByCodeHash(code.hash());
        found.filter(draft -> draft.state() != Draft.State.SUBMITTED)
                .ifPresent(draft -> draft.save(page, values, now()));
        return found;
    }

    private Instant now() {
        return Submissions.stored(clock.instant());
    }
}
