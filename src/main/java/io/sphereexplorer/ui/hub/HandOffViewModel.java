package io.sphereexplorer.ui.hub;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.command.authority.DownloadCa;
import io.sphereexplorer.command.authority.DownloadCaProof;
import io.sphereexplorer.command.hub.AddHubCertificate;
import io.sphereexplorer.command.hub.CheckHandOff;
import io.sphereexplorer.command.hub.CreateHubDevice;
import io.sphereexplorer.command.hub.DeleteHubDevice;
import io.sphereexplorer.command.hub.HandOff;
import io.sphereexplorer.command.hub.HandOver;
import io.sphereexplorer.command.hub.ShowVerificationCode;
import io.sphereexplorer.command.hub.VerifyHubCertificate;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.CommandProgress;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The way of the chosen board to the chosen hub. Every state that is shown was measured; a service is asked when a user
 * asks, and again after what was changed here.
 */
public final class HandOffViewModel implements AutoCloseable {
    private final HubViewModel hub;
    private final Place place;
    private final CommandRunner commands;
    private final Background background;
    private final CommandProgress progress;
    private final AsyncAction<HandOff> check;
    private final AsyncAction<HandOff> recheck;
    private final AsyncAction<HandOff> handOver;
    private final AsyncAction<Object> step;
    private final AtomicReference<Optional<Command<?>>> wanted = new AtomicReference<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HandOff>> measured = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<List<ShownStep>> steps;
    private final StringProperty code = new SimpleStringProperty("");
    private final Runnable stop;
    /** Counts what was chosen, since an answer about an earlier choice says nothing about this one. */
    private int choice;
    /** Of the hand-over or the step that began last. */
    private int begunFor;

    /**
     * Where the page stands.
     *
     * @param session of the chosen board
     * @param board the chosen one
     */
    public record Place(
            Supplier<Session> session, ObservableValue<Optional<HandedBoard>> board, RunningWork work, Pace pace) {}

    public HandOffViewModel(HubViewModel hub, Place place, CommandRunner commands, Background background) {
        this.hub = hub;
        this.place = place;
        this.commands = commands;
        this.background = background;
        progress = new CommandProgress(background, place.pace()::now);
        check = background.action(() -> commands.run(session(), measuring()), this::show);
        recheck = background.action(() -> measuring().run(session()), this::show);
        handOver = background.actionToldToItsEnd(this::handOver, now -> ifStillChosen(() -> show(now)));
        step = background.action(() -> commands.run(session(), taken()), _ -> ifStillChosen(this::lookAgain));
        steps = Bindings.createObjectBinding(
                this::stepsNow, measured, handOver.runningProperty(), handOver.stepProperty());
        place.work().track(() -> Messages.text("hubPage.work"), handOver);
        place.work().track(() -> Messages.text("hubPage.work.check"), check);
        place.work().track(() -> Messages.text("hubPage.work.step"), step);
        place.board().subscribe(_ -> forget());
        hub.knownProperty().subscribe(_ -> forget());
        List.of(handOver, step).forEach(action -> {
            action.runningProperty().subscribe(this::begin);
            action.failureProperty().subscribe(this::lookAgainAfter);
        });
        var runs = commands.onRun(this::lookAgainAfter);
        stop = runs::close;
    }

    /** Measures all steps. */
    public AsyncAction<HandOff> check() {
        return check;
    }

    /** Measures them once more after something was changed, without saying so. */
    AsyncAction<?> recheck() {
        return recheck;
    }

    /** Does what is left. */
    public AsyncAction<HandOff> handOver() {
        return handOver;
    }

    /** The last step that was done alone, or the last file that was saved. */
    AsyncAction<?> step() {
        return step;
    }

    CommandProgress progress() {
        return progress;
    }

    HubViewModel hub() {
        return hub;
    }

    ObservableValue<Optional<HandedBoard>> board() {
        return place.board();
    }

    /** What was measured of this board at this hub; empty before. */
    public ReadOnlyObjectProperty<Optional<HandOff>> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /** All steps in their order, as far as they are known. */
    ObservableValue<List<ShownStep>> steps() {
        return steps;
    }

    /** The code that a proof has to be about: the one that was drawn last, or one that the user pastes. */
    StringProperty codeProperty() {
        return code;
    }

    /** Whether something is under way that other steps have to wait for. */
    ObservableValue<Boolean> busy() {
        return check.runningProperty()
                .flatMap(checking -> handOver.runningProperty()
                        .flatMap(running -> step.runningProperty().map(one -> checking || running || one)));
    }

    void addCertificate() {
        run(new AddHubCertificate(CaChoice.ACTIVE, Optional.empty(), Optional.empty(), false, place.pace()::now));
    }

    /** The one that the reminder is about. */
    void addNextCertificate() {
        measured.get()
                .flatMap(known -> known.found().reminder())
                .map(due -> new CaChoice(Optional.of(due.thumbprint()), Optional.empty()))
                .ifPresent(next ->
                        run(new AddHubCertificate(next, Optional.empty(), Optional.empty(), false, place.pace()::now)));
    }

    void drawCode() {
        certificate().ifPresent(there -> run(new ShowVerificationCode(there.name())));
    }

    /** With a proof that the tenant's CA signs. */
    void prove() {
        certificate().ifPresent(there -> run(verify(there, Optional.empty())));
    }

    /** With a proof that lies in a file. */
    void proveBy(Path file) {
        certificate().ifPresent(there -> run(verify(there, Optional.of(file))));
    }

    void createIdentity() {
        run(new CreateHubDevice(Optional.empty(), Optional.empty(), false, false));
    }

    /**
     * Makes one that is there fit; its keys are lost.
     *
     * @param id that the user was asked about, whatever board is chosen by now
     */
    void changeIdentity(String id) {
        run(new CreateHubDevice(Optional.of(id), Optional.empty(), false, true));
    }

    /**
     * Removes the one that was found.
     *
     * @param word as the user has typed it
     */
    void deleteIdentity(String word) {
        identity().map(HubDevice::id).ifPresent(id -> run(new DeleteHubDevice(id, word)));
    }

    /** Over another one, as the user has agreed to. */
    void saveCertificate(Path file) {
        run(new DownloadCa(DownloadCa.Form.CERTIFICATE, new FileToSave(file, true), CaChoice.ACTIVE));
    }

    /** The same for a proof about the code. */
    void saveProof(Path file) {
        run(new DownloadCaProof(new FileToSave(file, true), code.get().strip(), CaChoice.ACTIVE));
    }

    @Override
    public void close() {
        stop.run();
        List.of(check, recheck, handOver, step).forEach(AsyncAction::cancel);
    }

    private HandOff handOver(Consumer<AsyncAction.Step> told) throws IOException {
        var command = new HandOver(Optional.empty(), Optional.empty(), true, HandOver.USUAL_WAIT, place.pace());
        return commands.run(progress.watching(session(), told), command);
    }

    private CheckHandOff measuring() {
        return new CheckHandOff(Optional.empty(), Optional.empty(), place.pace()::now);
    }

    private static VerifyHubCertificate verify(HubCertificate there, Optional<Path> proof) {
        return new VerifyHubCertificate(there.name(), proof, Optional.empty());
    }

    private Command<?> taken() {
        return wanted.getAndSet(Optional.empty()).orElseThrow();
    }

    private void run(Command<?> command) {
        if (!busy().getValue()) {
            wanted.set(Optional.of(command));
            step.run();
        }
    }

    private Session session() {
        return place.session().get();
    }

    private Optional<HubCertificate> certificate() {
        return measured.get().flatMap(known -> known.found().certificate());
    }

    private Optional<HubDevice> identity() {
        return measured.get().flatMap(known -> known.found().identity());
    }

    private void show(HandOff now) {
        now.found()
                .certificate()
                .flatMap(there -> session().cloud().hubs().code(there))
                .ifPresent(code::set);
        measured.set(Optional.of(now));
    }

    /** What was measured of another board, tenant or hub says nothing. */
    private void forget() {
        choice++;
        check.cancel();
        recheck.cancel();
        handOver.cancel();
        measured.set(Optional.empty());
        code.set("");
    }

    private void begin(boolean running) {
        if (running) {
            begunFor = choice;
        }
    }

    private void ifStillChosen(Runnable news) {
        if (begunFor == choice) {
            news.run();
        }
    }

    /** What failed has perhaps changed something before. */
    private void lookAgainAfter(@Nullable Exception failure) {
        if (failure != null) {
            ifStillChosen(this::lookAgain);
        }
    }

    /** Any thread. */
    private void lookAgainAfter(CommandRun run) {
        if (run.changesCloud() && run.phase() == CommandRun.Phase.SUCCEEDED) {
            background.onFxThread(() -> {
                if (measured.get().isPresent() && !busy().getValue()) {
                    lookAgain();
                }
            });
        }
    }

    /** Quietly; once more, if that is under way, for it may have changed since. */
    private void lookAgain() {
        recheck.cancel();
        recheck.run();
    }

    private List<ShownStep> stepsNow() {
        List<ShownStep> shown = measured.get().map(ShownStep::of).orElseGet(ShownStep::unmeasured);
        return handOver.runningProperty().get()
                ? ShownStep.during(shown, handOver.stepProperty().get())
                : shown;
    }
}
