package io.sphereexplorer.emulator.world;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which faults are on; any thread may switch and ask. */
public final class Faults {
    private final Set<Fault> active = Collections.synchronizedSet(EnumSet.noneOf(Fault.class));

    public void switchOn(Fault fault) {
        active.add(fault);
    }

    public void switchOff(Fault fault) {
        active.remove(fault);
    }

    public boolean active(Fault fault) {
        return active.contains(fault);
    }
}
