package io.sphereexplorer.device.certificate;

import java.io.IOException;
import java.nio.file.Path;

/** Files or options that make no certificate a board could use, found before anything was sent. */
public final class UnusableCertificate extends IOException {
    private final Problem problem;
    private final String file;

    /** What is wrong, and so what the user can do. */
    public enum Problem {
        NOT_FOUND,
        NOT_READABLE,
        NOT_A_FILE,
        EMPTY,
        TOO_LONG,
        UTF_16,
        DER,
        PKCS12,
        BINARY,
        NOT_PEM,
        CUT_OFF,
        DAMAGED,
        NO_CERTIFICATE,
        CERTIFICATE_IS_KEY,
        CERTIFICATE_IS_REQUEST,
        CERTIFICATE_IS_CONTAINER,
        NAME_TOO_LONG,
        KEY_MISSING,
        KEY_NOT_ALLOWED,
        NO_KEY,
        KEY_IS_CERTIFICATE,
        KEY_IS_PUBLIC,
        KEY_OF_SSH,
        SEVERAL_KEYS,
        KEY_KIND,
        PASSWORD_NEEDED,
        PASSWORD_WRONG,
        PASSWORD_NOT_NEEDED,
        PASSWORD_NOT_ALLOWED,
        PASSWORD_TOO_LONG,
        CHAIN_ORDER,
        NOT_A_PAIR
    }

    UnusableCertificate(Problem problem, Path file) {
        super(file + ": " + problem);
        this.problem = problem;
        this.file = file.toString();
    }

    public Problem problem() {
        return problem;
    }

    /** The file in question; of a missing key, that of its certificate. */
    public String file() {
        return file;
    }
}
