package io.sphereexplorer.device.certificate.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file in which no certificate could be found; the problems differ in what it is instead. */
public final class UnreadableFile extends IOException {
    private final Problem problem;
    private final String file;

    /** What is wrong, and so what the user can do. */
    public enum Problem {
        NOT_FOUND,
        NOT_READABLE,
        NOT_A_FILE,
        EMPTY,
        ZEROES,
        TOO_LARGE,
        CUT_OFF,
        DAMAGED,
        HTML,
        JSON,
        TEXT,
        BINARY,
        IMAGE_PACKAGE,
        PRIVATE_KEY,
        PUBLIC_KEY,
        SSH_KEY,
        REQUEST,
        REVOCATION_LIST,
        /** A PKCS#7 container in which there is none. */
        PKCS7_WITHOUT,
        /** A PKCS#12 container in which there is none. */
        PKCS12_WITHOUT,
        PASSWORD_NEEDED,
        PASSWORD_WRONG
    }

    UnreadableFile(Problem problem, Path file) {
        super(file + ": " + problem);
        this.problem = problem;
        this.file = file.toString();
    }

    public Problem problem() {
        return problem;
    }

    /** The file in question. */
    public String file() {
        return file;
    }
}
