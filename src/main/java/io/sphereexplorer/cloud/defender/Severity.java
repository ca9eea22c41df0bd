package io.sphereexplorer.cloud.defender;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How much something matters, the worst first; cloud-services §4.2. */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW,
    INFORMATIONAL,
    /** Anything the service may say one day, or nothing. */
    @JsonEnumDefaultValue
    UNKNOWN
}
