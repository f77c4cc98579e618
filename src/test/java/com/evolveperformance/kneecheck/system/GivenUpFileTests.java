package com.evolveperformance.kneecheck.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A disk that is full and has room again, below a pool of connections that are all open. */
class GivenUpFileTests {

    private static final int CONNECTIONS = 3;

    @TempDir
    Path folder;

    private final HikariDataSource source = new HikariDataSource();
    private DurableCommits commits;
    private GivenUpFile file;

    @BeforeEach
    void connect() {
        CountedDisk.register();
        source.setJdbcUrl("jdbc:h2:counted:" + folder.resolve("kept") + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        source.setUsername("sa");
        source.setMaximumPoolSize(CONNECTIONS);
        commits = new DurableCommits(EmbeddedStore.details(source.getJdbcUrl()));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("source", source);
        file = new GivenUpFile(beans.getBeanProvider(DataSource.class), commits);
        JdbcClient.create((DataSource) source).sql("create table kept (id int)").update();
    }

    @AfterEach
    void close() {
        CountedDisk.fill(false);
        commits.destroy();
        source.close();
    }

    @Test
    void isOpenedAnewOnceTheDiskHasRoom() {
        write(1);
        CountedDisk.fill(true);
        assertThat(refused()).isNotNull();
        CountedDisk.fill(false);
        DataAccessException stillRefused = refused();
        assertThat(stillRefused).as("H2 has given the file up for good").isNotNull();

        file.letGoAfter(stillRefused);

        write(2);
        assertThat(JdbcClient.create((DataSource) source)
                        .sql("select id from kept order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void isKeptOpenAfterAMistakeOfAStatement() {
        DataAccessException mistake = catchThrowableOfType(
                DataAccessException.class,
                () -> JdbcClient.create((DataSource) source)
                        .sql("select nothing from kept")
                        .query()
                        .listOfRows());
        write(1);

        file.letGoAfter(mistake);

        assertThat(source.getHikariPoolMXBean().getTotalConnections()).isPositive();
        assertThat(commits.count().syncs()).isEqualTo(1);
    }

    private DataAccessException refused() {
        return catchThrowableOfType(DataAccessException.class, () -> write(9));
    }

    private void write(int id) {
        JdbcTransactionManager manager = new JdbcTransactionManager(source);
        manager.addListener(commits);
        new TransactionTemplate(manager)
                .executeWithoutResult(status -> JdbcClient.create((DataSource) source)
                        .sql("insert into kept values (:id)")
                        .param("id", id)
                        .update());
    }
}
