package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import java.util.Optional;

/** Tells what application to sign in to at Azure, if one is entered; asks no service. */
public record ShowAzureSignIn() implements CloudCommand<Optional<Registration>> {
    @Override
    public Optional<Registration> run(Session session) {
        return session.cloud().registration();
    }

    @Override
    public String asText() {
        return "setting azure-sign-in get";
    }
}
