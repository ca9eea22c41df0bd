package io.sphereexplorer.app;

import io.sphereexplorer.console.Questions;
import io.sphereexplorer.device.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Asks on the terminal, or reads the answer that a script has piped in. */
final class TerminalQuestions implements Questions {
    private final BufferedReader input;
    private final PrintStream errors;
    private final boolean isTerminal;

    /** @param isTerminal whether somebody sits there */
    TerminalQuestions(BufferedReader input, PrintStream errors, boolean isTerminal) {
        this.input = input;
        this.errors = errors;
        this.isTerminal = isTerminal;
    }

    @Override
    public synchronized Optional<Secret> secret(String variable, Optional<String> prompt) {
        Optional<String> kept = Optional.ofNullable(System.getenv(variable)).filter(text -> !text.isBlank());
        try {
            return kept.isPresent() || prompt.isEmpty()
                    ? kept.map(Secret::of)
                    : typed(prompt.get()).map(Secret::of);
        } catch (IOException e) {
            errors.println("WARNING: standard input cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** At a terminal, nobody sees it. */
    private Optional<String> typed(String prompt) throws IOException {
        if (!isTerminal) {
            return Optional.ofNullable(input.readLine());
        }
        char[] text = Objects.requireNonNull(System.console()).readPassword("%s", prompt);
        return text == null ? Optional.empty() : Optional.of(new String(text));
    }

    @Override
    public synchronized Reply ask(List<String> lines, boolean isPractice) {
        lines.forEach(errors::println);
        if (isPractice && !isTerminal) {
            return Reply.UNASKED;
        }
        try {
            String line = input.readLine();
            if (line == null) {
                return Reply.NOBODY_THERE;
            }
            return line.strip().equals("yes") ? Reply.YES : Reply.NO;
        } catch (IOException e) {
            errors.println("WARNING: the answer cannot be read: " + e.getMessage());
            return Reply.NOBODY_THERE;
        }
    }
}
