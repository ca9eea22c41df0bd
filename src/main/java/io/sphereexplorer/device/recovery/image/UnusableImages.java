package io.sphereexplorer.device.recovery.image;

import java.io.IOException;

/** A folder that does not hold what a recovery needs, found before a board was touched. */
public final class UnusableImages extends IOException {
    private final Problem problem;
    private final String file;

    /** What is wrong, and so what the user can do. */
    public enum Problem {
        NOT_A_FOLDER,
        MISSING,
        NO_MANIFEST,
        OTHER_MANIFEST_VERSION,
        WRONG_SIZE,
        OTHER_IMAGE
    }

    public UnusableImages(Problem problem, String file) {
        super(file + ": " + problem);
        this.problem = problem;
        this.file = file;
    }

    public Problem problem() {
        return problem;
    }

    /** The folder or file that the problem is with. */
    public String file() {
        return file;
    }
}
