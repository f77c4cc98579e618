package com.evolveperformance.kneecheck.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process takes, as Linux counts it. */
public final class ResidentMemory {

    private ResidentMemory() {}

    /** Its resident set in megabytes of a million bytes; fails where the process has ended. */
    public static double megabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElseThrow(() -> new IOException("process " + pid + " has ended"));
    }
}
