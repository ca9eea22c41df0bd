package io.sphereexplorer.app;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.console.ConsoleResult;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.net.tls.TlsException;
import io.sphereexplorer.session.Session;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The entry point {@code sphere-explorer azsphere}: one command, or the interactive console on standard input. */
final class AzsphereMain {
    private static final int FAILED = 1;
    private static final String PROMPT = "azsphere>> ";

    private final StartOptions options;
    private final Optional<Console> terminal =
            Optional.ofNullable(System.console()).filter(console -> console.isTerminal());
    private final BufferedReader input = new BufferedReader(
            new InputStreamReader(System.in, terminal.map(Console::charset).orElse(StandardCharsets.UTF_8)));
    private final Interpreter interpreter = new Interpreter(
            new CommandRunner(),
            FailureCatalogue.forCommands(),
            System.out::println,
            new TerminalQuestions(input, System.err, terminal.isPresent()),
            new PrintedSignIn(System.err::println, SystemBrowser.ofThisSystem()::open, PrintedSignIn.PATIENCE));

    AzsphereMain(StartOptions options) {
        this.options = options;
    }

    /** Tells the exit code; azsphere-cli §3.5. */
    int run(List<String> words) {
        try (var boards = AttachedBoards.forCommands(options);
                var cloud = ReachedCloud.of(options)) {
            var session = Session.of(boards.bench(), cloud.desk());
            if (words.isEmpty() || words.equals(List.of("interactive"))) {
                System.err.print(absent(options.absentPorts()).errors().replace("ERROR:", "WARNING:"));
                return converse(session);
            }
            List<String> absent = options.absentPorts();
            boolean runs = absent.isEmpty() || interpreter.asksForHelp(words, session);
            return print(runs ? interpreter.run(words, session) : absent(absent));
        } catch (TlsException e) {
            return print(new ConsoleResult("", "ERROR: " + e.getMessage() + "\n", FAILED));
        } catch (IOException e) {
            return print(
                    new ConsoleResult("", "ERROR: standard input cannot be read: " + e.getMessage() + "\n", FAILED));
        }
    }

    private static ConsoleResult absent(List<String> ports) {
        String errors =
                ports.stream().map("ERROR: %s does not exist\n"::formatted).collect(Collectors.joining());
        return new ConsoleResult("", errors, FailureCatalogue.NO_ANSWER);
    }

    /** Reads lines until {@code exit} or the end of input; pasted into no terminal, they stop at the first failure. */
    private int converse(Session session) throws IOException {
        int exitCode = 0;
        while (exitCode == 0 || terminal.isPresent()) {
            System.err.print(PROMPT);
            Optional<String> line = Optional.ofNullable(input.readLine()).map(String::strip);
            if (line.isEmpty() || line.get().equals("exit") || line.get().equals("quit")) {
                return terminal.isPresent() ? 0 : exitCode;
            }
            exitCode = line.get().equals("interactive")
                    ? print(new ConsoleResult("", "This is the interactive console; 'exit' leaves it.\n", 0))
                    : print(interpreter.run(line.get(), session));
        }
        return exitCode;
    }

    private int print(ConsoleResult result) {
        // Names of networks may hold any character: programs get UTF-8, terminals what they show.
        PrintStream output = terminal.isPresent()
                ? System.out
                : new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        output.print(result.output());
        output.flush();
        System.err.print(result.errors());
        System.err.flush();
        return result.exitCode();
    }
}
