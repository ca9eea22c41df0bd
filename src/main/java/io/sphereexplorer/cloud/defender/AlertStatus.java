package io.sphereexplorer.cloud.defender;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What people have made of an alert so far; cloud-services §4.2. */
public enum AlertStatus {
    ACTIVE,
    RESOLVED,
    DISMISSED,
    /** Anything the service may say one day, or nothing. */
    @JsonEnumDefaultValue
    UNKNOWN
}
