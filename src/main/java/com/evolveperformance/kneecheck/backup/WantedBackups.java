package com.evolveperformance.kneecheck.backup;

import com.evolveperformance.kneecheck.system.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes a backup when the backup command asks for one; see {@link BackupCommand}. */
@Component
class WantedBackups {

    private static final Logger log = LoggerFactory.getLogger(WantedBackups.class);
    private static final String EVERY_SECOND = "PT1S";

    private final JdbcTemplate jdbc;
    private final BackupFolder folder;

    WantedBackups(JdbcTemplate jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.folder = new BackupFolder(settings.dataDir().toAbsolutePath().normalize());
    }

    @Scheduled(fixedDelayString = EVERY_SECOND)
    void look() throws IOException {
        if (!Files.exists(folder.wanted())) {
            return;
        }
        Files.move(folder.wanted(), folder.part(), StandardCopyOption.REPLACE_EXISTING);
        try {
            jdbc.execute(BackupFolder.statement(folder.part()));
            Files.move(folder.part(), folder.ready(), StandardCopyOption.REPLACE_EXISTING);
            log.info("A backup was written.");
        } catch (DataAccessException failed) {
            log.error("The backup could not be written: {}", failed.getClass().getName());
            Files.deleteIfExists(folder.part());
        }
    }
}
