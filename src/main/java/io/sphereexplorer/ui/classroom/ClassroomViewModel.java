package io.sphereexplorer.ui.classroom;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** State and actions of the practice world's banner. */
public final class ClassroomViewModel {
    private final Classroom classroom;
    private final Exits exits;
    private final AsyncAction<Optional<String>> rewind;
    private final AsyncAction<Optional<String>> reset;
    private final BooleanProperty asksReset = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<String>> lastStep = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper faultsOn = new ReadOnlyIntegerWrapper();

    /**
     * What the window does around the world. FX thread.
     *
     * @param stopWork stops what runs before the world goes back
     * @param reopen shows the world anew after it went back
     * @param leave goes back to real boards and accounts
     */
    public record Exits(Runnable stopWork, Runnable reopen, Runnable leave) {}

    public ClassroomViewModel(Classroom classroom, Exits exits, CommandRunner commands, Background background) {
        this.classroom = classroom;
        this.exits = exits;
        rewind = background.action(
                () -> back(classroom::rewind), _ -> exits.reopen().run());
        reset = background.action(
                () -> back(classroom::reset), _ -> exits.reopen().run());
        commands.onRun(run -> {
            if (run.phase() != CommandRun.Phase.STARTED) {
                background.onFxThread(this::look);
            }
        });
        look();
        count();
    }

    public String title() {
        return classroom.title();
    }

    public List<String> faults() {
        return classroom.faults();
    }

    public boolean isOn(String fault) {
        return classroom.isOn(fault);
    }

    public void turn(String fault, boolean on) {
        classroom.turn(fault, on);
        count();
    }

    /** How many faults are on. */
    public ReadOnlyIntegerProperty faultsOnProperty() {
        return faultsOn.getReadOnlyProperty();
    }

    /** The command that {@link #rewind()} takes back. */
    public ReadOnlyObjectProperty<Optional<String>> lastStepProperty() {
        return lastStep.getReadOnlyProperty();
    }

    /** Takes the last step back. */
    public AsyncAction<Optional<String>> rewind() {
        return rewind;
    }

    /** Takes everything back to the start. */
    public AsyncAction<Optional<String>> reset() {
        return reset;
    }

    /** Whether the user is asked if all is to go back to the start. */
    public BooleanProperty asksResetProperty() {
        return asksReset;
    }

    /** Stops what runs, then takes the last step back. */
    void rewindNow() {
        exits.stopWork().run();
        rewind.run();
    }

    /** Stops what runs, then takes everything back. */
    void resetNow() {
        asksReset.set(false);
        exits.stopWork().run();
        reset.run();
    }

    /** Ends the practice. */
    void leave() {
        exits.leave().run();
    }

    private Optional<String> back(Runnable way) {
        way.run();
        return classroom.lastStep();
    }

    private void look() {
        lastStep.set(classroom.lastStep());
    }

    private void count() {
        faultsOn.set((int) classroom.faults().stream().filter(classroom::isOn).count());
    }
}
