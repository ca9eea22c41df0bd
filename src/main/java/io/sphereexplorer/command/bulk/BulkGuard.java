package io.sphereexplorer.command.bulk;

import java.io.IOException;

/** Asks a person before boards are claimed; may take as long as people take. */
@FunctionalInterface
public interface BulkGuard {
    /**
     * Returns only if the person wants exactly this.
     *
     * @throws IOException if not; nothing is sent then
     */
    void confirm(BulkPlan plan) throws IOException;
}
