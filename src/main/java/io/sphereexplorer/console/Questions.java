package io.sphereexplorer.console;

import java.util.List;

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
