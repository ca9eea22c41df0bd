package io.sphereexplorer.device.lines;

/** How grave a line is, the gravest first; {@link #NONE} says nothing about it (device-protocol appendix A). */
public enum Severity {
    NONE(0),
    FATAL(1),
    ERROR(2),
    WARNING(3),
    INFO(4),
    DEBUG(5),
    TRACE(6);

    private static final Severity[] ALL = values();

    private final int number;

    Severity(int number) {
        this.number = number;
    }

    /** As in a board's log. */
    public int number() {
        return number;
    }

    /** {@link #NONE} for numbers that are not published. */
    public static Severity of(int number) {
        return number < ALL.length ? ALL[number] : NONE;
    }
}
