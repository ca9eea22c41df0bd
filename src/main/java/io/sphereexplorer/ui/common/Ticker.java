package io.sphereexplorer.ui.common;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Calls again and again on the FX thread; a test ticks by hand. */
@FunctionalInterface
public interface Ticker {
    /** Calls {@code tick} after each {@code period} until the result is closed. */
    Ticking every(java.time.Duration period, Runnable tick);

    /** A ticking that goes on until it is closed. */
    @FunctionalInterface
    interface Ticking extends AutoCloseable {
        @Override
        void close();
    }

    /** Ticks by the clock of the animations. */
    static Ticker onFxThread() {
        return (period, tick) -> {
            var timeline = new Timeline(new KeyFrame(Duration.millis((double) period.toMillis()), _ -> tick.run()));
            timeline.setCycleCount(Animation.INDEFINITE);
            timeline.play();
            return timeline::stop;
        };
    }
}
