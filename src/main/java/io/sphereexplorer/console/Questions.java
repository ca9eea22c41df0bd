package io.sphereexplorer.console;

import io.sphereexplorer.device.Secret;
import java.util.List;
import java.util.Optional;

/** Asks whoever typed a command before a step that cannot be undone. May be called by several threads at once. */
@FunctionalInterface
public interface Questions {
    /** Nobody can be asked. */
    Questions NOBODY = (_, _) -> Reply.NOBODY_THERE;

    /**
     * Prints the lines and waits for what is typed.
     *
     * @param isPractice whether nothing real is at stake, so that a script that nobody watches may go on
     */
    Reply ask(List<String> lines, boolean isPractice);

    /**
     * What only its owner may see, such as a connection string: out of the environment, or else typed or piped in.
     *
     * @param variable of the environment that may hold it
     * @param prompt what to print before it is typed; empty to look only in the environment
     * @return empty if there is none
     */
    default Optional<Secret> secret(String variable, Optional<String> prompt) {
        return Optional.empty();
    }

    /** What came of asking. */
    enum Reply {
        YES,
        NO,
        /** There is nobody, but nothing real is at stake. */
        UNASKED,
        /** There is nobody to say yes. */
        NOBODY_THERE
    }
}
