package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.Invitation;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.UUID;

/** Makes a user known to the service, in no tenant; {@link AssignRole} gives him something to do. */
public record InviteUser(String mail) implements CloudCommand<Invitation> {
    private static final UUID NO_TENANT = new UUID(0, 0);

    @Override
    public Invitation run(Session session) throws IOException {
        return session.cloud().service().members(NO_TENANT).invite(mail);
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
