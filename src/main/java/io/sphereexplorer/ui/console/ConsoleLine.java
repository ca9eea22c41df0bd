package io.sphereexplorer.ui.console;

/** One line of the console; a command carries how it ended. */
record ConsoleLine(Kind kind, String text) {
    /** What a line is, which decides its mark and colour. */
    enum Kind {
        RUNNING,
        SUCCEEDED,
        FAILED,
        OUTPUT,
        ERROR;

        boolean isCommand() {
            return this == RUNNING || this == SUCCEEDED || this == FAILED;
        }
    }

    /** As it is copied: a command with the program's name before it, so that it can be pasted. */
    String plain() {
        return kind.isCommand() ? "azsphere " + text : text;
    }

    ConsoleLine ended(Kind outcome) {
        return new ConsoleLine(outcome, text);
    }
}
