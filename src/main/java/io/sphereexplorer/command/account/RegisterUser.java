package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Invitation;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.tenant.InviteUser;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Registers a user, which nobody needs any more: whoever signs in is known (cloud-services §1.4). While somebody is signed
 * in, the service is told the address all the same; while nobody is, nothing is sent. Succeeds if the user is known.
 */
public record RegisterUser(String mail) implements CloudCommand<Optional<Invitation>> {
    private static final int CONFLICT = 409;

    @Override
    public Optional<Invitation> run(Session session) throws IOException {
        if (session.cloud().account().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InviteUser(mail).run(session));
        } catch (CloudException.SignInNeeded _) {
            return Optional.empty(); // signing in is what is left to do, and all
        } catch (CloudException.Refused refused) {
            if (refused.status() == CONFLICT) {
                return Optional.empty(); // known already
            }
            throw refused;
        }
    }

    @Override
    public String asText() {
        return "register-user " + CommandText.option("--new-user", mail);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
