package io.sphereexplorer.command.hub;

import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Locale;

/**
 * Removes an identity from the registry of the chosen hub, which does not let its board in any more. What it has in its
 * twin is lost.
 *
 * @param id exactly as it is registered
 * @param confirmed the last four characters of the ID, as the user has typed them
 */
public record DeleteHubDevice(String id, String confirmed) implements CloudCommand<Done> {
    private static final int CHARACTERS = 4;

    /**
     * Removes just what it has looked at.
     *
     * @throws HubException.NotConfirmed before anything is sent
     * @throws HubException.NoSuchDevice if there is none of this spelling
     */
    @Override
    public Done run(Session session) throws IOException {
        String word = word(id);
        if (!word.equals(confirmed.toLowerCase(Locale.ROOT))) {
            throw new HubException.NotConfirmed(word);
        }
        OpenHub.of(session)
                .inRegistry(id, registry -> registry.api().delete(registry.api().show(id)));
        return Done.DONE;
    }

    /** What has to be typed. */
    public static String word(String id) {
        return id.substring(Math.max(0, id.length() - CHARACTERS)).toLowerCase(Locale.ROOT);
    }

    @Override
    public String asText() {
        return "hub device delete "
                + CommandText.option("--device-id", id)
                + (confirmed.isEmpty() ? "" : " " + CommandText.option("--confirm", confirmed));
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
