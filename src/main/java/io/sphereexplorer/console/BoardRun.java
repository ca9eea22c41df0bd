package io.sphereexplorer.console;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Runs the commands of one line on the board that the line names, and collects the notes its verbs leave. */
final class BoardRun {
    private final CommandRunner runner;
    private final Session session;
    private final boolean ofOneInGroup;
    private final List<String> notes = new ArrayList<>();
    private Optional<Consumer<String>> live = Optional.empty();
    private Questions questions = Questions.NOBODY;
    private SignInGuide signIn = SignInGuide.NOBODY;

    @Option(
            names = {"-d", "--device"},
            paramLabel = "<device>",
            preprocessor = DetachedValue.class,
            split = ",",
            scope = ScopeType.INHERIT,
            description = "Device ID or its first 6 or more digits, connection path, IP address, port or name;"
                    + " needed if several devices are attached. Several with commas between, or all, run at once.")
    private List<String> devices = List.of();

    BoardRun(CommandRunner runner, Session session) {
        this(runner, session, false);
    }

    private BoardRun(CommandRunner runner, Session session, boolean ofOneInGroup) {
        this.runner = runner;
        this.session = session;
        this.ofOneInGroup = ofOneInGroup;
    }

    /** Of one board of those that the line names. */
    static BoardRun ofOneInGroup(CommandRunner runner, Session session) {
        return new BoardRun(runner, session, true);
    }

    <R> R of(Command<R> command) throws IOException {
        return runner.run(session(), command);
    }

    /** The same, telling each piece of news of a long command. */
    <R> R of(Command<R> command, Consumer<Progress> told) throws IOException {
        Session own = session();
        return runner.run(own.reporting(own.progress().andThen(told)), command);
    }

    /** The session on the board that was named, or as it was given. */
    Session session() {
        return ofOneInGroup || devices.isEmpty() ? session : session.on(devices.getLast());
    }

    /** The device ID that was named in full, which may be one of a board that is not here. */
    Optional<DeviceId> namedId() {
        return session().selector().flatMap(DeviceId::parse);
    }

    /** Whether the line goes to more than the one board that a line without a group goes to. */
    boolean namesGroup() {
        return devices.size() > 1 || devices.contains(BoardGroup.ALL);
    }

    /** Those that the line names. */
    BoardGroup group() {
        return new BoardGroup(session, devices);
    }

    /** Has lines printed while a verb runs. */
    void printWith(Consumer<String> printer) {
        live = Optional.of(printer);
    }

    /** Has questions asked before steps that cannot be undone. */
    void askWith(Questions asked) {
        questions = asked;
    }

    /** Has users brought to where they sign in. */
    void signInWith(SignInGuide guide) {
        signIn = guide;
    }

    SignInGuide signIn() {
        return signIn;
    }

    /**
     * Asks before a step that cannot be undone.
     *
     * @param lines the warning and the question; printed even if the answer is known
     * @param isForced whether the line says that nobody is to be asked
     */
    void confirm(List<String> lines, boolean isForced) throws DeclinedException, CommandLineException {
        if (isForced) {
            return;
        }
        switch (questions.ask(lines, session().cloud().endpoints().isPractice())) {
            case YES -> {}
            case UNASKED -> note("note: nobody was asked, since this is a practice cloud and no terminal");
            case NO -> throw new DeclinedException();
            case NOBODY_THERE ->
                throw new CommandLineException(
                        "this cannot be undone, and nobody is there to say yes; nothing was done\n"
                                + "To do it without a question, add --force.");
        }
    }

    /** As {@link Questions#secret}. */
    Optional<Secret> secret(String variable, Optional<String> prompt) {
        return questions.secret(variable, prompt);
    }

    /** Prints a line now, if that is possible. */
    boolean printsNow(String line) {
        live.ifPresent(printer -> printer.accept(line));
        return live.isPresent();
    }

    /** Tells the user something beside the result. */
    void note(String note) {
        notes.add(note);
    }

    /** Tells the user what goes on: now, if that is possible, or else beside the result. */
    void progress(String line) {
        if (!printsNow(line)) {
            note(line);
        }
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
