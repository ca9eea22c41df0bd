package io.sphereexplorer.ui.fleet;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.TransferRate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How far a claim of many boards is: boards, boards a minute, and the time that is left. */
final class BulkProgress {
    private final Background background;
    private final TransferRate rate;
    private final AtomicReference<@Nullable Progress> told = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What is known at one time.
     *
     * @param fraction of the step, 0 to 1; -1 if it does not count
     * @param figures in words; may be empty
     */
    record Reading(String step, double fraction, String figures) {}

    BulkProgress(Background background, InstantSource clock) {
        this.background = background;
        rate = new TransferRate(clock);
    }

    /** The session to run the command with; its steps also go to the action that runs it. */
    Session watching(Session session, Consumer<AsyncAction.Step> steps) {
        background.onFxThread(() -> reading.set(Optional.empty()));
        return session.reporting(progress -> {
            if (told.getAndSet(progress) == null) {
                background.onFxThread(this::show);
            }
            String text = Messages.text(progress.step());
            steps.accept(new AsyncAction.Step(progress.number(), progress.steps(), text));
        });
    }

    ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    private void show() {
        Progress latest = told.getAndSet(null);
        if (latest != null) {
            TransferRate.Figures figures = rate.at(latest);
            String step = Messages.text(
                    "common.progress.step", latest.number(), latest.steps(), Messages.text(latest.step()));
            double fraction = latest.total() == 0 ? -1 : (double) latest.done() / latest.total();
            reading.set(Optional.of(new Reading(step, fraction, words(latest, figures))));
        }
    }

    private static String words(Progress progress, TransferRate.Figures figures) {
        if (progress.total() == 0) {
            return progress.done() == 0 ? "" : Messages.text("bulk.progress.read", "%,d".formatted(progress.done()));
        }
        var words = new StringBuilder(Messages.text(
                "bulk.progress.boards", "%,d".formatted(progress.done()), "%,d".formatted(progress.total())));
        figures.rate()
                .ifPresent(perSecond ->
                        words.append(Messages.text("bulk.progress.rate", "%,d".formatted(Math.round(perSecond * 60)))));
        figures.left().map(BulkProgress::roughly).ifPresent(words::append);
        return words.toString();
    }

    private static String roughly(Duration left) {
        return left.toMinutes() < 1
                ? Messages.text("bulk.progress.soon")
                : Messages.text("bulk.progress.left", left.toMinutes() + 1);
    }
}
