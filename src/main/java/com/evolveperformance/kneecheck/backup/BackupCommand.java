package com.evolveperformance.kneecheck.backup;

import com.evolveperformance.kneecheck.system.StartRefusedException;
import com.evolveperformance.kneecheck.system.WrongSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * {@code --backup=FILE} and {@code --restore=FILE}: two commands instead of a start. A backup is written by the running
 * application, which alone may open the database; where none runs, the command opens it itself. Either way the whole
 * file is read back before the command says that it is there.
 */
public final class BackupCommand implements ApplicationRunner {

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final int DATABASE_ALREADY_OPEN = 90020;
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Environment settings;
    private final BackupFolder folder;

    BackupCommand(Environment settings) {
        this.settings = settings;
        this.folder = new BackupFolder(Objects.requireNonNull(
                Path.of(settings.getRequiredProperty("kneecheck.database-file")).getParent()));
    }

    /** Whether a start is one of these commands. */
    public static boolean isAsked(String... args) {
        SimpleCommandLinePropertySource options = new SimpleCommandLinePropertySource(args);
        return options.containsProperty(BACKUP) || options.containsProperty(RESTORE);
    }

    /** Does what is asked and returns; or ends with one line that says why not. */
    public static void run(String... args) {
        SpringApplication command = new SpringApplication(BackupCommand.class);
        command.setWebApplicationType(WebApplicationType.NONE);
        command.setLogStartupInfo(false);
        command.setRegisterShutdownHook(false);
        command.run(args).close();
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (!settings.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:")) {
            throw new StartRefusedException("Only the embedded database is backed up by this command.", "Use pg_dump.");
        }
        try {
            if (arguments.containsOption(BACKUP)) {
                backup(file(arguments, BACKUP));
            } else {
                restore(file(arguments, RESTORE));
            }
        } catch (IOException | SQLException failed) {
            throw new StartRefusedException(
                    "It did not work: " + failed.getMessage(),
                    "Nothing was changed. See that there is room on the disk.");
        }
    }

    private static Path file(ApplicationArguments arguments, String option) {
        List<String> values = arguments.getOptionValues(option);
        String named = values == null ? "" : String.join("", values);
        if (named.isBlank()) {
            throw new WrongSettingException(option, "the name of a file", named);
        }
        return Path.of(named).toAbsolutePath();
    }

    private void backup(Path file) throws IOException, SQLException, InterruptedException {
        if (Files.exists(file)) {
            throw new WrongSettingException(BACKUP, "the name of a file that is not there yet", file.toString());
        }
        if (!folder.holdsDatabase()) {
            throw new StartRefusedException(
                    "There is no database in " + folder.folder() + ".", "Name its folder with kneecheck.data-dir.");
        }
        try {
            writeHere();
        } catch (SQLException failed) {
            if (failed.getErrorCode() != DATABASE_ALREADY_OPEN) {
                throw failed;
            }
            askForIt();
        }
        try {
            say("Backup " + file, opened(folder.ready()).read(folder.folder()));
            try (InputStream from = Files.newInputStream(folder.ready())) {
                PrivateFiles.copy(from, file);
            }
        } finally {
            Files.deleteIfExists(folder.ready());
        }
    }

    private void writeHere() throws SQLException {
        Backup opener = opened(folder.ready());
        try (Connection connection = DriverManager.getConnection(folder.url(), opener.user(), opener.password());
                Statement statement = connection.createStatement()) {
            statement.execute(BackupFolder.statement(folder.ready()));
        }
    }

    /** Files say how far the application is; see {@link WantedBackups}. */
    private void askForIt() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.ready());
        Files.createFile(folder.wanted());
        long begin = System.nanoTime();
        while (!Files.exists(folder.ready())) {
            if (Files.exists(folder.wanted())) {
                if (System.nanoTime() - begin > ANSWER.toNanos()) {
                    Files.deleteIfExists(folder.wanted());
                    throw new StartRefusedException(
                            "The running application did not answer.",
                            "See whether it is still starting, and its log.");
                }
            } else if (!Files.exists(folder.part()) && !Files.exists(folder.ready())) {
                throw new StartRefusedException("The running application could not write a backup.", "See its log.");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void restore(Path file) throws IOException, SQLException {
        if (folder.holdsDatabase()) {
            throw new StartRefusedException(
                    "There is a database in " + folder.folder() + " already. It was left as it is.",
                    "Name an empty folder with kneecheck.data-dir.");
        }
        if (!Files.isReadable(file)) {
            throw new WrongSettingException(RESTORE, "a backup that can be read", file.toString());
        }
        say("Restored to " + folder.folder(), opened(file).restore(folder));
    }

    private Backup opened(Path file) {
        return new Backup(
                file,
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
    }

    private static void say(String what, Backup.Content content) {
        System.out.println(
                what + ": " + content.submissions() + " submissions, " + content.rows() + " rows, all read.");
    }
}
