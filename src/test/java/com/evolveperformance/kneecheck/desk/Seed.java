package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.content.Content;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.SearchWords;
import com.evolveperformance.kneecheck.submission.Standing;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a database with made-up submissions: {@code mvn -Pseed verify -Dseed.count=10000 -Dseed.url=jdbc:… }. The same
 * seed gives the same ones. Answers and outcomes come from a few hundred runners that were really worked out; who they
 * are, when they wrote and what became of it differs from one to the next.
 */
final class Seed {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final int RUNNERS = 300;
    private static final int BATCH = 500;
    private static final long MICRO = 1_000;
    private static final List<String> FIRST = List.of(
            "Ada", "Ben", "Chloé", "Dmitri", "Elena", "Femi", "Grace", "Hugo", "Ines", "Jonas", "Kim", "Luca", "Mara",
            "Nils", "Olga", "Priya", "Quinn", "Rosa", "Søren", "Tariq", "Uma", "Vera", "Wim", "Xenia", "Yara", "Zoë");
    private static final List<String> LAST = List.of(
            "Abel",
            "Brandt",
            "Costa",
            "Dunne",
            "Eriksen",
            "Fox",
            "Garcia",
            "Haas",
            "Ito",
            "Jansen",
            "Kowalski",
            "Lind",
            "Müller",
            "Novak",
            "O’Hara",
            "Pereira",
            "Quist",
            "Rossi",
            "Silva",
            "Tanaka",
            "Ueda",
            "Vogel",
            "Walsh",
            "Young");
    private static final List<String> STATUSES = List.of("closed", "closed", "closed", "booked", "closed", "closed");
    private static final List<String> PEOPLE = List.of("Robin", "Kim", "Front desk");

    private record Runner(String answers, String outcome, Answers said, Outcome found) {}

    private final Random random;
    private final List<Runner> runners;

    Seed(long seed) {
        this.random = new Random(seed);
        Assessor assessor = Content.read(null).assessor();
        JsonMapper json = JsonMapper.builder().build();
        this.runners = IntStream.range(0, RUNNERS)
                .mapToObj(n -> assessor.counted(answers()))
                .map(said -> {
                    Outcome outcome = assessor.assess(said);
                    return new Runner(
                            json.writeValueAsString(said.values()), json.writeValueAsString(outcome), said, outcome);
                })
                .toList();
    }

    /** Where to, how many: {@code url user password count seed}. */
    public static void main(String[] args) throws SQLException {
        Flyway.configure().dataSource(args[0], args[1], args[2]).load().migrate();
        try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
            new Seed(Long.parseLong(args[4])).fill(connection, Integer.parseInt(args[3]));
        }
    }

    void fill(Connection connection, int count) throws SQLException {
        connection.setAutoCommit(false);
        long first = nextNumber(connection);
        try (PreparedStatement submissions = connection.prepareStatement("""
                        insert into submission (id, number, token_hash, draft_id, attempt, language, content_version,
                            consent_version, consent_improve, submitted_at, urgency, main_focus, knee, worst_pain, age, sex,
                            how_long, answers, outcome, choice, choice_at, contact_name, contact_phone, contact_email,
                            contact_consent, status, assignee, place, version)
                        values (?,?,?,?,1,'en',?,'1',?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)""");
                PreparedStatement words = connection.prepareStatement(
                        "insert into search_word (word, number, source) values (?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                add(first + i, submissions, words);
                if (i % BATCH == BATCH - 1) {
                    submissions.executeBatch();
                    words.executeBatch();
                    connection.commit();
                }
            }
            submissions.executeBatch();
            words.executeBatch();
            connection.commit();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("alter sequence submission_number restart with " + (first + count));
            statement.execute("analyze");
            connection.commit();
        }
        System.out.println(count + " submissions from #" + first);
    }

    private static long nextNumber(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(number), 1000) + 1 from submission")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void add(long number, PreparedStatement to, PreparedStatement words) throws SQLException {
        Runner runner = runners.get(random.nextInt(RUNNERS));
        Duration ago = Duration.ofMinutes((long) (Math.pow(random.nextDouble(), 1.3) * 3 * 365 * 24 * 60));
        Instant sent = NOW.minus(ago).plusNanos(random.nextInt(1_000_000) * MICRO);
        int urgency = runner.found().disposition().ordinal();
        int dice = random.nextInt(100);
        String choice = urgency == 0 || dice < 30 ? null : dice < 60 ? "REPORT" : dice < 85 ? "CALL" : "BOOK";
        boolean asked = "CALL".equals(choice) || "BOOK".equals(choice);
        boolean fresh = ago.toDays() < 2;
        String status = fresh
                ? random.nextInt(3) == 0 ? "in-contact" : "new"
                : random.nextInt(500) == 0 ? "in-contact" : STATUSES.get(random.nextInt(STATUSES.size()));
        Contact contact = asked ? contact(sent) : Contact.NONE;
        int at = 1;
        to.setObject(at++, UUID.nameUUIDFromBytes(("submission " + number).getBytes()));
        to.setLong(at++, number);
        to.setString(at++, "made up " + number);
        to.setObject(at++, UUID.nameUUIDFromBytes(("draft " + number).getBytes()));
        to.setString(at++, runner.found().contentVersion());
        to.setBoolean(at++, random.nextBoolean());
        to.setObject(at++, sent.atOffset(ZoneOffset.UTC));
        to.setInt(at++, urgency);
        var scores = runner.found().scores();
        to.setString(at++, scores == null ? null : scores.focus().id());
        to.setString(at++, runner.said().text("which-knee"));
        to.setObject(at++, whole(runner, "pain-worst"));
        to.setObject(at++, whole(runner, "age"));
        to.setString(at++, runner.said().text("sex"));
        to.setString(at++, runner.said().text("how-long"));
        to.setString(at++, runner.answers());
        to.setString(at++, runner.outcome());
        to.setString(at++, choice);
        to.setObject(at++, choice == null ? null : sent.plusSeconds(120).atOffset(ZoneOffset.UTC));
        to.setString(at++, contact.name());
        to.setString(at++, contact.phone());
        to.setString(at++, contact.email());
        to.setObject(at++, asked ? sent.plusSeconds(120).atOffset(ZoneOffset.UTC) : null);
        to.setString(at++, status);
        to.setString(at++, status.equals("new") ? null : PEOPLE.get(random.nextInt(PEOPLE.size())));
        to.setLong(at, place(status, urgency, asked, sent));
        to.addBatch();
        for (String word : words(contact)) {
            words.setBytes(1, SearchWords.first(word));
            words.setLong(2, number);
            words.setString(3, "contact");
            words.addBatch();
        }
    }

    private static Set<String> words(Contact contact) {
        return SearchWords.of(contact);
    }

    private static long place(String status, int urgency, boolean asked, Instant sent) {
        if (status.equals("closed") || status.equals("booked")) {
            return Standing.DONE.at(sent);
        }
        if (urgency < 2) {
            return Standing.values()[urgency].at(sent);
        }
        if (!status.equals("new")) {
            return Standing.IN_HAND.at(sent);
        }
        return asked
                ? Standing.WAITING.first() + ChronoUnit.MICROS.between(Instant.EPOCH, sent.plusSeconds(120))
                : Standing.NEW.at(sent);
    }

    private static @Nullable Integer whole(Runner runner, String field) {
        Double number = runner.said().number(field);
        return number == null ? null : Integer.valueOf(number.intValue());
    }

    private Contact contact(Instant sent) {
        String first = FIRST.get(random.nextInt(FIRST.size()));
        String last = LAST.get(random.nextInt(LAST.size()));
        String phone = "+1 555 %03d %04d".formatted(random.nextInt(1000), random.nextInt(10_000));
        String email = "%s.%s%d@example.org".formatted(first, last.replace("’", ""), random.nextInt(100_000));
        return new Contact(first + " " + last, phone, email, null, sent, "1");
    }

    private Answers answers() {
        Map<String, String> said = new LinkedHashMap<>();
        List<String> fixed = List.of(
                "mode=full",
                "consent-health=yes",
                "warning-signs-body=none",
                "recent-fall=no",
                "goal=race",
                "runs-per-week=3",
                "strength-sessions=1",
                "longest-run=8",
                "latest-run=10",
                "how-started=slowly",
                "triggers=running",
                "pain-now=1",
                "morning-stiffness=none",
                "tried=rest",
                "lasted-rest=a-while",
                "kit=wall,chair",
                "more-tests=no",
                "favouring=no",
                "had-injury=no");
        fixed.forEach(answer -> said.put(answer.split("=")[0], answer.split("=")[1]));
        String knee = one("left", "right", "right", "both");
        said.put("which-knee", knee);
        for (String side : knee.equals("both") ? List.of("left", "right") : List.of(knee)) {
            said.put("where." + side, one("kneecap", "outer-knee", "below-kneecap", "inner-knee"));
        }
        said.put("warning-signs-knee", random.nextInt(40) == 0 ? "hot-swollen" : "none");
        said.put("walking", random.nextInt(15) == 0 ? "limp" : "fine");
        said.put("slower-signs", random.nextInt(20) == 0 ? one("swells-again", "catches") : "none");
        said.put("health", random.nextInt(20) == 0 ? "stress-fracture" : "none");
        said.put("age", String.valueOf(16 + random.nextInt(55)));
        said.put("sex", one("female", "male", "female", "male", "not-said"));
        said.put("how-long", one("under-2-weeks", "2-6-weeks", "6-12-weeks", "3-12-months", "over-a-year"));
        said.put("pain-worst", String.valueOf(2 + random.nextInt(6)));
        said.put("foot-stiffness", String.valueOf(random.nextInt(9)));
        for (String test : List.of("knee-to-wall:5:9", "heel-raise:10:20", "sit-to-stand:5:12", "bridge:10:20")) {
            String[] parts = test.split(":");
            for (String side : List.of("left", "right")) {
                int value = Integer.parseInt(parts[1]) + random.nextInt(Integer.parseInt(parts[2]));
                said.put(parts[0] + "." + side, String.valueOf(value));
            }
        }
        return new Answers(said);
    }

    private String one(String... values) {
        return new ArrayList<>(List.of(values)).get(random.nextInt(values.length));
    }
}
