package io.sphereexplorer.session.ledger;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A folder with the files {@code ledger.jsonl}, {@code ledger.head}, {@code ledger.jsonl.torn} and {@code ledger.lock}.
 * Its writing is not stopped by an interrupt, for what came of a step has to be written just then.
 */
final class FolderDisk implements Disk {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Path folder;

    /** The folder is made when it is first written to. */
    FolderDisk(Path folder) {
        this.folder = folder;
    }

    @Override
    public Path place() {
        return folder.resolve("ledger.jsonl");
    }

    @Override
    public boolean isBlank() {
        return Files.notExists(place()) && Files.notExists(headFile());
    }

    @Override
    public Optional<Closeable> lock() throws IOException {
        Files.createDirectories(folder);
        var file = new RandomAccessFile(folder.resolve("ledger.lock").toFile(), "rw");
        try {
            if (locked(file.getChannel())) {
                return Optional.of(file); // closing it lets go
            }
        } catch (IOException e) {
            file.close();
            throw e;
        }
        file.close();
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        long began = System.nanoTime();
        while (lockOf(channel) == null) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) { // held by this very program
            return null;
        }
    }

    @Override
    public long size() throws IOException {
        return Files.exists(place()) ? Files.size(place()) : 0;
    }

    @Override
    public InputStream lines(long from) throws IOException {
        if (Files.notExists(place())) {
            return InputStream.nullInputStream();
        }
        var in = new FileInputStream(place().toFile());
        in.getChannel().position(from);
        return in;
    }

    @Override
    public void append(long at, byte[] octets) throws IOException {
        boolean fresh = Files.notExists(place());
        write(place(), at, octets);
        if (fresh) {
            forceFolder();
        }
    }

    @Override
    public void cut(long at) throws IOException {
        try (var file = new RandomAccessFile(place().toFile(), "rw")) {
            file.setLength(at);
            file.getFD().sync();
        }
    }

    @Override
    public void keepTorn(byte[] octets) throws IOException {
        write(tornFile(), hasTorn() ? Files.size(tornFile()) : 0, octets);
    }

    @Override
    public boolean hasTorn() {
        return Files.exists(tornFile());
    }

    @Override
    public Optional<byte[]> head() throws IOException {
        return Files.exists(headFile()) ? Optional.of(Files.readAllBytes(headFile())) : Optional.empty();
    }

    @Override
    public void head(byte[] octets) throws IOException {
        Path draft = folder.resolve("ledger.head.new");
        Files.deleteIfExists(draft);
        write(draft, 0, octets);
        Files.move(draft, headFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    private static void write(Path path, long at, byte[] octets) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            file.write(octets);
            file.getFD().sync();
        }
    }

    /** Makes names of files outlive a loss of power, where the system needs to be told; Windows does not let us. */
    private void forceFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }

    private Path headFile() {
        return folder.resolve("ledger.head");
    }

    private Path tornFile() {
        return folder.resolve("ledger.jsonl.torn");
    }
}
