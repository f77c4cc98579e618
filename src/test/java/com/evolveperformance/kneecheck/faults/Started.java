package com.evolveperformance.kneecheck.faults;

import com.evolveperformance.kneecheck.KneeCheckApplication;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The application as a process of its own, as a clinic runs it: it can be killed, stopped and looked at from outside. */
public final class Started implements AutoCloseable {

    private static final long START_SECONDS = 240;
    private static final long STOP_SECONDS = 30;
    private static final String OF_THE_MACHINE = "-D";

    /** The packaged application in place of its classes. */
    private static final String JAR = System.getProperty("faults.jar", "");

    /** The file of options for Java that the image is started with, in place of the quick compiler alone. */
    private static final String OPTIONS = System.getProperty("faults.options", "");

    private final Process process;
    private final int port;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CountDownLatch up = new CountDownLatch(1);

    private Started(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread reader = new Thread(this::read, "log of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it and waits until it is up, or has ended by itself. */
    public static Started in(Path folder, String... settings) throws IOException, InterruptedException {
        Started started = begin(List.of(), folder, settings);
        if (!started.up.await(START_SECONDS, TimeUnit.SECONDS)) {
            started.close();
            throw new IllegalStateException(String.join("\n", started.log));
        }
        return started;
    }

    /** Starts it by another command, such as one that limits what the process may do, and does not wait. */
    static Started begin(List<String> by, Path folder, String... settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(by);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                OPTIONS.isEmpty() ? "-XX:TieredStopAtLevel=1" : "@" + OPTIONS));
        command.addAll(Stream.of(settings)
                .filter(each -> each.startsWith(OF_THE_MACHINE))
                .toList());
        command.addAll(
                JAR.isEmpty()
                        ? List.of("-cp", classPath(), KneeCheckApplication.class.getName())
                        : List.of("-jar", JAR));
        command.addAll(List.of(
                "--server.port=" + port,
                "--logging.level." + KneeCheckApplication.class.getName() + "=info", // says that it is up
                "--kneecheck.data-dir=" + folder,
                "--kneecheck.public-url=http://localhost:" + port));
        command.addAll(Stream.of(settings)
                .filter(each -> !each.startsWith(OF_THE_MACHINE))
                .toList());
        return new Started(new ProcessBuilder(command).redirectErrorStream(true).start(), port);
    }

    /** Also where tests are loaded by a class loader of their own. */
    private static String classPath() {
        String own = System.getProperty("java.class.path");
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                        + File.pathSeparator
                        + own
                : own;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                if (line.contains("Started KneeCheckApplication")) {
                    up.countDown();
                }
            }
        } catch (IOException ended) {
            log.add(String.valueOf(ended.getMessage()));
        }
        up.countDown();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isUp() {
        return process.isAlive();
    }

    /** What it has logged so far. */
    List<String> log() {
        return log;
    }

    /** Ends it as the power does; nothing in it gets to know. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop. @return its exit code; null where it did not stop in time */
    public @Nullable Integer stop() throws InterruptedException {
        askToStop();
        return exit(STOP_SECONDS);
    }

    void askToStop() {
        process.toHandle().destroy(); // which goes on to read what it says, unlike the process's own
    }

    /** Waits until it says something. */
    boolean logs(String words) throws InterruptedException {
        for (int n = 0; n < 600 && log.stream().noneMatch(line -> line.contains(words)); n++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return log.stream().anyMatch(line -> line.contains(words));
    }

    /** Waits for it to end by itself. @return its exit code; null where it goes on */
    @Nullable
    Integer exit(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : null;
    }

    @Override
    public void close() {
        try {
            if (stop() == null) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
