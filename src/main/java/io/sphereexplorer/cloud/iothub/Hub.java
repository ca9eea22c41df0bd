package io.sphereexplorer.cloud.iothub;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hub as the management of Azure knows it; cloud-services §3.1.
 *
 * @param id of the resource in Azure, beginning with {@code /subscriptions/}
 * @param host such as {@code contoso-hub.azure-devices.net}, in lower case
 */
public record Hub(String id, String name, String location, String host) {
    public Hub {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(location);
        host = host.toLowerCase(Locale.ROOT);
    }

    /** The part of a description that is about the service itself. */
    record Properties(Optional<String> hostName) {}

    @JsonCreator
    static Hub of(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty("location") Optional<String> location,
            @JsonProperty("properties") @Nullable Properties properties) {
        String host =
                properties == null ? usualHost(name) : properties.hostName().orElseGet(() -> usualHost(name));
        return new Hub(id, name, location.orElse(""), host);
    }

    /** The group of resources that it is in; empty if the ID does not say. */
    public String resourceGroup() {
        String[] parts = id.split("/", -1);
        return parts.length > 4 ? parts[4] : "";
    }

    private static String usualHost(String name) {
        return name + ".azure-devices.net";
    }
}
