package io.sphereexplorer.command.bulk;

import io.sphereexplorer.command.BulkException;
import io.sphereexplorer.command.UnsavedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, on the disk before it is sent: lines of JSON in the file {@code <list>.progress.jsonl} beside the list,
 * which nobody else can use meanwhile. One thread.
 */
final class BulkJournal implements AutoCloseable {
    private static final int LARGEST = 1 << 30;

    private final Path file;
    private final FileChannel channel;
    private final Supplier<Instant> clock;
    private JournalState state = new JournalState();

    private BulkJournal(Path file, FileChannel channel, Supplier<Instant> clock) {
        this.file = file;
        this.channel = channel;
        this.clock = clock;
    }

    /** The journal of a list. */
    static Path beside(Path list) {
        String name = list.toAbsolutePath().normalize().getFileName().toString();
        String plain = name.replaceFirst("(?i)\\.(csv|tsv|txt)$", "");
        return list.resolveSibling(plain + ".progress.jsonl");
    }

    /** Whether an earlier run with the list has not come to its end. Changes nothing. */
    static boolean isUnfinished(Path list) throws IOException {
        Path file = beside(list);
        if (Files.notExists(file)) {
            return false;
        }
        JournalState state = JournalState.read(file, Files.readAllBytes(file));
        return state.hasBatches() && !state.isFinished();
    }

    /**
     * Begins a journal, or goes on with that of a run that was stopped.
     *
     * @throws BulkException if that is of another tenant, in use or damaged
     * @throws UnsavedFile if it cannot be written
     */
    static BulkJournal open(Path list, UUID tenant, Supplier<Instant> clock) throws IOException {
        Path file = beside(list);
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UnsavedFile(UnsavedFile.Problem.NOT_WRITTEN, file, e);
        }
        var journal = new BulkJournal(file, channel, clock);
        try {
            journal.begin(tenant);
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
        return journal;
    }

    /** Whether anything was ever sent. */
    boolean hasBatches() {
        return state.hasBatches();
    }

    /** What was sent and has no outcome yet. */
    List<JournalState.Batch> pending() {
        return state.pending();
    }

    /** When earlier runs and this one claimed which boards. */
    Map<String, Instant> claimed() {
        return state.claimed();
    }

    /** Which boards the service has refused, and why. */
    Map<String, String> refused() {
        return state.refused();
    }

    /** Boards are about to be sent; only after this has returned may the request leave. */
    int sent(List<String> boards) throws IOException {
        int number = state.nextBatch();
        append(JournalLine.sent(number, boards, clock.get()));
        return number;
    }

    /** The service works on a batch. */
    void accepted(int batch, UUID operation) throws IOException {
        append(JournalLine.accepted(batch, operation));
    }

    /**
     * What came of a batch.
     *
     * @param open boards of which it is not known
     */
    void settled(int batch, List<String> claimed, Map<String, String> refused, List<String> open) throws IOException {
        append(JournalLine.settled(batch, claimed, refused, open, clock.get()));
    }

    /** The run has come to its end; the next one begins anew. */
    void finish() throws IOException {
        append(JournalLine.finished(clock.get()));
    }

    /** Leaves nothing behind if nothing was sent, or if the run has come to its end. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!state.hasBatches() || state.isFinished()) {
            Files.deleteIfExists(file);
        }
    }

    private void begin(UUID tenant) throws IOException {
        if (lock() == null) {
            throw new BulkException.InUse(file);
        }
        state = JournalState.read(file, octets());
        if (state.isFinished()) {
            channel.truncate(0);
            state = new JournalState();
        } else {
            channel.truncate(state.octets()); // half a line, which a crash has left, was not written
        }
        Optional<UUID> before = state.tenant();
        if (before.isPresent() && !before.get().equals(tenant)) {
            throw new BulkException.OtherTenant(file, before.get());
        }
        if (before.isEmpty()) {
            append(JournalLine.begun(tenant, clock.get()));
        }
    }

    private @Nullable FileLock lock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) { // held by this very program
            return null;
        }
    }

    private byte[] octets() throws IOException {
        long size = channel.size();
        if (size > LARGEST) {
            throw new BulkException.JournalDamaged(file, null);
        }
        var octets = ByteBuffer.allocate((int) size);
        while (octets.hasRemaining() && channel.read(octets, octets.position()) >= 0) {
            // until all is read
        }
        return octets.array();
    }

    private void append(JournalLine line) throws IOException {
        ByteBuffer octets = ByteBuffer.wrap(line.octets());
        long end = state.octets();
        while (octets.hasRemaining()) {
            channel.write(octets, end + octets.position());
        }
        channel.force(true);
        state.take(line, octets.limit());
    }
}
