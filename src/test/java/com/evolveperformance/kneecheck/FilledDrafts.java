package com.evolveperformance.kneecheck;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.DraftService;
import com.evolveperformance.kneecheck.submission.NextStep;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** Runners who fill their questionnaires without a browser, for tests of what comes after the questions. */
record FilledDrafts(DraftService drafts, Submissions submissions, Assessor assessor) {

    static FilledDrafts of(BeanFactory product) {
        return new FilledDrafts(
                product.getBean(DraftService.class),
                product.getBean(Submissions.class),
                product.getBean(Assessor.class));
    }

    /** A draft as if each page had been sent with what was said to it. */
    Token fill(Map<String, String> said) {
        Token code = drafts.start("en", assessor.questionnaire().version());
        for (Page page : assessor.questionnaire().pages()) {
            Map<String, String> own = new LinkedHashMap<>(said);
            own.keySet().removeIf(field -> !page.owns(field));
            drafts.save(code, page, own);
        }
        return code;
    }

    /** The secret of the report, or of the safety page where it is an emergency. */
    Token send(Map<String, String> said) {
        Token code = fill(said);
        return submissions.emergency(code).or(() -> submissions.submit(code)).orElseThrow();
    }

    /** What the clinic calls it. */
    UUID id(Token report) {
        return submissions.find(report).orElseThrow().id();
    }

    /** Asks for a call. */
    UUID call(Token report, String name, String times) {
        Contact contact = new Contact(name, "+1 555 010 0123", "runner@example.org", times, Instant.now(), "1");
        return submissions.choose(report, NextStep.CALL, contact).orElseThrow().id();
    }

    /** The cookie that opens a draft. */
    static String cookie(Token code) {
        return "knee-check-draft=" + code.text();
    }
}
