package io.sphereexplorer.emulator.rest;

/** A request that the board answers with an error. */
public final class Refusal extends Exception {
    private final RestError error;

    public Refusal(RestError error) {
        super(error.name());
        this.error = error;
    }

    public RestError error() {
        return error;
    }
}
