package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Lets a user sign in on any device; the account is the chosen one then, unless it is of Azure and
 * another is chosen.
 *
 * @param realm what for
 * @param tellCode shows what to type and where, on whatever thread
 */
public record SignInWithCode(Realm realm, Consumer<DeviceCode> tellCode) implements CloudCommand<Account> {
    /** For the security service. */
    public SignInWithCode(Consumer<DeviceCode> tellCode) {
        this(Realm.SPHERE, tellCode);
    }

    @Override
    public Account run(Session session) throws IOException {
        return session.cloud().signInWithCode(realm, tellCode);
    }

    @Override
    public String asText() {
        return LoginText.of(realm, true);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
