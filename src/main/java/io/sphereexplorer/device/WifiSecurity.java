package io.sphereexplorer.device;

import java.util.Arrays;

/** How a Wi-Fi network is protected. */
public enum WifiSecurity {
    OPEN("open"),
    PSK("psk"),
    EAP_TLS("eaptls"),
    UNKNOWN("unknown");

    private final String wireName;

    WifiSecurity(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    static WifiSecurity named(String wireName) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.wireName.equals(wireName))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
