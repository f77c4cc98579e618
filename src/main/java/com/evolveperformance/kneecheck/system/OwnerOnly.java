package com.evolveperformance.kneecheck.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files with a secret, which only the application's own user can read. */
public final class OwnerOnly {

    private static final String READ_AND_WRITE = "rw-------";

    private OwnerOnly() {}

    /**
     * Writes a new file, never into one that is already there: that one may be open to others.
     *
     * @throws java.nio.file.FileAlreadyExistsException where there is one
     */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(file))) {
            ByteBuffer bytes = ByteBuffer.wrap((text + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** Makes an empty file where there is none, and takes from others what they may do with it. */
    static void keep(Path file) throws IOException {
        if (isPosix(file)) {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(READ_AND_WRITE));
        }
    }

    /** What a new file is made with. */
    public static FileAttribute<?>[] attributes(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(READ_AND_WRITE))
                }
                : new FileAttribute<?>[0];
    }

    /** Where there are no such permissions, as on Windows, the folder's own are what protects a file. */
    static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
