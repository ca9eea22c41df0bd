package io.sphereexplorer.emulator.rest;

/** The errors of the device's REST interface, with their numbers and statuses (device-protocol §4.1 and §4.7). */
public enum RestError {
    INVALID_JSON_REQUEST(400, 10, 1),
    REQUEST_DATA_EXPECTED(400, 10, 3),
    INVALID_QUERY_STRING(400, 10, 7),
    TARGETED_SCAN_NOT_A_BOOLEAN(400, 10, 9),
    RELOAD_CONFIG_NOT_A_BOOLEAN(400, 10, 10),
    CA_CERT_STORE_IDENTIFIER_TOO_LONG(400, 10, 11),
    CLIENT_CERT_STORE_IDENTIFIER_TOO_LONG(400, 10, 12),
    CLIENT_IDENTITY_TOO_LONG(400, 10, 13),
    CONFIG_NAME_TOO_LONG(400, 10, 16),
    COMMAND_AUTHORIZATION_FAILED(403, 10, 18),
    POWER_SAVINGS_NOT_A_BOOLEAN(400, 10, 30),
    UNSUPPORTED_MEDIA_TYPE(415, 10, 1),
    NETWORK_ALREADY_EXISTS(400, 13, 2),
    NETWORK_NOT_FOUND(404, 13, 3),
    INVALID_REQUEST_FORMAT(400, 13, 8),
    SSID_TOO_LONG(400, 13, 15),
    PSK_TOO_LONG(400, 13, 16),
    TRY_AGAIN(500, 13, 17),
    WIFI_DISABLED(500, 13, 18),
    NETWORK_LIMIT_REACHED(400, 13, 22),
    CLIENT_CERT_STORE_IDENTIFIER_MISSING(400, 13, 24),
    PSK_TOO_SHORT(400, 13, 25),
    INVALID_REQUEST_METHOD(400, 15, 1),
    INVALID_REQUEST_URI(404, 15, 2),
    INVALID_REQUEST_PROTOCOL(400, 15, 3),
    CONTENT_TOO_LARGE(400, 15, 4),
    REQUEST_HEADER_TOO_LARGE(400, 15, 7),
    NOT_EMULATED(501, 16, 1),
    INVALID_MAC_ADDRESS(400, 30, 6),
    INTERFACE_NOT_PERMITTED(400, 30, 15);

    private final int status;
    private final int number;

    RestError(int status, int category, int id) {
        this.status = status;
        this.number = (category << 20) + id;
    }

    /** The HTTP status it travels with. */
    public int status() {
        return status;
    }

    /** The number in the body. */
    public int number() {
        return number;
    }
}
