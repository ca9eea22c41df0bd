package io.sphereexplorer.command.bulk;

import io.sphereexplorer.command.bulk.sheet.SheetRow;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be done with a board.
 *
 * @param group where it is to go
 * @param owner the other tenant of the user's own that it is claimed into
 */
public record PlannedRow(SheetRow row, Step step, Optional<UUID> group, Optional<String> owner) {
    /** What is to be done. */
    public enum Step {
        /** It is in no tenant that the user can see; only the claim tells whether it is free. */
        CLAIM,
        /** It is in the tenant, and in another group. */
        MOVE,
        /** It is where it is to be. */
        NONE,
        /** It is claimed into another tenant of the user, for ever. */
        ELSEWHERE
    }
}
