package io.sphereexplorer.device.image;

import java.io.IOException;

/** A file that is no image package, or one that a board could not run, found before anything was sent. */
public final class UnusableImage extends IOException {
    private final Problem problem;
    private final String file;

    /** What is wrong, and so what the user can do. */
    public enum Problem {
        NOT_A_FILE,
        TOO_LONG,
        NO_PACKAGE,
        DAMAGED,
        NOT_SIGNED,
        NEEDS_NEWER_OS
    }

    public UnusableImage(Problem problem, String file) {
        super(file + ": " + problem);
        this.problem = problem;
        this.file = file;
    }

    public Problem problem() {
        return problem;
    }

    public String file() {
        return file;
    }
}
