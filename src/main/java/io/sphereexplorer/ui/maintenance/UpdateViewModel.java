package io.sphereexplorer.ui.maintenance;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.maintenance.CheckForUpdate;
import io.sphereexplorer.command.maintenance.UpdateBlock;
import io.sphereexplorer.command.maintenance.UpdateFollower;
import io.sphereexplorer.command.maintenance.UpdateReading;
import io.sphereexplorer.command.maintenance.UpdateSight;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.CommandProgress;
import io.sphereexplorer.ui.common.RunningWork;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** The update of a board's operating system: how far it is, what keeps it from beginning, and the search for it. */
public final class UpdateViewModel {
    private final Pace pace;
    private final AtomicReference<UpdateFollower> follower;
    private final AsyncAction<UpdateSight> look;
    private final AsyncAction<CheckForUpdate.Outcome> check;
    private final CommandProgress progress;
    private final ReadOnlyObjectWrapper<Timeline> timeline = new ReadOnlyObjectWrapper<>(Timeline.UNREAD);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final BooleanProperty answering = new SimpleBooleanProperty(true);
    private Optional<CheckForUpdate.Outcome> outcome = Optional.empty();

    /** @param session of the one board */
    public UpdateViewModel(
            Session session, CommandRunner commands, Background background, Pace pace, RunningWork work) {
        this.pace = pace;
        now = new ReadOnlyObjectWrapper<>(pace.now());
        follower = new AtomicReference<>(UpdateFollower.of(session, pace));
        progress = new CommandProgress(background, pace::now);
        look = background.action(() -> follower.get().look(), this::show);
        check = background.action(
                steps -> commands.run(progress.watching(session, steps), new CheckForUpdate(pace)), this::finish);
        check.runningProperty().subscribe(running -> begin(running, session));
        work.track(() -> Messages.text("update.work"), check);
    }

    /** Looks for an update, which restarts the board. */
    public AsyncAction<CheckForUpdate.Outcome> check() {
        return check;
    }

    /** Whether the board is known to answer. */
    public BooleanProperty answeringProperty() {
        return answering;
    }

    /** Asks the board how far it is; leaves a board that is silent for another reason alone. */
    public void look() {
        if (answering.get() || timeline.get().sight().phase().underWay()) {
            look.run();
        }
    }

    CommandProgress progress() {
        return progress;
    }

    ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /** One sentence on where the update stands, with the time that is left. */
    ObservableValue<String> sentence() {
        return timeline.flatMap(shown -> now.map(shown::sentence));
    }

    /** What keeps the board from looking for an update, as it was measured last. */
    ObservableValue<Optional<UpdateBlock>> block() {
        return timeline.map(shown -> shown.sight().last().flatMap(UpdateReading::block));
    }

    /** Whether a search can be begun. */
    ObservableValue<Boolean> canCheck() {
        return answering.flatMap(on -> timeline.map(shown -> on && shown.allowsSearch()));
    }

    /** Lets the countdown go on; every second. */
    void tick() {
        now.set(pace.now());
    }

    private void begin(boolean running, Session session) {
        if (running) {
            follower.set(UpdateFollower.of(session, pace));
            outcome = Optional.empty();
        }
        timeline.set(new Timeline(timeline.get().sight(), running, outcome));
    }

    private void finish(CheckForUpdate.Outcome told) {
        outcome = Optional.of(told);
        timeline.set(new Timeline(timeline.get().sight(), false, outcome));
    }

    private void show(UpdateSight sight) {
        now.set(pace.now());
        timeline.set(new Timeline(sight, check.runningProperty().get(), outcome));
    }
}
