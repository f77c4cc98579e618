package com.evolveperformance.kneecheck.backup;

import com.evolveperformance.kneecheck.system.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Files that only their owner reads, complete or not there at all. */
final class PrivateFiles {

    private PrivateFiles() {}

    /** Writes all of it to a new file, which gets its name only once it is on the disk. */
    static void copy(InputStream from, Path to) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            try (FileChannel channel = FileChannel.open(
                            part,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            OwnerOnly.attributes(part));
                    OutputStream out = Channels.newOutputStream(channel)) {
                from.transferTo(out);
                channel.force(true);
            }
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
