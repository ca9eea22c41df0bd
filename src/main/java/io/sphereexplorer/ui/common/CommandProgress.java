package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How far a long command is, with its rate and the time that is left; what a {@link StepProgress} shows. */
public final class CommandProgress {
    private final Background background;
    private final TransferRate rate;
    private final AtomicReference<@Nullable Progress> told = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What is known at one time. */
    record Reading(Progress progress, TransferRate.Figures figures) {}

    /** @param clock measures the rate */
    public CommandProgress(Background background, InstantSource clock) {
        this.background = background;
        this.rate = new TransferRate(clock);
    }

    /**
     * The session to run the command with. Its steps also go to the action that runs it, for the status line.
     *
     * @param steps the action's own listener
     */
    public Session watching(Session session, Consumer<AsyncAction.Step> steps) {
        clear();
        return session.reporting(progress -> {
            tell(progress);
            String text = Messages.text(progress.step());
            steps.accept(new AsyncAction.Step(progress.number(), progress.steps(), text));
        });
    }

    /** What the command told last; empty before it told anything. FX thread. */
    ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Any thread; however often it is called, at most one piece of news waits for the FX thread. */
    void tell(Progress progress) {
        if (told.getAndSet(progress) == null) {
            background.onFxThread(this::show);
        }
    }

    private void clear() {
        background.onFxThread(() -> reading.set(Optional.empty()));
    }

    private void show() {
        Progress latest = told.getAndSet(null);
        if (latest != null) {
            reading.set(Optional.of(new Reading(latest, rate.at(latest))));
        }
    }
}
