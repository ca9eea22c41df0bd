package io.sphereexplorer.console;

import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The boards that one line names; what it asks for is done on all of them at once, and none hinders another. */
record BoardGroup(Session session, List<String> selectors) {
    /** Stands for every attached board. */
    static final String ALL = "all";

    /** More than this many at once gain nothing on one USB host controller. */
    private static final int AT_ONCE = 20;

    BoardGroup {
        selectors = List.copyOf(selectors);
    }

    /**
     * Runs {@code line} for each board and blocks until all are done; an interrupt reaches all of them.
     *
     * @throws DeviceException if a board cannot be found; nothing has run then
     */
    GroupOutcome run(Function<Session, Outcome> line) throws DeviceException {
        List<AttachedBoard> boards = boards();
        List<Future<Outcome>> runs = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(AT_ONCE, boards.size()), Thread.ofVirtual().factory())) {
            boards.forEach(board -> runs.add(workers.submit(() -> line.apply(session.on(board)))));
        }
        List<GroupOutcome.Part> parts = new ArrayList<>();
        for (AttachedBoard board : boards) {
            Outcome outcome = outcome(runs.get(parts.size()));
            parts.add(new GroupOutcome.Part(session.bench().nameOf(board), board.connectionPath(), outcome));
        }
        return new GroupOutcome(parts);
    }

    /** What came of a run that is over; one that an interrupt came before never began. */
    private static Outcome outcome(Future<Outcome> run) {
        return switch (run.state()) {
            case SUCCESS -> run.resultNow();
            case FAILED -> throw new IllegalStateException("a verb broke", run.exceptionNow());
            case RUNNING, CANCELLED -> Outcome.failed("", FailureCatalogue.STOPPED);
        };
    }

    private List<AttachedBoard> boards() throws DeviceException {
        SequencedSet<AttachedBoard> named = new LinkedHashSet<>();
        for (String selector : selectors) {
            if (selector.equals(ALL)) {
                named.addAll(session.bench().boards());
            } else {
                named.add(session.on(selector).board());
            }
        }
        if (named.isEmpty()) {
            throw new DeviceException.NoBoard();
        }
        return List.copyOf(named);
    }
}
