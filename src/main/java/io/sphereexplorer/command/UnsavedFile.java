package io.sphereexplorer.command;

import java.io.IOException;
import java.nio.file.Path;

/** A file that was not written; what stood there before is as it was. */
public final class UnsavedFile extends IOException {
    private final Problem problem;
    private final Path file;

    /** Why, and so what the user can do. */
    public enum Problem {
        EXISTS,
        NO_FOLDER,
        NOT_WRITTEN
    }

    public UnsavedFile(Problem problem, Path file) {
        super(file + ": " + problem);
        this.problem = problem;
        this.file = file;
    }

    public UnsavedFile(Problem problem, Path file, IOException reason) {
        super(file + ": " + reason.getMessage(), reason);
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
