package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.util.Optional;

/**
 * Keeps what application to sign in to at Azure (cloud-services §8, 11), or forgets it; sends nothing.
 *
 * @param registration empty to forget it
 */
public record SetAzureSignIn(Optional<Registration> registration) implements CloudCommand<Optional<Registration>> {
    @Override
    public Optional<Registration> run(Session session) {
        session.cloud().register(registration);
        return registration;
    }

    @Override
    public String asText() {
        return registration
                .map(known -> "setting azure-sign-in set " + CommandText.option("--client-id", known.client()) + " "
                        + CommandText.option("--directory-id", known.directory()))
                .orElse("setting azure-sign-in clear");
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
