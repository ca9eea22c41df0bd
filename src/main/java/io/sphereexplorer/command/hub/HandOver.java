package io.sphereexplorer.command.hub;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.StepsStopped;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Does what is left on the way of a board to the chosen hub, step by step; what is done already stays as it is, so that it
 * may be run again.
 *
 * @param id of the board in lower case; that of the attached board if left out
 * @param tenant by name or ID, whose board it is; the chosen one if left out
 * @param byProof whether the CA is proved by a code, as walkthroughs teach; else the hub takes it as proved when it comes
 * @param patience how long to wait until the board has come in; zero only looks once
 * @param pace of the waiting
 */
public record HandOver(Optional<String> id, Optional<String> tenant, boolean byProof, Duration patience, Pace pace)
        implements Command<HandOff> {
    /** How long it is waited if nobody says. */
    public static final Duration USUAL_WAIT = Duration.ofMinutes(2);

    /**
     * What there is then, measured once more.
     *
     * @throws HubException before anything is changed
     * @throws StepsStopped with what was done and what was not
     */
    @Override
    public HandOff run(Session session) throws IOException {
        new HandOverRun(session, this).take();
        return new CheckHandOff(id, tenant, pace::now).run(session);
    }

    @Override
    public String asText() {
        return "hub hand-off run"
                + CommandText.option("--device-id", id)
                + CommandText.option("--tenant", tenant)
                + (byProof ? "" : " --verified")
                + (patience.equals(USUAL_WAIT) ? "" : " --wait " + patience.toSeconds());
    }

    @Override
    public boolean changesCloud() {
        return true;
    }

    @Override
    public boolean goesToBoard() {
        return id.isEmpty();
    }
}
