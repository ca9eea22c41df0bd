package io.sphereexplorer.emulator.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it is known that a board does what an emulated one does. */
public enum Certainty {
    /** Published by the vendor. */
    DOCUMENTED,
    /** Seen on real hardware by others, and published. */
    OBSERVED,
    /** A choice of this program where nothing is published. */
    ASSUMED;

    /** As it stands in the ledger. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Certainty> ofWord(String word) {
        return Arrays.stream(values())
                .filter(certainty -> certainty.word().equals(word))
                .findFirst();
    }
}
