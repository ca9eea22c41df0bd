package io.sphereexplorer.ui.defender;

import io.sphereexplorer.cloud.defender.DefenderReport;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.defender.SettleAlert;
import io.sphereexplorer.command.defender.ShowPosture;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gets it by the commands of the console, for the chosen hub.
 *
 * @param session of no board in particular
 */
public record DefenderCommands(Session session, CommandRunner commands, InstantSource clock) implements DefenderSource {
    @Override
    public DefenderReport look() throws IOException {
        return commands.run(session, show());
    }

    @Override
    public DefenderReport lookQuietly() throws IOException {
        return show().run(session);
    }

    @Override
    public SettleAlert.Outcome settle(SettleAlert.Step step, String alert) throws IOException {
        return commands.run(session, new SettleAlert(step, alert, Optional.empty(), clock));
    }

    @Override
    public Runnable onSettled(Runnable listener) {
        return commands.onRun(run -> {
            if (run.phase() != CommandRun.Phase.STARTED && SettleAlert.isText(run.text())) {
                listener.run();
            }
        })::close;
    }

    private ShowPosture show() {
        return new ShowPosture(Optional.empty(), clock);
    }
}
