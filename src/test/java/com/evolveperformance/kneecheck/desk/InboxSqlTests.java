package com.evolveperformance.kneecheck.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What makes the list as quick with a million as with none: no view of it is sorted, each is read out of an index. */
class InboxSqlTests {

    private static final String URL = "jdbc:h2:mem:inbox-sql;DB_CLOSE_DELAY=-1";
    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        Flyway.configure().dataSource(URL, "sa", "").load().migrate();
        connection = DriverManager.getConnection(URL, "sa", "");
        new Seed(1).fill(connection, 2_000);
    }

    @AfterAll
    static void empty() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "status, closed",
        "flag, emergency",
        "focus, stiffness",
        "choice, call",
        "person, Kim",
    })
    void readsEveryOrderOfEveryFilterOutOfAnIndex(String filter, String value) {
        for (InboxFilter.Sort sort : InboxFilter.Sort.values()) {
            for (boolean backwards : new boolean[] {false, true}) {
                InboxFilter view = InboxFilter.read(Map.of(filter, value, "sort", sort.id()));
                InboxSql sql = new InboxSql(view, "Kim", LocalDate.EPOCH, ZoneOffset.UTC, null);
                String page = sql.page("id, age, knee", sql.ranges().get(0), new InboxCursor(1, 1), backwards);

                String plan = JdbcClient.create(new SingleConnectionDataSource(connection, true))
                        .sql("explain " + page)
                        .params(sql.values())
                        .param("limit", 26)
                        .query(String.class)
                        .single();

                assertThat(plan).as(filter + " " + sort + " " + backwards).contains("index sorted");
            }
        }
    }
}
