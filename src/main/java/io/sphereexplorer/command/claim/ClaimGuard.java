package io.sphereexplorer.command.claim;

import java.io.IOException;

/** Asks a person before a claim; may take as long as people take. */
@FunctionalInterface
public interface ClaimGuard {
    /**
     * Returns only if the person wants exactly this.
     *
     * @throws IOException if not; nothing is sent then
     */
    void confirm(ClaimPlan plan) throws IOException;
}
