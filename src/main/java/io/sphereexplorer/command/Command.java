package io.sphereexplorer.command;

import io.sphereexplorer.session.Session;
import java.io.IOException;

/** One thing the product can do; a pane fills one in, the console parses one from text, and both run it alike. */
public interface Command<R> {
    /**
     * Blocks until it is done.
     *
     * @throws IOException of a kind that {@link FailureCatalogue} explains
     */
    R run(Session session) throws IOException;

    /** As a user would type it after {@code azsphere}, without {@code --device}; secrets are masked. */
    String asText();

    /** Whether a board is different afterwards. */
    default boolean changesBoard() {
        return false;
    }

    /** Whether an account, a tenant or what is in it is different afterwards. */
    default boolean changesCloud() {
        return false;
    }

    /** Whether it goes to one board, so that {@code --device} may be needed. */
    default boolean goesToBoard() {
        return true;
    }
}
