package io.sphereexplorer.session.hub;

import java.util.Optional;

/** Keeps which hub was chosen, and never what opens it. Thread-safe. */
public interface HubMemory {
    /** Asks nobody whether it still holds. */
    Optional<ChosenHub> chosen();

    void choose(ChosenHub hub);
}
