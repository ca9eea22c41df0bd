package io.sphereexplorer.cloud.iothub;

import java.io.IOException;

/** A text is no connection string of a hub; it never holds any of the text but the name of a part. */
public final class UnusableConnectionString extends IOException {
    private final Problem problem;

    /** Why, and so what the user can do. */
    public enum Problem {
        EMPTY,
        /** It is no list of names and values. */
        NO_PARTS,
        NO_HOST,
        /** The host is not one of a hub of Azure. */
        OTHER_HOST,
        NO_POLICY,
        /** Neither a key nor a signature. */
        NO_KEY,
        /** The key is not base64, or the signature has no such form; perhaps cut off. */
        KEY_DAMAGED,
        /** It is for one device and opens no registry. */
        OF_DEVICE,
        /** It would go to a practice cloud on another computer. */
        FAR_PRACTICE,
        /** It was not chosen just now, and is for another hub than the chosen one. */
        OTHER_HUB
    }

    /** Such as one that {@link ConnectionString#parse} has found, or the desk that was to use it. */
    public UnusableConnectionString(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
