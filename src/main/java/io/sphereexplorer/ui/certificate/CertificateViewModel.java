package io.sphereexplorer.ui.certificate;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.certificate.AddCertificate;
import io.sphereexplorer.command.certificate.DeleteCertificate;
import io.sphereexplorer.command.certificate.ListCertificates;
import io.sphereexplorer.command.wifi.ReloadWifiConfig;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.StoredCertificate;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** State and actions of the certificate pane of one board. */
public final class CertificateViewModel {
    private final Session session;
    private final CommandRunner commands;
    private final Background background;
    private final InstantSource clock;
    private final AsyncAction<StoreReading> reread;
    private final AsyncAction<Command<?>> change;
    private final AsyncAction<Runnable> add;
    private final AtomicReference<@Nullable Command<?>> next = new AtomicReference<>();
    private final AtomicReference<@Nullable AddCertificate> adding = new AtomicReference<>();
    private final KnownStore known = new KnownStore();
    private final ReadOnlyObjectWrapper<Optional<Exception>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty answering = new SimpleBooleanProperty(true);
    private final AddedHere addedHere = new AddedHere();
    private final List<Runnable> following = new ArrayList<>();
    private boolean stale;

    /** @param session of the one board */
    public CertificateViewModel(
            Session session, CommandRunner commands, Background background, InstantSource clock, RunningWork work) {
        this.session = session;
        this.commands = commands;
        this.background = background;
        this.clock = clock;
        reread = background.action(() -> StoreReading.take(session), this::show);
        change = background.action(this::runNext, this::changed);
        add = background.action(this::addNext, remember -> {
            remember.run();
            storeChanged();
        });
        answering.addListener((_, _, on) -> noticeAnswering(on));
        reread.failureProperty().subscribe(this::tell);
        change.failureProperty().subscribe(this::tell);
        add.failureProperty().subscribe(this::tell);
        work.track(() -> Messages.text("certificates.work.add"), add);
    }

    /** Whether the board is known to answer; while it does not, nothing is known of its known. */
    public BooleanProperty answeringProperty() {
        return answering;
    }

    /** Reads everything, as the user asked for it. */
    public void refresh() {
        run(new ListCertificates());
    }

    /** Begins to follow the board: reads now and after each command that changed it. */
    void follow() {
        var listening = commands.onRun(this::noticeRun);
        following.add(listening::close);
        rereadQuietly();
    }

    /** Stops following it; what was read stays. */
    void rest() {
        following.forEach(Runnable::run);
        following.clear();
    }

    /** What the board stores, in its order. */
    public ObservableList<StoredCertificate> certificates() {
        return known.certificates();
    }

    /** What is known of the store, and what follows from it. */
    KnownStore known() {
        return known;
    }

    /** The name of the certificate that is looked at. */
    public ObjectProperty<Optional<String>> selectedProperty() {
        return known.selectedProperty();
    }

    /** Why the last action failed; empty if it did not. */
    public ReadOnlyObjectProperty<Optional<Exception>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The problem as far as the pane has to tell it: why the board does not answer, the window says already. */
    ObservableValue<Optional<Exception>> shownProblem() {
        return answering.flatMap(
                on -> problem.map(met -> met.filter(failure -> on || !StoreProblem.isOfLink(failure))));
    }

    void dismissProblem() {
        problem.set(Optional.empty());
    }

    /** A form for a certificate that is to be added. */
    public AddForm form(CertificateType type) {
        return new AddForm(type, this, background, clock);
    }

    /** Looks at files that were dropped, off the FX thread. */
    void sort(List<Path> files, Consumer<DroppedFiles> sorted) {
        var _ = background.run(() -> DroppedFiles.of(files, now()), sorted, this::tell);
    }

    /** Sends it to the board; one of the same name is replaced. */
    void add(AddCertificate command) {
        if (!add.runningProperty().get()) {
            adding.set(command);
            known.selectedProperty().set(Optional.of(command.id().text()));
            add.run();
        }
    }

    /** Removes it from the board, with its key if it has one. */
    public void remove(StoredCertificate certificate) {
        CertificateId.parse(certificate.id()).ifPresent(id -> run(new DeleteCertificate(id)));
    }

    /** Lets the board's Wi-Fi read the store again, which drops its connection for a moment. */
    public void reloadWifi() {
        run(new ReloadWifiConfig());
    }

    AsyncAction<?> change() {
        return change;
    }

    AsyncAction<?> adding() {
        return add;
    }

    AddedHere addedHere() {
        return addedHere;
    }

    Instant now() {
        return clock.instant();
    }

    private Command<?> runNext() throws IOException {
        Command<?> command = Objects.requireNonNull(next.getAndSet(null));
        commands.run(session, command);
        return command;
    }

    private Runnable addNext() throws IOException {
        AddCertificate command = Objects.requireNonNull(adding.getAndSet(null)); // it may hold a password
        AddCertificate.Result result = commands.run(session, command);
        return () -> addedHere.remember(command, result);
    }

    private void run(Command<?> command) {
        if (answering.get() && !change.runningProperty().get()) {
            next.set(command);
            change.run();
        }
    }

    private void changed(Command<?> command) {
        if (command instanceof DeleteCertificate) {
            storeChanged();
        } else {
            if (command instanceof ReloadWifiConfig) {
                known.reloaded();
            }
            rereadQuietly();
        }
    }

    private void storeChanged() {
        known.changed();
        rereadQuietly();
    }

    /** What is being read may be older than what made it necessary to read. */
    private void rereadQuietly() {
        stale = reread.runningProperty().get();
        if (answering.get()) {
            reread.run();
        }
    }

    private void show(StoreReading told) {
        known.show(told);
        if (stale) {
            rereadQuietly();
        }
    }

    private void noticeRun(CommandRun run) {
        if (run.changesBoard() && run.phase() == CommandRun.Phase.SUCCEEDED) {
            background.onFxThread(() -> {
                boolean ours =
                        change.runningProperty().get() || add.runningProperty().get();
                if (!ours) { // after a change of our own it is read in any case
                    rereadQuietly();
                }
            });
        }
    }

    private void noticeAnswering(boolean on) {
        if (!on) {
            known.forget();
        } else if (!following.isEmpty()) {
            rereadQuietly();
        }
    }

    /** A new attempt takes back how the last one failed. */
    private void tell(@Nullable Exception failure) {
        problem.set(Optional.ofNullable(failure));
        if (failure != null && StoreProblem.isOfLink(failure)) {
            known.forget();
        }
    }
}
