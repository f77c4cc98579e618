package com.evolveperformance.kneecheck.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * A backup file: a ZIP with the database in it.
 *
 * @param user who opens the database in it
 */
record Backup(Path file, String user, String password) {

    /** What was read of it. */
    record Content(long rows, long submissions) {}

    /**
     * Unpacks it and reads every row of every table, so that what cannot be restored is found out today.
     *
     * @param in the folder to unpack it in for the while
     */
    Content read(Path in) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(in, "backup-read");
        try {
            return readIn(new BackupFolder(folder));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Reads it and then puts the database into a folder that holds none. */
    Content restore(BackupFolder into) throws IOException, SQLException {
        Content content = read(into.folder());
        unpack(into.database());
        return content;
    }

    private Content readIn(BackupFolder folder) throws IOException, SQLException {
        unpack(folder.database());
        String url = folder.url() + ";ACCESS_MODE_DATA=r;LAZY_QUERY_EXECUTION=1";
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            long rows = 0;
            long submissions = 0;
            for (String table : tables(connection)) {
                long count = rows(connection, table);
                rows += count;
                submissions += table.equalsIgnoreCase("submission") ? count : 0;
            }
            return new Content(rows, submissions);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static long rows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            long count = 0;
            for (; rows.next(); count++) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            }
            return count;
        }
    }

    private void unpack(Path to) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            String wanted = to.getFileName().toString();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(wanted)) {
                    PrivateFiles.copy(zip, to);
                    return;
                }
            }
        }
        throw new IOException("no database in it");
    }
}
