package io.sphereexplorer.net.serial;

import java.util.concurrent.locks.Condition;

/** Time that passes only while someone waits for it. */
final class SimulatedLineClock implements LineClock {
    long now;
    long oversleep;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void await(Condition changed, long nanos) {
        now += nanos + oversleep;
    }
}
