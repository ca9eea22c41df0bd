package io.sphereexplorer.command.bulk;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.bulk.RowResult.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Puts boards into their groups, a few at a time, and looks afterwards which are there. A move can be repeated, so an
 * earlier run needs no looking after.
 */
final class Moves {
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final BulkRun run;
    private final Map<String, UUID> wanted;
    private final Queue<String> waiting;
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, Operation> begun = new ConcurrentHashMap<>();
    private final Map<String, String> failed = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<CloudException>> end = new AtomicReference<>(Optional.empty());

    /** @param wanted the group of each board */
    Moves(BulkRun run, Map<String, UUID> wanted) {
        this.run = run;
        this.wanted = wanted;
        waiting = new ConcurrentLinkedQueue<>(wanted.keySet());
    }

    /** @throws IOException if it makes no sense to go on */
    void move() throws IOException {
        if (wanted.isEmpty()) {
            return;
        }
        List<Future<Boolean>> movers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int mover = 0; mover < AT_ONCE; mover++) {
                movers.add(threads.submit(this::moveSome));
            }
        }
        for (Future<Boolean> mover : movers) {
            Unbroken.get(mover);
        }
        settle();
        if (end.get().isPresent()) {
            throw end.get().get();
        }
    }

    private Boolean moveSome() {
        for (String board = waiting.poll();
                board != null && !run.isStopped() && end.get().isEmpty();
                board = waiting.poll()) {
            move(board);
            run.tell(BulkRun.MOVING, sent.incrementAndGet(), wanted.size());
        }
        return waiting.isEmpty();
    }

    private void move(String board) {
        try {
            begun.put(board, run.devices().move(board, Objects.requireNonNull(wanted.get(board))));
        } catch (CloudException e) {
            BatchAnswer answer = BatchAnswer.of(e, false);
            failed.put(board, answer.text());
            if (answer.kind() == BatchAnswer.Kind.STOP) {
                end.set(Optional.of(e));
            }
        }
    }

    private void settle() throws IOException {
        run.tell(BulkRun.CHECKING, 0, 0);
        begun.values().stream().findAny().ifPresent(this::await); // the others end about when it does
        Map<String, ClaimedDevice> there = run.look().at(wanted.keySet());
        wanted.entrySet().forEach(each -> {
            String board = each.getKey();
            told(board, isIn(there, each) ? Optional.empty() : obstacle(board));
        });
    }

    /** Why a board is not in its group; empty if it has got there in the meantime. */
    private Optional<String> obstacle(String board) {
        Operation operation = begun.get(board);
        if (operation != null) {
            return await(operation);
        }
        return Optional.of(failed.getOrDefault(board, Messages.text("bulk.reason.notDone")));
    }

    private Optional<String> await(Operation operation) {
        try {
            run.operations().await(operation, PATIENCE);
            return Optional.empty();
        } catch (CloudException.OperationFailed e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (CloudException e) {
            return Optional.of(Messages.text("bulk.reason.moveOpen"));
        }
    }

    private static boolean isIn(Map<String, ClaimedDevice> there, Map.Entry<String, UUID> wantedGroup) {
        ClaimedDevice device = there.get(wantedGroup.getKey());
        return device != null && device.deviceGroupId().equals(Optional.of(wantedGroup.getValue()));
    }

    private void told(String board, Optional<String> reason) {
        boolean claimed = run.ends().has(board, Outcome.CLAIMED);
        Outcome outcome = reason.isEmpty()
                ? claimed ? Outcome.CLAIMED_AND_MOVED : Outcome.MOVED
                : claimed ? Outcome.CLAIMED_NOT_MOVED : Outcome.NOT_MOVED;
        var time = run.ends().of(board).map(Ends.End::time).orElseGet(run::now);
        run.ends().put(board, outcome, reason.orElse(""), time);
    }
}
