package io.sphereexplorer.cloud.iothub;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.azure.AzureJson;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Response;
import java.util.ArrayList;
import java.util.List;

/** Finds the hubs that an account sees, and their keys; cloud-services §3.1. Thread-safe; every call blocks. */
public final class HubDirectory {
    /** Of the management of hubs. */
    static final String VERSION = "2023-06-30";

    private static final String SUBSCRIPTIONS_VERSION = "2019-06-01";

    private final AzureCalls calls;

    public HubDirectory(AzureCalls calls) {
        this.calls = calls;
    }

    /** Who pays. */
    private record Subscription(
            @JsonProperty(required = true) String subscriptionId) {}

    /** The answer to a question for keys. */
    private record Keys(@JsonProperty(required = true) List<HubKey> value) {}

    /** Those of all subscriptions; one that refuses to be looked into counts only if there is nothing else. */
    public List<Hub> list() throws CloudException {
        List<Subscription> subscriptions = new ArrayList<>();
        calls.pages("/subscriptions", SUBSCRIPTIONS_VERSION, Subscription.class, subscriptions::addAll);
        List<Hub> hubs = new ArrayList<>();
        List<CloudException> refusals = new ArrayList<>();
        for (Subscription each : subscriptions) {
            try {
                hubs.addAll(in(each));
            } catch (CloudException.Refused e) {
                refusals.add(e);
            }
        }
        if (hubs.isEmpty() && !refusals.isEmpty()) {
            throw refusals.getFirst();
        }
        return List.copyOf(hubs);
    }

    private List<Hub> in(Subscription subscription) throws CloudException {
        List<Hub> hubs = new ArrayList<>();
        String path = "/subscriptions/%s/providers/Microsoft.Devices/IotHubs"
                .formatted(AzureCalls.encoded(subscription.subscriptionId()));
        calls.pages(path, VERSION, Hub.class, hubs::addAll);
        return hubs;
    }

    /**
     * The keys of a hub, to be held in memory only.
     *
     * @param id of the resource
     */
    public List<HubKey> keys(String id) throws CloudException {
        String path = id + "/listkeys";
        Response response = calls.ask(path, VERSION, ByteString.EMPTY);
        return AzureJson.read("POST " + path, response.body(), new TypeReference<Keys>() {})
                .value();
    }
}
