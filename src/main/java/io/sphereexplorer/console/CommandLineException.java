package io.sphereexplorer.console;

import java.io.IOException;

/** A line that cannot be read as a command; its message tells the user what to type instead. */
final class CommandLineException extends IOException {
    private final String explanation;

    CommandLineException(String explanation) {
        super(explanation);
        this.explanation = explanation;
    }

    String explanation() {
        return explanation;
    }
}
