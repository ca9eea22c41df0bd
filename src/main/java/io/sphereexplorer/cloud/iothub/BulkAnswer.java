package io.sphereexplorer.cloud.iothub;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a hub tells of a request about many identities.
 *
 * @param errors of those that it did not take
 */
record BulkAnswer(
        @JsonProperty(value = "isSuccessful", required = true)
        boolean isSuccessful,

        @JsonProperty("errors") Optional<List<BulkError>> errors) {
    /** One that it did not take. */
    record BulkError(@JsonProperty("deviceId") Optional<String> deviceId) {}

    /** Those of which it does not say that they were added; all of them if it failed and names none. */
    Set<String> notAdded(List<String> ids) {
        Set<String> named = new HashSet<>();
        errors.orElse(List.of()).forEach(error -> error.deviceId().ifPresent(named::add));
        named.retainAll(ids);
        boolean isWhole = isSuccessful && errors.orElse(List.of()).isEmpty();
        return isWhole || !named.isEmpty() ? named : Set.copyOf(ids);
    }
}
