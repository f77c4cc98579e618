package com.evolveperformance.kneecheck.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.Chromium;
import com.evolveperformance.kneecheck.WellRunner;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.submission.DraftService;
import com.evolveperformance.kneecheck.submission.Token;
import com.microsoft.playwright.Browser;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The running application and a browser for the self-test player. The runner is 34 and female. */
@ExtendWith(Chromium.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:player")
abstract class PlayerSite {

    Browser browser;

    @Autowired
    private Assessor assessor;

    @Autowired
    private DraftService drafts;

    @LocalServerPort
    int port;

    @Nullable
    TestPage test;

    @BeforeEach
    void use(Browser browser) {
        this.browser = browser;
    }

    @AfterEach
    void leave() {
        if (test != null) {
            assertThat(test.complaints()).isEmpty();
            test.close();
        }
    }

    TestPage at(String id) {
        return at(id, "");
    }

    TestPage at(String id, String changes) {
        test = TestPage.open(browser, resume(id, changes));
        return test;
    }

    /** A link to a draft that is open at this page. */
    String resume(String id, String changes) {
        Answers answers = WellRunner.with("more-tests=yes " + changes);
        Token code = drafts.start("en", assessor.questionnaire().version());
        for (Page page : assessor.route(answers)) {
            if (page.id().equals(id)) {
                break;
            }
            Map<String, String> own = new TreeMap<>(answers.values());
            own.keySet().removeIf(field -> !page.owns(field));
            drafts.save(code, page, own);
        }
        return "http://localhost:" + port + "/assessment/resume/" + code.text();
    }
}
