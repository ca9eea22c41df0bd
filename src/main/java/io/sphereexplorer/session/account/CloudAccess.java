package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.OpenFiles;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.SignIn;
import io.sphereexplorer.cloud.sphere.SphereApi;
import java.time.InstantSource;

/** The ways to the services of one cloud; asks nobody before one is used. Thread-safe. */
public interface CloudAccess {
    /** Made at the first need and once for each realm, since key stores take long to open. */
    SignIn signIn(Realm realm);

    /**
     * The security service.
     *
     * @param realm tenants through the Public API, or catalogs through Azure Resource Manager
     * @param tokens of an account of that realm
     */
    SphereApi sphere(Realm realm, TokenSource tokens);

    /** Azure Resource Manager. */
    CloudCalls azure(TokenSource tokens);

    /**
     * The registry of a hub.
     *
     * @param host such as {@code contoso-hub.azure-devices.net}
     */
    CloudCalls hub(String host, TokenSource tokens);

    /** By which keys of hubs sign; a practice cloud has its own. */
    default InstantSource clock() {
        return InstantSource.system();
    }

    /** What the cloud hands out to anybody. */
    OpenFiles files();
}
