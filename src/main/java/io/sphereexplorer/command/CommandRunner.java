package io.sphereexplorer.command;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Runs commands and tells listeners of each, so that every click shows its text and every change is seen. Thread-safe. */
public final class CommandRunner {
    private final List<Consumer<CommandRun>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Runs the command on this thread.
     *
     * @throws IOException the command's own
     */
    public <R> R run(Session session, Command<R> command) throws IOException {
        Optional<AttachedBoard> board = command.goesToBoard() ? session.knownBoard() : Optional.empty();
        String text = command.asText() + deviceOption(session, board);
        var changes = CommandRun.Changes.of(command);
        tell(new CommandRun(text, board, CommandRun.Phase.STARTED, Optional.empty(), changes));
        try {
            R result = command.run(session);
            tell(new CommandRun(text, board, CommandRun.Phase.SUCCEEDED, Optional.empty(), changes));
            return result;
        } catch (IOException | RuntimeException e) {
            tell(new CommandRun(text, board, CommandRun.Phase.FAILED, Optional.of(e), changes));
            throw e;
        }
    }

    /**
     * Calls {@code listener} on the thread of each command.
     *
     * @return closing it ends the calls
     */
    public DeviceGateway.Watch onRun(Consumer<CommandRun> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(CommandRun run) {
        listeners.forEach(listener -> listener.accept(run));
    }

    private static String deviceOption(Session session, Optional<AttachedBoard> board) {
        boolean needed =
                session.selector().isPresent() && session.bench().boards().size() > 1;
        return needed
                ? board.map(chosen -> " --device " + CommandText.quoted(chosen.connectionPath()))
                        .orElse("")
                : "";
    }
}
