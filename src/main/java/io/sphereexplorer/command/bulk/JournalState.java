package io.sphereexplorer.command.bulk;

import io.sphereexplorer.command.BulkException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the lines of a journal come to. */
final class JournalState {
    private final Map<Integer, Batch> pending = new TreeMap<>();
    private final Map<String, Instant> claimed = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private Optional<UUID> tenant = Optional.empty();
    private boolean finished;
    private int batches;
    private long octets;

    /**
     * Boards that were sent together and have no outcome yet.
     *
     * @param operation by which the service knows the work, if it has answered
     */
    record Batch(int number, List<String> boards, Optional<UUID> operation) {}

    /** Half a line at the end does not count. */
    static JournalState read(Path file, byte[] octets) throws BulkException {
        var state = new JournalState();
        int from = 0;
        try {
            for (int at = 0; at < octets.length; at++) {
                if (octets[at] == '\n') {
                    state.take(JournalLine.read(Arrays.copyOfRange(octets, from, at)), at + 1 - from);
                    from = at + 1;
                }
            }
        } catch (IOException e) {
            throw new BulkException.JournalDamaged(file, e);
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) { // a line of something else
            throw new BulkException.JournalDamaged(file, new IOException(e));
        }
        return state;
    }

    /** @param length with the line feed */
    void take(JournalLine line, int length) {
        if (line.has("tenant")) {
            tenant = Optional.of(UUID.fromString(line.text("tenant")));
        } else if (line.has("finished")) {
            finished = true;
        } else {
            takeBatch(line);
        }
        octets += length;
    }

    Optional<UUID> tenant() {
        return tenant;
    }

    boolean isFinished() {
        return finished;
    }

    boolean hasBatches() {
        return batches > 0;
    }

    int nextBatch() {
        return batches + 1;
    }

    /** Of all whole lines. */
    long octets() {
        return octets;
    }

    List<Batch> pending() {
        return List.copyOf(pending.values());
    }

    Map<String, Instant> claimed() {
        return Collections.unmodifiableMap(claimed);
    }

    Map<String, String> refused() {
        return Collections.unmodifiableMap(refused);
    }

    private void takeBatch(JournalLine line) {
        int number = line.batch();
        batches = Math.max(batches, number);
        if (line.has("sent")) {
            pending.put(number, new Batch(number, line.texts("sent"), Optional.empty()));
        } else if (line.has("operation")) {
            UUID operation = UUID.fromString(line.text("operation"));
            pending.computeIfPresent(number, (_, sent) -> new Batch(number, sent.boards(), Optional.of(operation)));
        } else {
            settle(line);
        }
    }

    private void settle(JournalLine line) {
        Instant time = line.time();
        line.texts("claimed").forEach(board -> claimed.putIfAbsent(board, time));
        refused.putAll(line.named("refused"));
        List<String> open = line.texts("open");
        pending.computeIfPresent(
                line.batch(), (_, sent) -> open.isEmpty() ? null : new Batch(line.batch(), open, sent.operation()));
    }
}
