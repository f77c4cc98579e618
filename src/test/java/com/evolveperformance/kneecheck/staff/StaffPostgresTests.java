package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** What the clinic's side asks of the database, on PostgreSQL. */
class StaffPostgresTests {

    private static EmbeddedPostgres postgres;
    private static DataSource database;
    private static TransactionTemplate transaction;

    private final TestClock clock = new TestClock();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final StaffAccounts accounts = new StaffAccounts(jdbc, clock);

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void hasOneWinnerOfTheSetupCode() throws Exception {
        SetupCodes codes = new SetupCodes(jdbc, accounts, clock);
        String code = transaction.execute(status -> codes.renew());

        List<Boolean> won = atOnce(n -> transaction.execute(status -> codes.spend(code, "Person " + n, "hash")));

        assertThat(won).containsOnlyOnce(true);
        assertThat(jdbc.sql("select count(*) from staff_account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void countsEveryFailureOfManyAtOnce() throws Exception {
        SignInBrake brake = new SignInBrake(jdbc, clock);

        List<Boolean> passed = atOnce(n -> brake.take("Robin", "192.0.2.1").isZero());

        assertThat(passed.stream().filter(pass -> pass)).hasSize(SignInBrake.FREE + 1);
    }

    @Test
    void keepsSessions() {
        assertThat(keptBy(new JdbcIndexedSessionRepository(new JdbcTemplate(database), transaction)))
                .isEqualTo("Robin O’Neill");
    }

    private static <S extends Session> String keptBy(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute("who", "Robin O’Neill");
        sessions.save(session);
        return sessions.findById(session.getId()).getAttribute("who");
    }

    private static List<Boolean> atOnce(IntFunction<Boolean> one) throws Exception {
        var people = Executors.newFixedThreadPool(20);
        try {
            var answers = people.invokeAll(IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(n -> () -> one.apply(n))
                    .toList());
            return answers.stream().map(StaffPostgresTests::get).toList();
        } finally {
            people.shutdown();
        }
    }

    private static Boolean get(Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
