package com.evolveperformance.kneecheck.system;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * H2 gives its file up when a write to it failed, and keeps it so for as long as anybody is connected, also when the disk
 * has room again. So everybody is sent away then, and whoever comes next opens the file anew.
 */
@Component
class GivenUpFile {

    private static final Logger LOG = LoggerFactory.getLogger(GivenUpFile.class);

    private final ObjectProvider<DataSource> source;
    private final DurableCommits commits;

    GivenUpFile(ObjectProvider<DataSource> source, DurableCommits commits) {
        this.source = source;
        this.commits = commits;
    }

    /** Looks at what failed, and lets go of the file where it is of no use any more. */
    void letGoAfter(Exception failure) {
        if (commits.isEmbedded() && isGivenUp(failure)) {
            commits.destroy();
            source.ifAvailable(GivenUpFile::letGo);
            LOG.warn("The database's file is opened anew, because it could not be written to");
        }
    }

    private static boolean isGivenUp(Exception failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLNonTransientConnectionException) {
                return true;
            }
        }
        return false;
    }

    private static void letGo(DataSource source) {
        try {
            HikariPoolMXBean pool = source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
            if (pool != null) {
                pool.softEvictConnections();
            }
        } catch (SQLException noPool) {
            LOG.debug("Nobody to send away", noPool);
        }
    }
}
