package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.OpenFiles;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.signin.MicrosoftSignIn;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.SignIn;
import io.sphereexplorer.cloud.signin.TokenCache;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.session.account.CloudAccess;
import io.sphereexplorer.session.account.CloudMemory;

/** The ways of a window at Microsoft's cloud where a client ID for Azure has to be entered first. */
record UnregisteredAccess(CloudAccess others, CloudMemory memory) implements CloudAccess {
    @Override
    public SignIn signIn(Realm realm) {
        return realm == Realm.SPHERE
                ? others.signIn(realm)
                : MicrosoftSignIn.of(realm, () -> memory.kept().azure(), () -> TokenCache.inMemory("a test"), () -> {
                    throw new IllegalStateException("nothing is sent here");
                });
    }

    @Override
    public SphereApi sphere(Realm realm, TokenSource tokens) {
        return others.sphere(realm, tokens);
    }

    @Override
    public CloudCalls azure(TokenSource tokens) {
        return others.azure(tokens);
    }

    @Override
    public CloudCalls hub(String host, TokenSource tokens) {
        return others.hub(host, tokens);
    }

    @Override
    public OpenFiles files() {
        return others.files();
    }
}
