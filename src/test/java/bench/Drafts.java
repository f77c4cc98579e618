package bench;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.submission.DraftService;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Complete drafts of a typical runner, as many as needed. */
final class Drafts {

    private static final String SAID = "mode=full;consent-health=yes;warning-signs-knee=none;warning-signs-body=none;"
            + "recent-fall=no;walking=fine;slower-signs=none;health=none;age=34;sex=female;goal=race;runs-per-week=3;"
            + "strength-sessions=1;longest-run=8;latest-run=10;which-knee=both;where.left=kneecap;"
            + "where.right=whole-knee;how-long=2-6-weeks;how-started=slowly;triggers=running;pain-now=1;pain-worst=5;"
            + "morning-stiffness=none;foot-stiffness=6;had-injury=yes;injury.1.part=ankle;injury.1.side=left;"
            + "injury.1.type=running;injury.1.when=3-12-months;injury.1.recovered=no;favouring=no;tried=rest;"
            + "lasted-rest=a-while;kit=wall,chair;knee-to-wall.left=11;knee-to-wall.right=7.5;heel-raise.left=24;"
            + "heel-raise.right=18;sit-to-stand.left=12;sit-to-stand.right=9;more-tests=no";

    /** What makes the longest report: every test, three past injuries, and everything tried. */
    private static final String LONG = "goal=race;weekly-distance=40;injury.2.part=hip;injury.2.side=right;"
            + "injury.2.type=running;injury.2.when=1-5-years;injury.2.recovered=no;injury.3.part=shin;injury.3.side=left;"
            + "injury.3.type=running;injury.3.when=3-12-months;injury.3.recovered=yes;pain-running=4;"
            + "tried=rest,pills,injections,massage,exercises;lasted-pills=a-while;"
            + "lasted-injections=a-while;lasted-massage=a-while;"
            + "lasted-exercises=no;big-toe-lift.left=50;big-toe-lift.right=60;"
            + "single-leg-balance.left=7;single-leg-balance.right=14;bridge.left=14;bridge.right=21;more-tests=yes;"
            + "side-plank.left=35;side-plank.right=50;front-reach.left=55;front-reach.right=63;hop.left=90;hop.right=120;"
            + "kit=wall,chair,tape,step,mat,cushion,ball,bench";

    private static final String COPY = "insert into draft (id, code_hash, language, content_version, answers,"
            + " saved_pages, attempt, state, created_at, updated_at, version) select ?, ?, language, content_version,"
            + " answers, saved_pages, attempt, state, created_at, updated_at, version from draft where code_hash = ?";

    private final SecureRandom random = new SecureRandom();
    private final JdbcTemplate jdbc;
    private final Submissions submissions;
    private final DraftService drafts;
    private final Assessor assessor;
    private final Token model;

    Drafts(ApplicationContext product) {
        this.jdbc = new JdbcTemplate(product.getBean(javax.sql.DataSource.class));
        this.submissions = product.getBean(Submissions.class);
        this.drafts = product.getBean(DraftService.class);
        this.assessor = product.getBean(Assessor.class);
        this.model = fill(SAID);
    }

    private Token fill(String answers) {
        Token code = drafts.start("en", assessor.questionnaire().version());
        Map<String, String> said = new LinkedHashMap<>();
        for (String answer : answers.split(";")) {
            int split = answer.indexOf('=');
            said.put(answer.substring(0, split), answer.substring(split + 1));
        }
        for (Page page : assessor.questionnaire().pages()) {
            Map<String, String> own = new LinkedHashMap<>(said);
            own.keySet().removeIf(field -> !page.owns(field));
            drafts.save(code, page, own).orElseThrow();
        }
        return code;
    }

    /** The codes of that many new drafts, each complete and not yet sent. */
    List<Token> copies(int count) {
        List<Token> codes = new ArrayList<>(
                IntStream.range(0, count).mapToObj(n -> Token.random(random)).toList());
        jdbc.batchUpdate(COPY, codes, 500, (insert, code) -> {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, code.hash());
            insert.setString(3, model.hash());
        });
        return codes;
    }

    /** The secret of a report. */
    Token report() {
        return submissions.submit(copies(1).get(0)).orElseThrow();
    }

    /** The secret of the longest report there is. */
    Token longest() {
        return submissions.submit(fill(SAID + ";" + LONG)).orElseThrow();
    }
}
