package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Lets a user sign in on any device; the account is the chosen one then.
 *
 * @param tellCode shows what to type and where, on whatever thread
 */
public record SignInWithCode(Consumer<DeviceCode> tellCode) implements CloudCommand<Account> {
    @Override
    public Account run(Session session) throws IOException {
        return session.cloud().signInWithCode(Realm.SPHERE, tellCode);
    }

    @Override
    public String asText() {
        return "login --use-device-code";
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
