package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.OpenFiles;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.SignIn;
import io.sphereexplorer.cloud.sphere.SphereApi;

/** To no cloud: since nobody can sign in, no service is ever asked. */
final class NoAccess implements CloudAccess {
    @Override
    public SignIn signIn(Realm realm) {
        return new NoSignIn();
    }

    @Override
    public SphereApi sphere(Realm realm, TokenSource tokens) {
        throw noWay();
    }

    @Override
    public CloudCalls azure(TokenSource tokens) {
        throw noWay();
    }

    @Override
    public CloudCalls hub(String host, TokenSource tokens) {
        throw noWay();
    }

    @Override
    public OpenFiles files() {
        return OpenFiles.unreachable();
    }

    private static IllegalStateException noWay() {
        return new IllegalStateException("nobody is signed in");
    }
}
