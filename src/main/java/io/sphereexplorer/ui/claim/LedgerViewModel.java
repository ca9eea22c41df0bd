package io.sphereexplorer.ui.claim;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.ledger.ExportLedger;
import io.sphereexplorer.command.ledger.ListLedger;
import io.sphereexplorer.command.ledger.VerifyLedger;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.LedgerVerdict;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.BackgroundValue;
import io.sphereexplorer.ui.common.ReadValue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The irreversible steps that were recorded, and what can be done with the record. FX thread only. */
public final class LedgerViewModel {
    private final Session session;
    private final Clock clock;
    private final BackgroundValue<List<LedgerRow>> reading;
    private final ObservableList<LedgerRow> shown = FXCollections.observableArrayList();
    private final ObservableList<LedgerRow> shownReadOnly = FXCollections.unmodifiableObservableList(shown);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Check>> check = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Saved>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AsyncAction<LedgerVerdict> verify;
    private final AsyncAction<Saved> export;
    private Path destination = Path.of("");

    /** What the last look at the whole record found, and when. */
    record Check(LedgerVerdict verdict, Instant at) {}

    /** Where the record was saved last, and how many lines. */
    record Saved(Path file, int lines) {}

    /**
     * Reads nothing before it is told to; after that also whenever a command may have written the record.
     *
     * @param session of no board in particular
     * @param clock with the time zone that times are shown in
     */
    public LedgerViewModel(Session session, CommandRunner commands, Background background, Clock clock) {
        this.session = session;
        this.clock = clock;
        reading = new BackgroundValue<>(background);
        verify = background.action(() -> commands.run(session, new VerifyLedger()), this::checked);
        export = background.action(() -> exported(commands, destination), now -> saved.set(Optional.of(now)));
        reading.valueProperty().subscribe(this::show);
        filter.subscribe(this::show);
        commands.onRun(run -> {
            if (run.phase() != CommandRun.Phase.STARTED && (run.changesBoard() || run.changesCloud())) {
                background.onFxThread(this::refreshIfRead);
            }
        });
    }

    /** Reads all steps anew. */
    public void refresh() {
        reading.read(() -> new ListLedger(Optional.empty())
                .run(session).reversed().stream()
                        .map(entry -> LedgerRow.of(entry, clock.getZone()))
                        .toList());
    }

    /** Saves all lines as CSV; the user has said that another file may be overwritten. */
    void export(Path file) {
        if (!export.runningProperty().get()) {
            destination = file;
            saved.set(Optional.empty());
            export.run();
        }
    }

    private Saved exported(CommandRunner commands, Path file) throws Exception {
        return new Saved(file, commands.run(session, new ExportLedger(new FileToSave(file, true))));
    }

    private void refreshIfRead() {
        if (!(reading.valueProperty().get() instanceof ReadValue.Unread)) {
            refresh();
        }
    }

    private void checked(LedgerVerdict verdict) {
        check.set(Optional.of(new Check(verdict, clock.instant())));
        refresh();
    }

    private void show() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<LedgerRow> fitting =
                known().stream().filter(row -> row.fits(wanted)).toList();
        if (!shown.equals(fitting)) {
            shown.setAll(fitting);
        }
    }

    /** All steps, as read last. */
    private List<LedgerRow> known() {
        return reading.valueProperty().get().known().orElse(List.of());
    }

    ReadOnlyObjectProperty<ReadValue<List<LedgerRow>>> readingProperty() {
        return reading.valueProperty();
    }

    /** Those that fit the filter, the newest first. */
    ObservableList<LedgerRow> rows() {
        return shownReadOnly;
    }

    /** Words that a row has to hold; all rows if blank. */
    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<Optional<Check>> checkProperty() {
        return check.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Saved>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    AsyncAction<LedgerVerdict> verify() {
        return verify;
    }

    AsyncAction<Saved> export() {
        return export;
    }

    Clock clock() {
        return clock;
    }
}
