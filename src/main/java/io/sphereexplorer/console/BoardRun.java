package io.sphereexplorer.console;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Runs the commands of one line on the board that the line names, and collects the notes its verbs leave. */
final class BoardRun {
    private final CommandRunner runner;
    private final Session session;
    private final List<String> notes = new ArrayList<>();

    @Option(
            names = {"-d", "--device"},
            paramLabel = "<device>",
            preprocessor = DetachedValue.class,
            scope = ScopeType.INHERIT,
            description = "Device ID or its first 6 or more digits, connection path, IP address, port or bench name;"
                    + " needed if several devices are attached.")
    private Optional<String> device = Optional.empty();

    BoardRun(CommandRunner runner, Session session) {
        this.runner = runner;
        this.session = session;
    }

    <R> R of(Command<R> command) throws IOException {
        return runner.run(session(), command);
    }

    /** The session on the board that was named, or as it was given. */
    Session session() {
        return device.map(session::on).orElse(session);
    }

    /** Tells the user something beside the result. */
    void note(String note) {
        notes.add(note);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
