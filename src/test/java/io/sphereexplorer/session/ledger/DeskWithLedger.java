package io.sphereexplorer.session.ledger;

import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.session.account.CloudMemory;
import io.sphereexplorer.session.account.SphereAccess;

/** A session where nobody can sign in, but with a ledger that may be full. */
public final class DeskWithLedger {
    private DeskWithLedger() {}

    public static Session session(Bench bench, Ledger ledger) {
        return Session.of(
                bench,
                new CloudDesk(
                        Endpoints.microsoft(),
                        new SphereAccess(
                                () -> {
                                    throw new IllegalStateException("nobody signs in here");
                                },
                                _ -> {
                                    throw new IllegalStateException("no service is asked here");
                                }),
                        CloudMemory.inMemory(),
                        ledger));
    }
}
