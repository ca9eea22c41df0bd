package io.sphereexplorer.session.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/** Ledgers on a disk that tells of each write before, in the middle and after it, so that a test can stop it there. */
public final class WatchedLedgers {
    private WatchedLedgers() {}

    /** Whatever {@code onWrite} throws ends the write where it is. */
    public static Ledger in(Path folder, InstantSource clock, Runnable onWrite) {
        return new Ledger(new Watched(new FolderDisk(folder), onWrite), clock);
    }

    private record Watched(Disk disk, Runnable onWrite) implements Disk {
        @Override
        public void append(long at, byte[] octets) throws IOException {
            onWrite.run();
            int half = octets.length / 2;
            disk.append(at, Arrays.copyOf(octets, half));
            onWrite.run();
            disk.append(at + half, Arrays.copyOfRange(octets, half, octets.length));
            onWrite.run();
        }

        @Override
        public void head(byte[] octets) throws IOException {
            onWrite.run();
            disk.head(octets);
            onWrite.run();
        }

        @Override
        public void cut(long at) throws IOException {
            onWrite.run();
            disk.cut(at);
        }

        @Override
        public void keepTorn(byte[] octets) throws IOException {
            onWrite.run();
            disk.keepTorn(octets);
        }

        @Override
        public Path place() {
            return disk.place();
        }

        @Override
        public boolean isBlank() {
            return disk.isBlank();
        }

        @Override
        public Optional<Closeable> lock() throws IOException {
            return disk.lock();
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        public InputStream lines(long from) throws IOException {
            return disk.lines(from);
        }

        @Override
        public boolean hasTorn() {
            return disk.hasTorn();
        }

        @Override
        public Optional<byte[]> head() throws IOException {
            return disk.head();
        }
    }
}
