package io.sphereexplorer.device.capability;

import java.io.IOException;
import java.nio.file.Path;

/** A file that gives a board no capability, or not this board, or not the one that is needed; found before anything was sent. */
public final class UnusableCapability extends IOException {
    private final Problem problem;
    private final String file;

    /** What is wrong, and so what the user can do. */
    public enum Problem {
        NOT_A_FILE,
        WRONG_LENGTH,
        NO_CAPABILITY_FILE,
        UNKNOWN_VERSION,
        OTHER_BOARD,
        NO_APP_DEVELOPMENT
    }

    public UnusableCapability(Problem problem, Path file) {
        super(file + ": " + problem);
        this.problem = problem;
        this.file = file.toString();
    }

    public Problem problem() {
        return problem;
    }

    public String file() {
        return file;
    }
}
