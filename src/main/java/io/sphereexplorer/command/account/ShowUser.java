package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Tells the account that commands go to; asks no service. */
public record ShowUser() implements CloudCommand<Account> {
    @Override
    public Account run(Session session) throws IOException {
        return session.cloud().signedIn();
    }

    @Override
    public String asText() {
        return "show-user";
    }
}
