package io.sphereexplorer.console;

import java.util.Optional;

/**
 * What a verb came to on one board, before it is printed.
 *
 * @param answer absent if it failed
 * @param errors notes, warnings and errors, each line ended by a line feed
 */
record Outcome(Optional<Answer> answer, String errors, int exitCode) {
    static Outcome failed(String errors, int exitCode) {
        return new Outcome(Optional.empty(), errors, exitCode);
    }

    ConsoleResult printed(OutputFormat format) {
        return new ConsoleResult(answer.map(format::render).orElse(""), errors, exitCode);
    }
}
