package io.sphereexplorer.emulator.hub;

/** A request that a hub answers with an error. */
final class HubRefusal extends Exception {
    private final int status;
    private final String code;
    private final String reason;

    /** @param code in one word */
    HubRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
        reason = message;
    }

    static HubRefusal badRequest(String code, String message) {
        return new HubRefusal(400, code, message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** In one sentence. */
    String reason() {
        return reason;
    }
}
