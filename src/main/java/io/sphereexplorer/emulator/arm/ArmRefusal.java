package io.sphereexplorer.emulator.arm;

/** A request that a service of Azure Resource Manager answers with an error. */
public final class ArmRefusal extends Exception {
    private final int status;
    private final String code;

    /** @param code in one word, as in the field {@code code} */
    public ArmRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public static ArmRefusal badRequest(String message) {
        return new ArmRefusal(400, "BadRequest", message);
    }

    public static ArmRefusal notFound(String what) {
        return new ArmRefusal(404, "ResourceNotFound", what + " was not found.");
    }

    public static ArmRefusal conflict(String message) {
        return new ArmRefusal(409, "Conflict", message);
    }

    /** For an etag that is not the present one (RFC 9110 §13.1.1). */
    public static ArmRefusal changedMeanwhile(String what) {
        return new ArmRefusal(412, "PreconditionFailed", what + " has another etag by now.");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
