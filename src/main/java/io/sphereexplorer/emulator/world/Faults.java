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

    /** Switches these on and all others off. */
    public void replaceBy(Set<Fault> others) {
        synchronized (active) {
            active.clear();
            active.addAll(others);
        }
    }

    /** Those that are on. */
    public Set<Fault> active() {
        synchronized (active) {
            return Set.copyOf(active);
        }
    }

    public boolean active(Fault fault) {
        return active.contains(fault);
    }
}
