package com.evolveperformance.kneecheck.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's file system with a count of how often it forces something to the disk, and a disk that can be full: {@code
 * jdbc:h2:counted:/path}.
 */
public final class CountedDisk extends FilePathWrapper {

    private static final AtomicLong FORCED = new AtomicLong();

    private static volatile boolean full;

    static void register() {
        FilePath.register(new CountedDisk());
    }

    static long forced() {
        return FORCED.get();
    }

    static void fill(boolean toTheEdge) {
        full = toTheEdge;
    }

    @Override
    public String getScheme() {
        return "counted";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Counted(getBase().open(mode));
    }

    private static final class Counted extends FileBaseDefault {

        private final FileChannel file;

        Counted(FileChannel file) {
            this.file = file;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            FORCED.incrementAndGet();
            file.force(metaData);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(java.nio.ByteBuffer to, long position) throws IOException {
            return file.read(to, position);
        }

        @Override
        public int write(java.nio.ByteBuffer from, long position) throws IOException {
            if (full) {
                throw new IOException("no space left");
            }
            return file.write(from, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }
    }
}
