package io.sphereexplorer.cloud.iothub;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A shared access policy of a hub with its key, which is never shown; cloud-services §3.1. */
public final class HubKey {
    private final String policy;
    private final String key;
    private final Set<String> rights;

    @JsonCreator
    HubKey(
            @JsonProperty(value = "keyName", required = true) String policy,
            @JsonProperty(value = "primaryKey", required = true) String key,
            @JsonProperty(value = "rights", required = true) String rights) {
        this.policy = Objects.requireNonNull(policy);
        this.key = Objects.requireNonNull(key);
        this.rights = Arrays.stream(rights.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    /** The policy's name. */
    public String policy() {
        return policy;
    }

    /** Whether identities can be made with it. */
    public boolean writesRegistry() {
        return rights.contains("RegistryWrite");
    }

    /** Whether it can ask for all identities page by page. */
    public boolean queries() {
        return rights.contains("ServiceConnect");
    }

    /** As users paste it, for the hub at {@code host}. */
    public ConnectionString of(String host) {
        return ConnectionString.ofKey(host, policy, key);
    }

    @Override
    public String toString() {
        return policy + " ****";
    }
}
