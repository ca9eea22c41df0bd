package io.sphereexplorer.ui;

import io.sphereexplorer.ui.common.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Ticks when the test says so. */
public final class ManualTicker implements Ticker {
    private final List<Runnable> ticks = new CopyOnWriteArrayList<>();

    @Override
    public Ticking every(Duration period, Runnable tick) {
        ticks.add(tick);
        return () -> ticks.remove(tick);
    }

    public void tick() {
        ticks.forEach(Runnable::run);
    }

    /** How many are being called. */
    public int running() {
        return ticks.size();
    }
}
