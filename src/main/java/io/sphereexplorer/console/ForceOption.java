package io.sphereexplorer.console;

import picocli.CommandLine.Option;

/** The option with which nobody is asked before something is lost. */
final class ForceOption {
    /** The line that tells how to answer. */
    static final String QUESTION = "Enter 'yes' to continue. Enter anything else to exit.";

    @Option(
            names = {"--force", "--yes", "-y"},
            description = "Ask nobody before.")
    private boolean force;

    boolean given() {
        return force;
    }
}
