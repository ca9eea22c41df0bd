package io.sphereexplorer.ui.defender;

import io.sphereexplorer.cloud.defender.DefenderReport;
import io.sphereexplorer.cloud.defender.Posture.Coverage;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.defender.KnownKinds;
import io.sphereexplorer.command.defender.SettleAlert;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.tenant.SignInViewModel;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What Defender found about the chosen hub. Azure is asked when a user asks, and again after an alert was settled. */
public final class DefenderViewModel implements AutoCloseable {
    private final ObservableValue<Watched> watched;
    private final KnownKinds kinds = KnownKinds.ofProgram();
    private final AsyncAction<DefenderReport> look;
    private final AsyncAction<DefenderReport> relook;
    private final AsyncAction<SettleAlert.Outcome> settle;
    private final AsyncAction<Boolean> open;
    private final Runnable ends;
    private final ReadOnlyObjectWrapper<Optional<DefenderReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<DefenderItem>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> unopened = new ReadOnlyObjectWrapper<>("");
    private final ObjectProperty<Optional<DefenderItem>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty showsAll = new SimpleBooleanProperty();
    private final ObservableValue<Phase> phase;
    private Optional<Settling> wanted = Optional.empty();
    private Optional<URI> page = Optional.empty();

    /** What is to be said about which alert. */
    private record Settling(SettleAlert.Step step, String alert) {}

    /** What stands in the pane. */
    enum Phase {
        NO_ACCOUNT,
        NO_HUB,
        /** The hub is known by a connection string alone. */
        NOT_MANAGED,
        UNASKED,
        LOOKING,
        NOT_ENABLED,
        /** It is enabled, or was, and has told nothing. */
        NO_DATA,
        LISTED
    }

    /**
     * Of no report yet.
     *
     * @param watched another hub or account empties it
     */
    public DefenderViewModel(
            DefenderSource source,
            ObservableValue<Watched> watched,
            Background background,
            SignInViewModel.Browser browser) {
        this.watched = watched;
        look = background.action(source::look, this::show);
        relook = background.action(source::lookQuietly, this::show);
        settle = background.action(() -> settled(source), _ -> {});
        open = background.action(() -> browser.open(page.orElseThrow()), this::showOpened);
        ends = source.onSettled(() -> background.onFxThread(this::lookAgain));
        phase = Bindings.createObjectBinding(this::phaseNow, watched, report, look.runningProperty());
        watched.subscribe((before, now) -> {
            if (!before.equals(now)) {
                forget();
            }
        });
        showsAll.subscribe(_ -> fill());
    }

    /** Shows looks in the status line while they run. */
    public void trackIn(RunningWork work) {
        work.track(() -> Messages.text("defender.work", hub()), look);
    }

    ObservableValue<Phase> phase() {
        return phase;
    }

    ObservableValue<Watched> watched() {
        return watched;
    }

    /** Asks Azure. */
    AsyncAction<DefenderReport> look() {
        return look;
    }

    /** Asks again after an alert was settled. */
    AsyncAction<DefenderReport> relook() {
        return relook;
    }

    /** The last of {@link #settle(SettleAlert.Step, DefenderItem.Warning)}. */
    AsyncAction<SettleAlert.Outcome> settle() {
        return settle;
    }

    /** The last look; empty before anybody asked. */
    ReadOnlyObjectProperty<Optional<DefenderReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What to do first at the top; with what is done only if that is wanted. */
    ReadOnlyObjectProperty<List<DefenderItem>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /** Stays on its item when all are read anew. */
    ObjectProperty<Optional<DefenderItem>> selectedProperty() {
        return selected;
    }

    /** Whether also what is in order, settled or not applicable is listed. */
    BooleanProperty showsAllProperty() {
        return showsAll;
    }

    /** The page that no browser could be found for; empty if there is none. */
    ReadOnlyObjectProperty<String> unopenedProperty() {
        return unopened.getReadOnlyProperty();
    }

    /** Says something about an alert, once. */
    void settle(SettleAlert.Step step, DefenderItem.Warning warning) {
        if (!settle.runningProperty().get()) {
            wanted = Optional.of(new Settling(step, warning.alert().id()));
            settle.run();
        }
    }

    /** Shows a page in the browser. */
    void open(URI link) {
        page = Optional.of(link);
        unopened.set("");
        open.run();
    }

    @Override
    public void close() {
        ends.run();
        look.cancel();
        relook.cancel();
        open.cancel();
    }

    String hub() {
        return watched.getValue().hub().orElse("");
    }

    private SettleAlert.Outcome settled(DefenderSource source) throws java.io.IOException {
        Settling settling = wanted.orElseThrow();
        return source.settle(settling.step(), settling.alert());
    }

    private Phase phaseNow() {
        Watched now = watched.getValue();
        if (!now.hasAccount()) {
            return Phase.NO_ACCOUNT;
        } else if (now.hub().isEmpty()) {
            return Phase.NO_HUB;
        } else if (!now.isManaged()) {
            return Phase.NOT_MANAGED;
        }
        return report.get()
                .map(DefenderViewModel::phaseOf)
                .orElse(look.runningProperty().get() ? Phase.LOOKING : Phase.UNASKED);
    }

    private static Phase phaseOf(DefenderReport told) {
        if (told.hasData()) {
            return Phase.LISTED;
        }
        return told.posture().coverage() == Coverage.NOT_ENABLED ? Phase.NOT_ENABLED : Phase.NO_DATA;
    }

    private void show(DefenderReport told) {
        report.set(Optional.of(told));
        fill();
    }

    private void fill() {
        List<DefenderItem> all =
                report.get().map(told -> DefenderItem.of(told, kinds)).orElse(List.of());
        Optional<String> chosen = selected.get().map(DefenderItem::key);
        List<DefenderItem> shown =
                all.stream().filter(each -> showsAll.get() || each.isOpen()).toList();
        items.set(shown);
        selected.set(shown.stream()
                .filter(each -> chosen.equals(Optional.of(each.key())))
                .findFirst()
                .or(() -> shown.stream().findFirst()));
    }

    private void showOpened(@Nullable Boolean done) {
        unopened.set(Boolean.TRUE.equals(done) ? "" : page.map(URI::toString).orElse(""));
    }

    private void lookAgain() {
        if (report.get().isPresent()) {
            relook.cancel();
            relook.run();
        }
    }

    private void forget() {
        look.cancel();
        relook.cancel();
        look.dismissFailure();
        relook.dismissFailure();
        settle.dismissFailure();
        report.set(Optional.empty());
        fill();
    }
}
