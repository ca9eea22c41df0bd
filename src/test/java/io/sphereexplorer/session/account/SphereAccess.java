package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.OpenFiles;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.SignIn;
import io.sphereexplorer.cloud.sphere.SphereApi;
import java.util.function.Function;
import java.util.function.Supplier;

/** The security service alone, without Azure, as many tests want it. */
public record SphereAccess(
        Realm realm, Supplier<SignIn> signIn, Function<TokenSource, SphereApi> service, OpenFiles files)
        implements CloudAccess {
    /** With accounts of this realm. */
    public SphereAccess(Realm realm, Supplier<SignIn> signIn, Function<TokenSource, SphereApi> service) {
        this(realm, signIn, service, OpenFiles.unreachable());
    }

    public SphereAccess(Supplier<SignIn> signIn, Function<TokenSource, SphereApi> service) {
        this(Realm.SPHERE, signIn, service, OpenFiles.unreachable());
    }

    @Override
    public SignIn signIn(Realm wanted) {
        return wanted == realm ? signIn.get() : new NoSignIn();
    }

    @Override
    public SphereApi sphere(Realm wanted, TokenSource tokens) {
        return service.apply(tokens);
    }

    @Override
    public CloudCalls azure(TokenSource tokens) {
        throw new IllegalStateException("Azure is not asked here");
    }

    @Override
    public CloudCalls hub(String host, TokenSource tokens) {
        throw new IllegalStateException("no hub is asked here");
    }
}
