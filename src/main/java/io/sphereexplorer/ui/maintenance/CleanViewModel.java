package io.sphereexplorer.ui.maintenance;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.device.ShowSecurityState;
import io.sphereexplorer.command.maintenance.CleanForNextUser;
import io.sphereexplorer.command.maintenance.CleaningPlan;
import io.sphereexplorer.command.maintenance.PlanCleaning;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.CommandProgress;
import io.sphereexplorer.ui.common.RunningWork;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Cleaning a board for its next user: first what would go, then, once that is confirmed, step by step. */
public final class CleanViewModel {
    private static final int DIGITS = 4;

    private final AsyncAction<Offer> plan;
    private final AsyncAction<CleaningPlan> clean;
    private final CommandProgress progress;
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty answering = new SimpleBooleanProperty(true);

    /** What would go, from which board. */
    record Offer(CleaningPlan plan, DeviceId board) {}

    /** @param session of the one board */
    public CleanViewModel(Session session, CommandRunner commands, Background background, Pace pace, RunningWork work) {
        InstantSource clock = pace::now;
        progress = new CommandProgress(background, clock);
        plan = background.action(
                () -> new Offer(
                        commands.run(session, new PlanCleaning()),
                        new ShowSecurityState().run(session).id()),
                this::show);
        clean = background.actionToldToItsEnd(
                steps -> commands.run(
                        progress.watching(session, steps),
                        new CleanForNextUser(typed.get().strip(), pace)),
                this::finish);
        clean.failureProperty().subscribe(failure -> {
            if (failure != null) {
                cancel();
            }
        });
        work.track(() -> Messages.text("clean.work"), clean);
    }

    /** Whether the board is known to answer. */
    public BooleanProperty answeringProperty() {
        return answering;
    }

    /** Reads what would go. */
    AsyncAction<Offer> plan() {
        return plan;
    }

    AsyncAction<CleaningPlan> clean() {
        return clean;
    }

    CommandProgress progress() {
        return progress;
    }

    /** Present while it waits for the confirmation. */
    ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** What the last cleaning did; empty before and while there is a new offer. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The digits as the user types them. */
    StringProperty typedProperty() {
        return typed;
    }

    /** Whether the digits are those of the board. */
    ObservableValue<Boolean> confirmed() {
        return offer.flatMap(shown -> typed.map(
                digits -> shown.filter(met -> met.board().lastDigits(DIGITS).equalsIgnoreCase(digits.strip()))
                        .isPresent()));
    }

    /** Takes the offer back; nothing was changed. */
    void cancel() {
        offer.set(Optional.empty());
        typed.set("");
    }

    private void show(Offer told) {
        typed.set("");
        if (told.plan().isEmpty()) {
            result.set(Messages.text("clean.nothing"));
        } else {
            result.set("");
            offer.set(Optional.of(told));
        }
    }

    private void finish(CleaningPlan removed) {
        cancel();
        result.set(Messages.text("clean.done", CleanText.counts(removed)));
    }
}
