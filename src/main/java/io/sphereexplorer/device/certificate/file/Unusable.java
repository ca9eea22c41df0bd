package io.sphereexplorer.device.certificate.file;

import io.sphereexplorer.device.certificate.file.UnreadableFile.Problem;

/** Octets from which no certificate comes, wherever they were read. */
final class Unusable extends Exception {
    private final Problem problem;

    Unusable(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
