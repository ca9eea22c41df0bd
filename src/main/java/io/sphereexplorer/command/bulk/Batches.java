package io.sphereexplorer.command.bulk;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.ClaimedDeviceApi;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.OperationApi;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.bulk.RowResult.Outcome;
import io.sphereexplorer.session.ledger.StepOutcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Claims boards in batches. Each board stands in the ledger and each batch in the journal before its request leaves; what
 * is not told is looked up, and only boards that surely are not in the tenant are sent again, in smaller batches.
 */
final class Batches {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final BulkRun run;
    private final BulkJournal journal;
    private final ClaimedDeviceApi devices;
    private final OperationApi operations;
    private final Look look;
    private final int all;
    private int finished;

    /** @param all how many boards there are, for the progress */
    Batches(BulkRun run, BulkJournal journal, int all) {
        this.run = run;
        this.journal = journal;
        this.all = all;
        devices = run.devices();
        operations = run.operations();
        look = run.look();
    }

    /**
     * Claims the boards; stops between two batches if the user wants it.
     *
     * @throws IOException if it makes no sense to go on
     */
    void claim(List<String> boards) throws IOException {
        for (int from = 0; from < boards.size() && !run.isStopped(); from += ClaimedDeviceApi.LARGEST_BULK) {
            batch(boards.subList(from, Math.min(from + ClaimedDeviceApi.LARGEST_BULK, boards.size())));
        }
    }

    /** Finds out what came of a batch of an earlier run; leaves no board of it open. */
    void settle(JournalState.Batch sent) throws IOException {
        if (sent.operation().isPresent()) {
            await(sent);
        }
        Set<String> there = look.patientlyAt(sent.boards());
        journal.settled(sent.number(), List.copyOf(there), Map.of(), List.of());
    }

    private void await(JournalState.Batch sent) throws CloudException {
        try {
            Optional<Operation> begun = ofEarlierRun(sent.operation().orElseThrow());
            if (begun.isPresent()) {
                operations.await(begun.get(), PATIENCE);
            }
        } catch (CloudException.OperationFailed _) {
            return; // it is looked where the boards are
        } catch (CloudException.Refused refused) {
            if (refused.status() != 404) { // one that the service has forgotten is over
                throw refused;
            }
        }
    }

    /** Empty if the service cannot be asked for it; then it is looked where the boards are. */
    private Optional<Operation> ofEarlierRun(UUID operation) throws CloudException {
        try {
            return Optional.of(operations.show(operation));
        } catch (CloudException.OperationPending _) {
            return Optional.empty();
        }
    }

    private void batch(List<String> boards) throws IOException {
        Map<String, Long> entries = run.steps().begin(boards);
        int number = journal.sent(boards);
        BatchAnswer answer = send(number, boards);
        switch (answer.kind()) {
            case DONE -> {
                claimed(boards, entries, StepOutcome.done(""));
                journal.settled(number, boards, Map.of(), List.of());
            }
            case STOP -> {
                run.steps().settle(boards, entries, StepOutcome.refused(answer.text()));
                journal.settled(number, List.of(), Map.of(), List.of());
                throw answer.reason().orElseThrow();
            }
            case DONE_IN_PART, REFUSED, UNKNOWN -> new Remainder(number, boards, entries, answer).find();
        }
    }

    private BatchAnswer send(int number, List<String> boards) throws IOException {
        Operation begun;
        try {
            begun = devices.claim(boards);
        } catch (CloudException e) {
            return BatchAnswer.of(e, false);
        }
        journal.accepted(number, begun.operationId());
        try {
            return BatchAnswer.of(operations.await(begun, PATIENCE));
        } catch (CloudException e) {
            return BatchAnswer.of(e, true);
        }
    }

    private void claimed(Collection<String> boards, Map<String, Long> entries, StepOutcome outcome) throws IOException {
        Instant now = run.now();
        boards.forEach(board -> run.ends().put(board, Outcome.CLAIMED, "", now));
        count(boards.size());
        run.steps().settle(boards, entries, outcome);
    }

    private void count(int more) {
        finished += more;
        run.tell(BulkRun.CLAIMING, finished, all);
    }

    /** A batch that the service did not say to be done. */
    private final class Remainder {
        private final int number;
        private final List<String> boards;
        private final Map<String, Long> entries;
        private final BatchAnswer answer;

        Remainder(int number, List<String> boards, Map<String, Long> entries, BatchAnswer answer) {
            this.number = number;
            this.boards = boards;
            this.entries = entries;
            this.answer = answer;
        }

        void find() throws IOException {
            Set<String> there;
            try {
                there = answer.kind() == BatchAnswer.Kind.UNKNOWN
                        ? look.patientlyAt(boards)
                        : look.at(boards).keySet();
            } catch (CloudException e) {
                unknown(boards);
                throw e;
            }
            claimed(there, entries, StepOutcome.settled(true, ""));
            List<String> left = new ArrayList<>(boards);
            left.removeAll(new HashSet<>(there));
            settleLeft(List.copyOf(there), left);
        }

        private void settleLeft(List<String> there, List<String> left) throws IOException {
            if (left.isEmpty() || answer.kind() == BatchAnswer.Kind.UNKNOWN) {
                unknown(left);
                journal.settled(number, there, Map.of(), left);
            } else if (answer.kind() == BatchAnswer.Kind.DONE_IN_PART) {
                refused(there, left, Messages.text("bulk.reason.inPart"));
            } else if (boards.size() == 1) {
                refused(there, left, answer.text());
            } else {
                run.steps().settle(left, entries, StepOutcome.refused(answer.text()));
                journal.settled(number, there, Map.of(), List.of());
                divide(left);
            }
        }

        private void divide(List<String> left) throws IOException {
            int half = (left.size() + 1) / 2;
            batch(left.subList(0, half));
            if (half < left.size() && !run.isStopped()) {
                batch(left.subList(half, left.size()));
            }
        }

        private void refused(List<String> there, List<String> left, String reason) throws IOException {
            Map<String, String> reasons = new HashMap<>();
            for (String board : left) {
                reasons.put(board, reason);
                run.ends().put(board, Outcome.REFUSED, reason, run.now());
            }
            count(left.size());
            run.steps().settle(left, entries, StepOutcome.refused(reason));
            journal.settled(number, there, reasons, List.of());
        }

        private void unknown(List<String> left) throws IOException {
            String reason = Messages.text("bulk.reason.unknown");
            left.forEach(board -> run.ends().put(board, Outcome.UNKNOWN, reason, run.now()));
            count(left.size());
            run.steps().settle(left, entries, StepOutcome.unknown(answer.text()));
        }
    }
}
