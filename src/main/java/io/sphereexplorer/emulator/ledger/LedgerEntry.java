package io.sphereexplorer.emulator.ledger;

/**
 * How certain one thing is that emulated boards do.
 *
 * @param name of a route, such as {@code GET/status}, or of an error, a fault or a behaviour, such as {@code error.TRY_AGAIN}
 * @param remark what in particular is less certain, or what was chosen; may be empty
 */
public record LedgerEntry(String name, Certainty certainty, String remark) {
    private static final String CLOUD = "cloud";

    /** Of boards routes, errors, faults, behaviours, or what else the name begins with; cloud for all of the cloud. */
    public String area() {
        if (name.startsWith(CLOUD + ".")) {
            return CLOUD;
        }
        boolean route = name.indexOf('/') > 0;
        return route ? "routes" : name.substring(0, name.indexOf('.')) + "s";
    }

    /** Whether it is known, but for a detail that is assumed. */
    boolean knownInPart() {
        return certainty != Certainty.ASSUMED && remark.contains("assumed");
    }

    /** In one line. */
    public String line() {
        return "%-10s  %s%s".formatted(certainty.word(), name, remark.isEmpty() ? "" : ": " + remark);
    }
}
