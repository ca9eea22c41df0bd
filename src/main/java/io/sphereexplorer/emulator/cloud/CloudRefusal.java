package io.sphereexplorer.emulator.cloud;

/** A request that the service answers with an error. */
final class CloudRefusal extends Exception {
    /** The title of a refusal of tenants that are being migrated. */
    static final String IN_MIGRATION = "TenantInMigration";

    private final int status;
    private final String title;

    CloudRefusal(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static CloudRefusal badRequest(String detail) {
        return new CloudRefusal(400, "BadRequest", detail);
    }

    static CloudRefusal notFound(String what) {
        return new CloudRefusal(404, "NotFound", what + " was not found.");
    }

    static CloudRefusal conflict(String detail) {
        return new CloudRefusal(409, "Conflict", detail);
    }

    int status() {
        return status;
    }

    /** In one word, as in the field {@code ErrorCode}. */
    String title() {
        return title;
    }
}
