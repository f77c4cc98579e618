package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.content.Content;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.Trial;
import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.SearchWords;
import com.evolveperformance.kneecheck.submission.Standing;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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
    private static final int BATCH = 2_000;
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
    private static final List<String> NOTES = List.of(
            "Rang, left a message on the voicemail",
            "Comes in on Friday, wants the morning",
            "Sent to the hospital today",
            "Will book online",
            "Doing the drills, asks about running hills");
    private static final List<String> STATUSES = List.of("closed", "closed", "closed", "booked", "closed", "closed");
    private static final List<String> PEOPLE = List.of("Robin", "Kim", "Front desk");

    private static final String SUBMISSION = """
            insert into submission (id, number, token_hash, draft_id, attempt, language, content_version,
                consent_version, consent_improve, submitted_at, urgency, main_focus, knee, worst_pain, age, sex,
                how_long, strength, stiffness, imbalance, answers, outcome, choice, choice_at, contact_name,
                contact_phone, contact_email, contact_consent, status, assignee, contacted_at, place, version)
            values (?,?,?,?,1,'en',?,'1',?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)""";

    private record Runner(String answers, String outcome, Answers said, Outcome found) {}

    private final Random random;
    private final Assessor assessor;
    private final List<Runner> runners;

    Seed(long seed) {
        this.random = new Random(seed);
        this.assessor = Content.read(null).assessor();
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

    /** Adds as many as that, the oldest first, three years of them, and questionnaires of the last month that were left. */
    void fill(Connection connection, int count) throws SQLException {
        fill(connection, nextNumber(connection), 0, count);
    }

    /**
     * The same, from one that is not there yet on: a filling that was broken off goes on.
     *
     * @param first the number of the very first
     */
    void fill(Connection connection, long first, int from, int count) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement submissions = connection.prepareStatement(SUBMISSION);
                PreparedStatement words =
                        connection.prepareStatement("insert into search_word (word, number, source) values (?, ?, ?)");
                PreparedStatement notes = connection.prepareStatement(
                        "insert into note (id, submission_id, author, written_at, text) values (?, ?, ?, ?, ?)");
                PreparedStatement pairs = connection.prepareStatement(
                        "insert into measured_pair (submission_id, field, test, measured_at, own, clinic)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            List<PreparedStatement> all = List.of(submissions, words, notes, pairs);
            for (int i = from; i < count; i++) {
                double age = Math.pow(1 - (double) i / count, 1 / 1.3);
                Instant sent =
                        NOW.minusSeconds((long) (age * 3 * 365 * 24 * 3600)).plusNanos(random.nextInt(900_000) * MICRO);
                add(first + i, sent, submissions, words, notes, pairs);
                if (i % BATCH == BATCH - 1 || i == count - 1) {
                    for (PreparedStatement each : all) {
                        each.executeBatch();
                    }
                    connection.commit();
                }
            }
        }
        drafts(connection, count / 40, first);
        try (var statement = connection.createStatement()) {
            statement.execute("alter sequence submission_number restart with " + (first + count));
            statement.execute("update trend_state set zone = ''");
            statement.execute("analyze");
            connection.commit();
        }
        connection.setAutoCommit(true);
        System.out.println(count + " submissions from #" + first);
    }

    private void drafts(Connection connection, int count, long first) throws SQLException {
        List<String> pages =
                assessor.questionnaire().pages().stream().map(Page::id).toList();
        try (PreparedStatement drafts = connection.prepareStatement("""
                        insert into draft (id, code_hash, language, content_version, answers, saved_pages, attempt, state,
                            created_at, updated_at, version)
                        values (?, ?, 'en', '1', ?, ?, 1, ?, ?, ?, 1)""")) {
            for (int i = 0; i < count; i++) {
                Instant begun = NOW.minusSeconds((long) (random.nextDouble() * 29 * 24 * 3600));
                int reached =
                        random.nextBoolean() ? pages.size() : (int) (Math.pow(random.nextDouble(), 2) * pages.size());
                drafts.setObject(1, new UUID(first + i, 4));
                drafts.setString(2, "made up " + first + "-" + i);
                drafts.setString(3, runners.get(random.nextInt(RUNNERS)).answers());
                drafts.setString(4, String.join(",", pages.subList(0, reached)));
                drafts.setString(5, reached == pages.size() ? "SUBMITTED" : "OPEN");
                drafts.setObject(6, begun.atOffset(ZoneOffset.UTC));
                drafts.setObject(7, begun.plusSeconds(10L * reached).atOffset(ZoneOffset.UTC));
                drafts.addBatch();
                if (i % BATCH == BATCH - 1 || i == count - 1) {
                    drafts.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private static long nextNumber(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(number), 1000) + 1 from submission")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void add(
            long number,
            Instant sent,
            PreparedStatement to,
            PreparedStatement words,
            PreparedStatement notes,
            PreparedStatement pairs)
            throws SQLException {
        Runner runner = runners.get(random.nextInt(RUNNERS));
        Duration ago = Duration.between(sent, NOW);
        int urgency = runner.found().disposition().ordinal();
        int dice = random.nextInt(100);
        String choice = urgency == 0 || dice < 40 ? null : dice < 80 ? "REPORT" : dice < 93 ? "CALL" : "BOOK";
        boolean asked = "CALL".equals(choice) || "BOOK".equals(choice);
        boolean fresh = ago.toDays() < 2;
        String status = fresh
                ? random.nextInt(3) == 0 ? "in-contact" : "new"
                : random.nextInt(500) == 0 ? "in-contact" : STATUSES.get(random.nextInt(STATUSES.size()));
        Contact contact = asked ? contact(sent) : Contact.NONE;
        Instant asking = sent.plusSeconds(120);
        Instant begun = asking.plusSeconds((long) (Math.pow(random.nextDouble(), 3) * 6 * 24 * 3600));
        UUID id = new UUID(number, 1);
        int at = 1;
        to.setObject(at++, id);
        to.setLong(at++, number);
        to.setString(at++, "made up " + number);
        to.setObject(at++, new UUID(number, 2));
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
        for (int domain = 0; domain < 3; domain++) {
            to.setObject(
                    at++, scores == null ? null : scores.domains().get(domain).score(), Types.DOUBLE);
        }
        to.setString(at++, runner.answers());
        to.setString(at++, runner.outcome());
        to.setString(at++, choice);
        to.setObject(at++, choice == null ? null : asking.atOffset(ZoneOffset.UTC));
        to.setString(at++, contact.name());
        to.setString(at++, contact.phone());
        to.setString(at++, contact.email());
        to.setObject(at++, asked ? asking.atOffset(ZoneOffset.UTC) : null);
        to.setString(at++, status);
        to.setString(at++, status.equals("new") ? null : PEOPLE.get(random.nextInt(PEOPLE.size())));
        to.setObject(at++, status.equals("new") ? null : begun.atOffset(ZoneOffset.UTC));
        to.setLong(at, place(status, urgency, asked, sent));
        to.addBatch();
        add(number, words(contact), "contact", words);
        if (asked && random.nextInt(10) == 0) {
            String text = NOTES.get(random.nextInt(NOTES.size()));
            notes.setObject(1, new UUID(number, 3));
            notes.setObject(2, id);
            notes.setString(3, PEOPLE.get(random.nextInt(PEOPLE.size())));
            notes.setObject(4, begun.atOffset(ZoneOffset.UTC));
            notes.setString(5, text);
            notes.addBatch();
            add(number, SearchWords.in(text), "note", words);
        }
        if (asked && random.nextInt(20) == 0) {
            measure(id, runner.said(), begun.plus(Duration.ofDays(5)), pairs);
        }
    }

    private static void add(long number, Set<String> found, String source, PreparedStatement words)
            throws SQLException {
        for (String word : found) {
            words.setBytes(1, SearchWords.first(word));
            words.setLong(2, number);
            words.setString(3, source);
            words.addBatch();
        }
    }

    /** What the clinic counts: a little more than the runner, give or take. */
    private void measure(UUID id, Answers said, Instant when, PreparedStatement pairs) throws SQLException {
        for (Question test : assessor.questionnaire().tests()) {
            for (String field : test.trials()) {
                Trial own = said.trial(test.id(), field);
                if (own.measured()) {
                    pairs.setObject(1, id);
                    pairs.setString(2, field);
                    pairs.setString(3, test.id());
                    pairs.setObject(4, when.atOffset(ZoneOffset.UTC));
                    pairs.setDouble(5, own.result());
                    pairs.setDouble(6, Math.max(0, Math.round(own.result() * 1.05 + random.nextGaussian() * 2)));
                    pairs.addBatch();
                }
            }
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
