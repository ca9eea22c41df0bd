package io.sphereexplorer.emulator.azure;

import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import java.util.List;
import java.util.stream.Stream;

/** The one directory and the one subscription, which whoever is signed in sees; cloud-services §3.1. */
public final class SubscriptionRoutes {
    private static final String TENANTS_VERSION = "2020-01-01";
    private static final String SUBSCRIPTIONS_VERSION = "2019-06-01";

    private SubscriptionRoutes() {}

    public static List<ArmRoute> all() {
        return List.of(
                new ArmRoute("GET", "/tenants", TENANTS_VERSION, _ -> directories()),
                new ArmRoute("GET", "/subscriptions", SUBSCRIPTIONS_VERSION, _ -> subscriptions()));
    }

    private static ArmReply directories() {
        return ArmReply.ok(ArmJson.values(Stream.of(ArmJson.object()
                .put("id", "/tenants/" + PracticeSubscription.DIRECTORY)
                .put("tenantId", PracticeSubscription.DIRECTORY)
                .put("displayName", PracticeSubscription.NAME))));
    }

    private static ArmReply subscriptions() {
        return ArmReply.ok(ArmJson.values(Stream.of(ArmJson.object()
                .put("id", "/subscriptions/" + PracticeSubscription.ID)
                .put("subscriptionId", PracticeSubscription.ID)
                .put("displayName", PracticeSubscription.NAME)
                .put("state", "Enabled")
                .put("tenantId", PracticeSubscription.DIRECTORY))));
    }
}
