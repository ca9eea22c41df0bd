package io.sphereexplorer.device.image;

import java.io.IOException;

/** A file that is no image package, or one that a board could not run, found before anything was sent. */
public final class UnusableImage extends IOException {
    private final transient Objection objection;
    private final String file;

    /** What is wrong, and so what the user can do. */
    public enum Problem {
        NOT_A_FILE,
        TOO_LONG,
        NO_PACKAGE,
        DAMAGED,
        CAPABILITY_FILE,
        SYSTEM_IMAGE,
        NO_COMPONENT,
        NOT_SIGNED,
        CHANGED,
        BODY_DAMAGED,
        NO_MANIFEST,
        MANIFEST_INCOMPLETE,
        TOO_MUCH_STORAGE,
        OTHER_COMPONENT,
        NEEDS_NEWER_OS,
        BOARD_LOCKED,
        NEEDS_DEVELOPMENT,
        UPDATE_RUNNING,
        SYSTEM_COMPONENT,
        TOO_LARGE
    }

    public UnusableImage(Problem problem, String file) {
        this(Objection.of(problem), file);
    }

    public UnusableImage(Objection objection, String file) {
        super(file + ": " + objection.problem() + objection.figures());
        this.objection = objection;
        this.file = file;
    }

    public Problem problem() {
        return objection.problem();
    }

    public Objection objection() {
        return objection;
    }

    public String file() {
        return file;
    }
}
