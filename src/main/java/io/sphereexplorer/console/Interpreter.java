package io.sphereexplorer.console;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs lines of the azsphere language: text in, text and an exit code out. It touches no standard stream and keeps nothing
 * between lines, so it may run several at once.
 */
public final class Interpreter {
    /** What the options that name a thing of the device name. */
    private static final Map<String, String> NAMED_THINGS = Map.of(
            "--id", "network with the ID",
            "--network", "network with the ID",
            "--interface-name", "interface");

    /** The verbs that ask no board in particular. */
    private static final Set<String> OF_NO_BOARD = Set.of("list-attached", "rescan-attached");

    private final CommandRunner runner;
    private final FailureCatalogue failures;
    private final Optional<Consumer<String>> live;
    private final Questions questions;
    private final SignInGuide signIn;

    /** Whose results hold everything that a line prints. */
    public Interpreter(CommandRunner runner, FailureCatalogue failures) {
        this(runner, failures, SignInGuide.NOBODY);
    }

    /** Whose results hold everything that a line prints, save where to sign in. */
    public Interpreter(CommandRunner runner, FailureCatalogue failures, SignInGuide signIn) {
        this(runner, failures, Optional.empty(), Questions.NOBODY, signIn);
    }

    /** Whose long commands print lines for people while they run, on their own thread. */
    public Interpreter(CommandRunner runner, FailureCatalogue failures, Consumer<String> live) {
        this(runner, failures, live, Questions.NOBODY);
    }

    /** That also asks before what cannot be undone. */
    public Interpreter(CommandRunner runner, FailureCatalogue failures, Consumer<String> live, Questions questions) {
        this(runner, failures, live, questions, SignInGuide.NOBODY);
    }

    /** As at a terminal, where somebody sits who can sign in. */
    public Interpreter(
            CommandRunner runner,
            FailureCatalogue failures,
            Consumer<String> live,
            Questions questions,
            SignInGuide signIn) {
        this(runner, failures, Optional.of(live), questions, signIn);
    }

    private Interpreter(
            CommandRunner runner,
            FailureCatalogue failures,
            Optional<Consumer<String>> live,
            Questions questions,
            SignInGuide signIn) {
        this.questions = questions;
        this.signIn = signIn;
        this.runner = runner;
        this.failures = failures;
        this.live = live;
    }

    /** A line that may not have been understood, as it may be shown: with everything masked that could be a key. */
    public static String masked(String line) {
        return SecretWords.masked(line);
    }

    /** Runs one typed or pasted line and blocks until it is done; a blank line or a comment does nothing. */
    public ConsoleResult run(String line, Session session) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return new ConsoleResult("", "", 0);
        }
        try {
            return run(TypedLine.of(line), session);
        } catch (CommandLineException e) {
            return ConsoleResult.misread(error(e.explanation()));
        }
    }

    /** Runs a command whose words an operating system's shell cut. */
    public ConsoleResult run(List<String> words, Session session) {
        try {
            return run(TypedLine.of(words), session);
        } catch (CommandLineException e) {
            return ConsoleResult.misread(error(e.explanation()));
        }
    }

    /** Whether the words ask only how to write a command, which needs no board. */
    public boolean asksForHelp(List<String> words, Session session) {
        var language = new Language();
        try {
            language.parser(new BoardRun(runner, session)).parseArgs(words.toArray(String[]::new));
            return language.wantsHelp();
        } catch (ParameterException _) {
            return false; // run tells what is wrong with it
        }
    }

    private ConsoleResult run(TypedLine line, Session session) {
        var language = new Language();
        var run = new BoardRun(runner, session);
        run.askWith(questions);
        run.signInWith(signIn);
        CommandLine parser = language.parser(run);
        try {
            ParseResult parsed = parser.parseArgs(line.words().toArray(String[]::new));
            CommandLine last = parsed.asCommandLineList().getLast();
            if (language.wantsHelp()) {
                return new ConsoleResult(last.getUsageMessage(Ansi.OFF), "", 0);
            }
            if (!last.getSubcommands().isEmpty()) {
                return ConsoleResult.misread(error(Misreading.withoutVerb(last)));
            }
            live.filter(_ -> language.output().isForPeople()).ifPresent(run::printWith);
            ConsoleResult result = run.namesGroup() && !OF_NO_BOARD.contains(last.getCommandName())
                    ? onEach(run.group(), line, language)
                    : execute(parsed, language, run).printed(language.output());
            String notes = language.showsOnlyErrors() ? "" : lines(Stream.of(line.notes(), warnings(parsed)));
            return new ConsoleResult(result.output(), notes + result.errors(), result.exitCode());
        } catch (ParameterException e) {
            return ConsoleResult.misread(error(new Misreading(line.words(), parser).explain(e)));
        }
    }

    /** Each board gets a language of its own, for a parsed line belongs to one run. */
    private ConsoleResult onEach(BoardGroup group, TypedLine line, Language language) {
        try {
            return group.run(board -> {
                        var own = new Language();
                        var run = BoardRun.ofOneInGroup(runner, board);
                        run.askWith(questions);
                        return execute(own.parser(run).parseArgs(line.words().toArray(String[]::new)), own, run);
                    })
                    .printed(language.output());
        } catch (DeviceException e) {
            Failure failure = failures.describe(e);
            return new ConsoleResult("", error(sentences(failure, language.isVerbose())), failure.exitCode());
        }
    }

    private Outcome execute(ParseResult parsed, Language language, BoardRun run) {
        CommandLine last = parsed.asCommandLineList().getLast();
        Outcome outcome;
        try {
            new RunLast().execute(parsed);
            outcome = new Outcome(Optional.of(last.getExecutionResult()), "", 0);
        } catch (ExecutionException e) {
            outcome = failed(e, last.getParseResult(), language.isVerbose());
        }
        String notes = language.showsOnlyErrors() ? "" : lines(Stream.of(run.notes()));
        return new Outcome(outcome.answer(), notes + outcome.errors(), outcome.exitCode());
    }

    private Outcome failed(ExecutionException problem, ParseResult verb, boolean verbose) {
        return switch (problem.getCause()) {
            case CommandLineException misread ->
                Outcome.failed(error(misread.explanation()), FailureCatalogue.NOT_UNDERSTOOD);
            case DeclinedException _ -> Outcome.failed(error("nothing was done"), FailureCatalogue.FAILED);
            case FileSystemException file ->
                Outcome.failed(error("cannot read " + file.getFile()), FailureCatalogue.FAILED);
            case IOException failure -> failed(failure, verb, verbose);
            case null, default -> throw problem;
        };
    }

    private Outcome failed(IOException problem, ParseResult verb, boolean verbose) {
        Failure failure = failures.describe(problem);
        String missing = failure.exitCode() == FailureCatalogue.NOT_FOUND ? missingThings(verb) : "";
        return Outcome.failed(error(missing + sentences(failure, verbose)), failure.exitCode());
    }

    private static String sentences(Failure failure, boolean verbose) {
        return Stream.of(failure.happened(), failure.notAffected(), failure.advice(), verbose ? failure.details() : "")
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** What the line named that the device does not have, each on a line of its own. */
    private static String missingThings(ParseResult verb) {
        return verb.matchedOptionsSet().stream()
                .flatMap(option -> Optional.ofNullable(NAMED_THINGS.get(option.longestName()))
                        .map(thing -> "the device has no %s %s\n"
                                .formatted(thing, option.stringValues().getLast()))
                        .stream())
                .collect(Collectors.joining());
    }

    private static List<String> warnings(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .flatMap(command -> command.getParseResult().matchedOptionsSet().stream())
                .filter(option ->
                        !option.isMultiValue() && option.stringValues().size() > 1)
                .map(option ->
                        "WARNING: %s is given more than once; the last one counts".formatted(option.longestName()))
                .distinct()
                .toList();
    }

    private static String lines(Stream<List<String>> notes) {
        var text = new StringBuilder();
        notes.flatMap(List::stream).forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }

    private static String error(String message) {
        return "ERROR: " + message + "\n";
    }
}
