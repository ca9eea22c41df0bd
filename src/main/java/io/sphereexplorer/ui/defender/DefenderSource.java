package io.sphereexplorer.ui.defender;

import io.sphereexplorer.cloud.defender.DefenderReport;
import io.sphereexplorer.command.defender.SettleAlert;
import java.io.IOException;

/** Where the pane gets what Defender found. Calls block. */
public interface DefenderSource {
    /** As a user asks. */
    DefenderReport look() throws IOException;

    /** The same without a line in the console, after something else may have changed it. */
    DefenderReport lookQuietly() throws IOException;

    /**
     * Says what has become of an alert, once.
     *
     * @param alert by ID
     */
    SettleAlert.Outcome settle(SettleAlert.Step step, String alert) throws IOException;

    /**
     * Calls {@code listener} on any thread after something was said about an alert, wherever that was.
     *
     * @return ends the calls
     */
    Runnable onSettled(Runnable listener);
}
