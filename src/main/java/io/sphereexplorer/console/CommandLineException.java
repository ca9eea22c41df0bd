package io.sphereexplorer.console;

/** A line that cannot be read as a command; its message tells the user what to type instead. */
final class CommandLineException extends Exception {
    private final String explanation;

    CommandLineException(String explanation) {
        super(explanation);
        this.explanation = explanation;
    }

    String explanation() {
        return explanation;
    }
}
