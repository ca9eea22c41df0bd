package io.sphereexplorer.command;

import java.io.IOException;
import java.util.List;

/** A name fits nothing, or several things, in a tenant; nothing was sent that changes anything. */
public final class NameException extends IOException {
    private final Kind kind;
    private final String wanted;
    private final boolean several;
    private final transient List<String> candidates;

    /** What was named. */
    public enum Kind {
        PRODUCT,
        GROUP,
        /** The product that a board belongs to, of which there is none. */
        PRODUCT_OF_BOARD
    }

    private NameException(Kind kind, String wanted, boolean several, List<String> candidates) {
        super("%s %s %s".formatted(several ? "several" : "no", kind, wanted));
        this.kind = kind;
        this.wanted = wanted;
        this.several = several;
        this.candidates = List.copyOf(candidates);
    }

    /**
     * It fits nothing.
     *
     * @param candidates names that there are
     */
    public static NameException none(Kind kind, String wanted, List<String> candidates) {
        return new NameException(kind, wanted, false, candidates);
    }

    /**
     * It fits several things.
     *
     * @param candidates those, so that one can be named
     */
    public static NameException several(Kind kind, String wanted, List<String> candidates) {
        return new NameException(kind, wanted, true, candidates);
    }

    public Kind kind() {
        return kind;
    }

    public String wanted() {
        return wanted;
    }

    public boolean isSeveral() {
        return several;
    }

    public List<String> candidates() {
        return candidates;
    }
}
