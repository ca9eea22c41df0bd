package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Lists what a cleaning would remove, and changes nothing. */
public record PlanCleaning() implements Command<CleaningPlan> {
    @Override
    public CleaningPlan run(Session session) throws IOException {
        return CleaningPlan.of(session.device());
    }

    @Override
    public String asText() {
        return "device clean --dry-run";
    }
}
