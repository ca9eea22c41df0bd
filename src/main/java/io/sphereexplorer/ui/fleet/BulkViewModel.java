package io.sphereexplorer.ui.fleet;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.UnusableSheet;
import io.sphereexplorer.command.bulk.BulkGuard;
import io.sphereexplorer.command.bulk.BulkOutcome;
import io.sphereexplorer.command.bulk.BulkPlan;
import io.sphereexplorer.command.bulk.ClaimAll;
import io.sphereexplorer.command.bulk.PlanBulkClaim;
import io.sphereexplorer.command.bulk.PlannedRow.Step;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A list of boards on its way into the chosen tenant: chosen, looked at, confirmed, claimed, told. */
public final class BulkViewModel {
    private static final int DIGITS = 4;

    private final Supplier<Session> session;
    private final CommandRunner commands;
    private final ObservableValue<Optional<ChosenTenant>> tenant;
    private final BulkProgress progress;
    private final AsyncAction<BulkPlan> look;
    private final AsyncAction<BulkOutcome> claim;
    private final AsyncAction<Path> save;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<BulkPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<BulkOutcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<BulkLine> lines = FXCollections.observableArrayList();
    private final ObservableList<BulkLine> shownLines = FXCollections.unmodifiableObservableList(lines);
    private Optional<FileToSave> target = Optional.empty();

    /**
     * With nothing chosen.
     *
     * @param session made anew for each command
     * @param tenant that boards go to; another one forgets the list
     */
    public BulkViewModel(
            Supplier<Session> session,
            CommandRunner commands,
            Background background,
            ObservableValue<Optional<ChosenTenant>> tenant,
            Pace pace) {
        this.session = session;
        this.commands = commands;
        this.tenant = tenant;
        progress = new BulkProgress(background, pace::now);
        look = background.action(this::readPlan, this::show);
        claim = background.actionToldToItsEnd(
                steps -> commands.run(progress.watching(session.get(), steps), command(pace)), this::show);
        save = background.action(this::writeResult, path -> saved.set(Optional.of(path)));
        tenant.subscribe((_, _) -> forget());
    }

    public ObservableValue<Optional<ChosenTenant>> tenant() {
        return tenant;
    }

    /** The list that was chosen. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** What it would do, once it was looked at. */
    public ReadOnlyObjectProperty<Optional<BulkPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** What came of it, once the claim has ended. */
    public ReadOnlyObjectProperty<Optional<BulkOutcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Whether the run stopped before its end and the user has not read yet why. */
    ReadOnlyBooleanProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /** Takes back that the run stopped, as a user does who has read it; the rows stay. */
    void dismissStop() {
        stopped.set(false);
    }

    /** Where the result was written. */
    public ReadOnlyObjectProperty<Optional<Path>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** What was typed to confirm. */
    public StringProperty typedProperty() {
        return typed;
    }

    public AsyncAction<BulkPlan> look() {
        return look;
    }

    public AsyncAction<BulkOutcome> claim() {
        return claim;
    }

    public AsyncAction<Path> save() {
        return save;
    }

    /** Takes a list and looks what it would do; nothing is changed. */
    public void choose(Path list) {
        if (claim.runningProperty().get() || tenant.getValue().isEmpty()) {
            return;
        }
        forget();
        file.set(Optional.of(list));
        look.run();
    }

    /** Writes what came of each row to a file that is not there yet, or that the user wants replaced. */
    public void saveTo(FileToSave place) {
        target = Optional.of(place);
        saved.set(Optional.empty());
        save.run();
    }

    /** Lets another list be chosen; what was claimed stays so. */
    public void forget() {
        if (claim.runningProperty().get()) {
            return;
        }
        look.cancel();
        List.of(look, claim, save).forEach(AsyncAction::dismissFailure);
        file.set(Optional.empty());
        plan.set(Optional.empty());
        outcome.set(Optional.empty());
        stopped.set(false);
        saved.set(Optional.empty());
        typed.set("");
        lines.clear();
    }

    /** Whether boards would be claimed, so that somebody has to type for it. */
    BooleanBinding forEver() {
        return Bindings.createBooleanBinding(
                () -> plan.get().filter(made -> made.count(Step.CLAIM) > 0).isPresent(), plan);
    }

    /** Whether everything is there to begin: what has to be typed was, and there is something to do. */
    BooleanBinding complete() {
        return Bindings.createBooleanBinding(
                () -> plan.get().filter(this::isConfirmed).isPresent()
                        && outcome.get().isEmpty()
                        && !claim.runningProperty().get(),
                plan,
                typed,
                outcome,
                claim.runningProperty());
    }

    /** The rows of the list. */
    ObservableList<BulkLine> lines() {
        return shownLines;
    }

    BulkProgress progress() {
        return progress;
    }

    private BulkPlan readPlan() throws IOException {
        return commands.run(session.get(), new PlanBulkClaim(file.get().orElseThrow(), tenantId()));
    }

    private boolean isConfirmed(BulkPlan made) {
        String id = made.tenant().id().toString();
        boolean agreed = typed.get().strip().toLowerCase(Locale.ROOT).equals(id.substring(id.length() - DIGITS));
        return made.count(Step.CLAIM) > 0 ? agreed : made.moves() > 0;
    }

    /** What was agreed to is what is done: another list, tenant or account in the meantime stops it. */
    private ClaimAll command(Pace pace) {
        BulkPlan agreed = plan.get().orElseThrow();
        Path list = file.get().orElseThrow();
        BulkGuard guard = now -> {
            if (!now.asks(agreed)) {
                throw new UnusableSheet(UnusableSheet.Problem.CHANGED, list);
            }
        };
        return new ClaimAll(
                list, Optional.of(agreed.tenant().id().toString()), Optional.empty(), Optional.of(guard), pace);
    }

    private Optional<String> tenantId() {
        return tenant.getValue().map(chosen -> chosen.id().toString());
    }

    private Path writeResult() throws IOException {
        FileToSave place = target.orElseThrow();
        place.save(outcome.get().orElseThrow()::writeTo);
        return place.path();
    }

    private void show(BulkPlan made) {
        plan.set(Optional.of(made));
        lines.setAll(BulkLine.of(made));
    }

    private void show(BulkOutcome ended) {
        outcome.set(Optional.of(ended));
        stopped.set(ended.stopped().isPresent());
        typed.set("");
        lines.setAll(BulkLine.of(ended));
    }
}
