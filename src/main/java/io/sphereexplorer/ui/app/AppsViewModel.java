package io.sphereexplorer.ui.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.app.DeleteApps;
import io.sphereexplorer.command.app.StartApp;
import io.sphereexplorer.command.app.StopApp;
import io.sphereexplorer.device.AppStatus;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.BackgroundValue;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.RunningWork;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State and actions of the applications of one board. FX thread. */
public final class AppsViewModel {
    private final Session session;
    private final InstantSource clock;
    private final BackgroundValue<AppsReading> reading;
    private final ReadOnlyObjectWrapper<Optional<AppsReading>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<AppRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<AppRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<MemoryHistory.Sample>> memory = new ReadOnlyObjectWrapper<>(List.of());
    private final MemoryHistory history = new MemoryHistory();
    private final BooleanProperty systemShown = new SimpleBooleanProperty();
    private final BooleanProperty answering = new SimpleBooleanProperty(true);
    private final InstallViewModel install;
    private final AsyncAction<?> change;
    /** What boards tell only in the answer to a start for debugging: the ports. */
    private final Map<UUID, AppStatus> debugged = new HashMap<>();

    private Optional<Command<?>> next = Optional.empty();

    /** @param session of the one board */
    public AppsViewModel(
            Session session, CommandRunner commands, Background background, InstantSource clock, RunningWork work) {
        this.session = session;
        this.clock = clock;
        reading = new BackgroundValue<>(background);
        install = new InstallViewModel(session, commands, background, clock, this::readAgain);
        change = background.action(() -> commands.run(session, next.orElseThrow()), this::changed);
        reading.valueProperty().subscribe(this::show);
        systemShown.subscribe(() -> told.get().ifPresent(this::showRows));
        answering.addListener((_, _, on) -> forgetUnless(on));
        work.track(() -> Messages.text("app.work.install", install.fileName()), install.install());
    }

    /** Reads all anew; leaves the line to an installation while one is going on. */
    public void refresh() {
        if (answering.get() && !install.install().runningProperty().get()) {
            reading.read(() -> AppsReading.take(session, clock));
        }
    }

    /** Whether the board is known to answer; while it does not, nothing is known and nothing can be asked of it. */
    public BooleanProperty answeringProperty() {
        return answering;
    }

    /**
     * Lets the user try the installation without a package of their own; to be called before the pane is built.
     *
     * @param imagePackage makes the file; runs off the FX thread
     */
    public void offerPractice(Callable<Path> imagePackage) {
        install.offerPractice(imagePackage);
    }

    InstallViewModel install() {
        return install;
    }

    /** Start, stop or delete, whichever was asked for last. */
    AsyncAction<?> change() {
        return change;
    }

    /** What the board said last; empty before it said anything and while it is silent. */
    ReadOnlyObjectProperty<Optional<AppsReading>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** How the last reading went. */
    ReadOnlyObjectProperty<ReadValue<AppsReading>> readingProperty() {
        return reading.valueProperty();
    }

    /** What is installed or staged; applications first. The selected row stays the same component. */
    ObservableList<AppRow> rows() {
        return rows;
    }

    ObjectProperty<Optional<AppRow>> selectedProperty() {
        return selected;
    }

    /** Whether the system's own components are listed, too. */
    BooleanProperty systemShownProperty() {
        return systemShown;
    }

    ReadOnlyObjectProperty<List<MemoryHistory.Sample>> memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    void start(AppRow row, boolean debug) {
        row.application().ifPresent(id -> run(new StartApp(Optional.of(id), debug)));
    }

    void stop(AppRow row) {
        row.application().ifPresent(id -> run(new StopApp(Optional.of(id))));
    }

    void delete(AppRow row) {
        row.deletable().ifPresent(id -> run(new DeleteApps(Optional.of(id), List.of())));
    }

    private void run(Command<?> command) {
        if (!change.runningProperty().get()) {
            next = Optional.of(command);
            change.run();
        }
    }

    private void changed(Object result) {
        install.forgetNotice();
        if (result instanceof List<?> told) {
            told.stream()
                    .filter(AppStatus.class::isInstance)
                    .map(AppStatus.class::cast)
                    .forEach(status -> debugged.put(status.component(), status));
        }
        readAgain();
    }

    private void readAgain() {
        reading.clear();
        refresh();
    }

    private void show(ReadValue<AppsReading> value) {
        value.known().ifPresent(read -> {
            told.set(Optional.of(read));
            showRows(read);
            read.memory().known().ifPresentOrElse(use -> history.add(read.at(), use), history::clear);
            memory.set(history.samples());
        });
        if (value instanceof ReadValue.Unreadable) {
            forgetUnless(false);
        }
    }

    private void showRows(AppsReading read) {
        List<AppRow> shown = read.rows().stream()
                .filter(row -> systemShown.get() || row.component().isForCustomers())
                .map(this::withPorts)
                .sorted(Comparator.comparingInt(AppRow::rank))
                .toList();
        if (!shown.equals(rows)) {
            Optional<String> chosen = selected.get().map(AppRow::id);
            rows.setAll(shown);
            selected.set(shown.stream()
                    .filter(row -> chosen.filter(row.id()::equals).isPresent())
                    .findFirst());
        }
    }

    private AppRow withPorts(AppRow row) {
        Optional<AppStatus> known = row.status()
                .map(AppStatus::component)
                .map(debugged::get)
                .filter(status -> row.status().filter(status::isInStateOf).isPresent());
        return known.isPresent() ? new AppRow(row.component(), known, row.quota()) : row;
    }

    private void forgetUnless(boolean valid) {
        if (!valid) {
            told.set(Optional.empty());
            rows.clear();
            selected.set(Optional.empty());
            history.clear();
            memory.set(List.of());
        }
    }
}
