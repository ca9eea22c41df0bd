package io.sphereexplorer.console;

/** A line that cannot be read as a command; its message tells the user what to type instead. */
final class CommandLineException extends Exception {
    CommandLineException(String message) {
        super(message);
    }
}
