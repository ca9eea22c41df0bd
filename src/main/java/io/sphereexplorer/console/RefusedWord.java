package io.sphereexplorer.console;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A word that this program knows only to tell why it does not do it, whatever follows it; azsphere-cli §7. */
@Command(hidden = true)
final class RefusedWord implements Callable<Answer> {
    private final String reason;

    private RefusedWord(String reason) {
        this.reason = reason;
    }

    static CommandLine because(String reason) {
        return new CommandLine(new RefusedWord(reason)).setUnmatchedArgumentsAllowed(true);
    }

    /** A group of an earlier generation of the tool. */
    static CommandLine retired(String word, String replacement) {
        return because("'%s' is a word of an earlier generation of the tool; use '%s' in its place"
                .formatted(word, replacement));
    }

    @Override
    public Answer call() throws CommandLineException {
        throw new CommandLineException(reason);
    }
}
