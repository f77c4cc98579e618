package bench;

import com.evolveperformance.kneecheck.KneeCheckApplication;
import com.evolveperformance.kneecheck.faults.ResidentMemory;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Start time and memory (goal 4): the product and the bare application with security, each as a process of its own. */
final class Starts {

    private static final Path JAR = Path.of("target", "knee-check.jar");
    private static final int REQUESTS = 200;
    private static final long GIVE_UP_SECONDS = 180;

    /** Seconds until the first page came; MB in memory then, and after 200 more. */
    private record Start(double seconds, double fresh, double used) {}

    private Starts() {}

    static void run(Table table, Path folder, int rounds) throws IOException, InterruptedException {
        List<Start> product = new ArrayList<>();
        List<Start> reference = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path data = folder.resolve("start-" + round);
            product.add(start(
                    classPath("classes"),
                    KneeCheckApplication.class.getName(),
                    List.of("--kneecheck.data-dir=" + data),
                    folder));
            List<String> bare = new ArrayList<>(Bare.settings(true));
            bare.add("--spring.datasource.url=jdbc:h2:file:" + data.resolve("bare"));
            reference.add(start(classPath("test-classes"), Bare.class.getName(), bare, folder));
        }
        Start ours = middle(product);
        Start bare = middle(reference);
        add(table, "Start, s", ours.seconds(), bare.seconds(), 1.25);
        add(table, "RSS after the start, MB", ours.fresh(), bare.fresh(), 1.1);
        add(table, "RSS after 200 pages, MB", ours.used(), bare.used(), 1.1);
        double size = Files.size(JAR) / 1e6;
        table.limit("Jar, MB", Table.text("%.1f", size), "≤ 86", size <= 86);
        System.out.println(table);
    }

    private static void add(Table table, String what, double product, double reference, double most) {
        table.add(what, Table.text("%.1f", product), Table.text("%.1f", reference), product / reference, most);
    }

    private static Start middle(List<Start> starts) {
        return new Start(
                middle(starts.stream().mapToDouble(Start::seconds).toArray()),
                middle(starts.stream().mapToDouble(Start::fresh).toArray()),
                middle(starts.stream().mapToDouble(Start::used).toArray()));
    }

    private static double middle(double[] values) {
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }

    /** What is shipped, and no library or class of the tests, which the product would look through. */
    private static String classPath(String classes) throws IOException {
        Set<String> shipped = new HashSet<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            jar.stream()
                    .filter(entry -> entry.getName().startsWith("BOOT-INF/lib/"))
                    .forEach(entry -> shipped.add(entry.getName().substring("BOOT-INF/lib/".length())));
        }
        return Stream.concat(
                        Stream.of(Path.of("target", classes)),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of)
                                .filter(path ->
                                        shipped.contains(path.getFileName().toString())))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Start start(String classPath, String main, List<String> settings, Path folder)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                classPath,
                main,
                "--server.port=" + port,
                "--logging.level.root=warn"));
        command.addAll(settings);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("start.log").toFile())
                .start();
        try (Wire wire = new Wire(port)) {
            byte[] page = Load.get("/", "");
            while (!answers(wire, page)) {
                if (!process.isAlive() || System.nanoTime() - begin > GIVE_UP_SECONDS * 1_000_000_000L) {
                    throw new IllegalStateException(Files.readString(folder.resolve("start.log")));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double fresh = ResidentMemory.megabytes(process.pid());
            for (int n = 0; n < REQUESTS; n++) {
                answers(wire, page);
            }
            return new Start(seconds, fresh, ResidentMemory.megabytes(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static boolean answers(Wire wire, byte[] page) throws IOException {
        try {
            return wire.send(page) == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }
}
