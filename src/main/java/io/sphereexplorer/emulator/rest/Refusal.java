package io.sphereexplorer.emulator.rest;

/** A request that the board answers with an error. */
public final class Refusal extends Exception {
    private final RestError error;

    public Refusal(RestError error) {
        super(error.name());
        this.error = error;
    }

    /** Goes on only if the condition holds. */
    public static void require(boolean condition, RestError otherwise) throws Refusal {
        if (!condition) {
            throw new Refusal(otherwise);
        }
    }

    public RestError error() {
        return error;
    }
}
