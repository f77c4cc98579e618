package com.evolveperformance.kneecheck.faults;

import com.evolveperformance.kneecheck.submission.Token;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Complete drafts, put into the database file while the application is down, so that many can be sent at once. */
final class CompleteDrafts {

    /** One of them; each runner gave another age. */
    record Complete(String code, int age) {}

    private static final String COPY = "insert into draft (id, code_hash, language, content_version, answers,"
            + " saved_pages, attempt, state, created_at, updated_at, version) select ?, ?, language, content_version,"
            + " regexp_replace(cast(answers as varchar), '\"age\" ?: ?\"34\"', ?), saved_pages, attempt, state,"
            + " created_at, updated_at, version from draft where code_hash = ?";

    private final SecureRandom random = new SecureRandom();
    private final Path folder;
    private String model = "";

    CompleteDrafts(Path folder) {
        this.folder = folder;
    }

    /** Fills in the check that all others are copied from. */
    void fill(Started site) throws Exception {
        Visitor runner = new Visitor(site::port, Visitor.TESTED);
        Visitor.Answer at = runner.begin();
        while (!at.path().equals("/assessment/check-answers")) {
            at = runner.next(at);
        }
        model = runner.cookie("knee-check-draft");
    }

    List<Complete> make(int count) throws SQLException {
        List<Complete> made = new ArrayList<>();
        String url = "jdbc:h2:file:" + folder.resolve("knee-check") + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                PreparedStatement insert = connection.prepareStatement(COPY)) {
            for (int n = 0; n < count; n++) {
                Complete one = new Complete(Token.random(random).text(), 18 + n % 60);
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, new Token(one.code()).hash());
                insert.setString(3, "\"age\":\"" + one.age() + "\"");
                insert.setString(4, new Token(model).hash());
                if (insert.executeUpdate() != 1) {
                    throw new IllegalStateException("no draft to copy");
                }
                made.add(one);
            }
        }
        return made;
    }
}
