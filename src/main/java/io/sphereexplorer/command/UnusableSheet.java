package io.sphereexplorer.command;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file is no list of boards; nothing was sent. */
public final class UnusableSheet extends IOException {
    private final Problem problem;
    private final Path file;

    /** Why, and so what the user can do. */
    public enum Problem {
        NOT_FOUND,
        NOT_READABLE,
        EMPTY,
        TOO_LARGE,
        /** It has a header, and no column of device IDs. */
        NO_ID_COLUMN,
        /** It is a workbook and no text. */
        WORKBOOK,
        /** It is another file than the one that was looked at. */
        CHANGED
    }

    public UnusableSheet(Problem problem, Path file) {
        this(problem, file, null);
    }

    public UnusableSheet(Problem problem, Path file, @Nullable IOException reason) {
        super(file + ": " + problem, reason);
        this.problem = problem;
        this.file = file;
    }

    public Problem problem() {
        return problem;
    }

    public Path file() {
        return file;
    }
}
