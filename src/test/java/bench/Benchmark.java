package bench;

import com.evolveperformance.kneecheck.KneeCheckApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Compares the product with a bare application in the same run and prints one table. Settings: {@code bench.seconds} of a
 * turn, {@code bench.rounds}, {@code bench.starts} (0 leaves the starts out), {@code bench.databases}.
 */
public final class Benchmark {

    private static final int CONNECTIONS = 8;
    private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "4"));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int DRAFTS_A_SECOND = 1_500;

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("knee-check-bench");
        Table table = new Table();
        try {
            String databases = System.getProperty("bench.databases", "H2,PostgreSQL");
            if (databases.contains("H2")) {
                compare(
                        table,
                        "H2",
                        folder,
                        List.of(),
                        List.of("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("bare")
                                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"));
            }
            if (databases.contains("PostgreSQL")) {
                try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
                    postgres(table, folder, postgres);
                }
            }
            int starts = Integer.getInteger("bench.starts", 3);
            if (starts > 0) {
                Starts.run(table, folder, starts);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        Path file = Path.of("target", "bench.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table.toString());
        System.out.println("Also in " + file);
    }

    private static void postgres(Table table, Path folder, EmbeddedPostgres postgres) throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database bare");
        }
        compare(
                table,
                "PostgreSQL",
                folder,
                List.of(
                        "--spring.profiles.active=postgres",
                        "--SPRING_DATASOURCE_URL=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--SPRING_DATASOURCE_USERNAME=postgres",
                        "--SPRING_DATASOURCE_PASSWORD=postgres"),
                List.of(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "bare"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres"));
    }

    private static void compare(
            Table table, String database, Path folder, List<String> settings, List<String> bareSettings)
            throws IOException, InterruptedException, ExecutionException {
        List<String> ours = new ArrayList<>(settings);
        ours.add("--kneecheck.data-dir=" + folder.resolve(database));
        ours.add("--kneecheck.limits.enabled=false");
        ours.add("--kneecheck.public-url=http://localhost");
        try (ConfigurableApplicationContext product = start(KneeCheckApplication.class, ours);
                ConfigurableApplicationContext bare = bare(false, bareSettings);
                ConfigurableApplicationContext secured = bare(true, bareSettings)) {
            ProductLoads loads = new ProductLoads(product, port(product), CONNECTIONS);
            if (database.equals("H2")) {
                Weight.run(
                        table,
                        URI.create("http://localhost:" + port(product) + "/assessment/about-you"),
                        loads.cookies());
            }
            race(table, database, loads, port(bare), port(secured));
        }
    }

    private static ConfigurableApplicationContext bare(boolean secured, List<String> settings) {
        List<String> all = new ArrayList<>(Bare.settings(secured));
        all.addAll(settings);
        return start(Bare.class, all);
    }

    /** Pages against a bare page; saving against Boot, JPA and Security, as performance goals 1 and 2 name them. */
    private static void race(Table table, String database, ProductLoads loads, int bare, int secured)
            throws InterruptedException, ExecutionException {
        byte[] page = Load.get("/", "");
        byte[] save = Load.post("/row", "", "age=34&sex=female");
        Load first = loads.page("/");
        Load question = loads.page("/assessment/about-you");
        Load options = loads.page("/assessment/health");
        Race race = new Race(CONNECTIONS, SECONDS, ROUNDS);
        race.run(
                table,
                database,
                new Load(bare, 200, (thread, turn) -> page),
                List.of(
                        new Race.Entry("First page", () -> first, 0),
                        new Race.Entry("Question page", () -> question, 0.6),
                        new Race.Entry("Question page, many options", () -> options, 0.6)));
        race.run(
                table,
                database,
                new Load(secured, 303, (thread, turn) -> save),
                List.of(
                        new Race.Entry("Saving a page", loads::save, 0.5),
                        new Race.Entry(
                                "Submit", () -> loads.submit((int) (DRAFTS_A_SECOND * Math.max(4, SECONDS))), 0)));
        new Papers(table, database, loads, SECONDS, ROUNDS).run(new Load(bare, 200, (thread, turn) -> page), bare);
    }

    private static ConfigurableApplicationContext start(Class<?> application, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("--server.port=0");
        all.add("--logging.level.root=warn");
        return SpringApplication.run(application, all.toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext context) {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
