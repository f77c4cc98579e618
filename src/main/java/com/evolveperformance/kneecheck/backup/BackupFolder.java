package com.evolveperformance.kneecheck.backup;

import com.evolveperformance.kneecheck.system.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files in the data folder by which a backup command and the running application talk. Only who may read the database
 * can write there, so nothing else guards it and nothing listens on the network.
 *
 * @param folder the data folder
 */
record BackupFolder(Path folder) {

    /** Put there by the command; the application turns it into {@link #part}. */
    Path wanted() {
        return folder.resolve("backup.wanted");
    }

    /** A backup that is being written. */
    Path part() {
        return folder.resolve("backup.part");
    }

    /** A complete one, for the command to take away. */
    Path ready() {
        return folder.resolve("backup.ready");
    }

    Path database() {
        return folder.resolve(DataFolder.DATABASE + ".mv.db");
    }

    /** True once a start has put something into the database; before that there may be an empty file. */
    boolean holdsDatabase() throws IOException {
        return Files.exists(database()) && Files.size(database()) > 0;
    }

    /** How H2 is to open the database that is there; it never makes a new one. */
    String url() {
        return "jdbc:h2:file:" + folder.resolve(DataFolder.DATABASE)
                + ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** H2's statement for writing all that is committed to a file, while others read and write. */
    static String statement(Path file) {
        return "BACKUP TO '" + file.toString().replace("'", "''") + "'";
    }
}
