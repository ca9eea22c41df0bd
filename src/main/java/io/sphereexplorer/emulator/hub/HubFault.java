package io.sphereexplorer.emulator.hub;

/** What can go wrong with hubs on purpose. */
public enum HubFault {
    /** Every proof of possession counts as one with another code. */
    WRONG_CODE,
    /** A certificate has been changed by somebody else just before. */
    STALE_ETAG,
    /** The registry is busy. */
    THROTTLED,
    /** The hub takes no more identities. */
    FULL;

    /** Who says which are on. */
    @FunctionalInterface
    public interface Switches {
        /** Nothing goes wrong. */
        Switches NONE = _ -> false;

        /** Whether it is on for this request, which counts. */
        boolean strikes(HubFault fault);
    }
}
