package io.sphereexplorer.ui.hub.inventory;

import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.hub.CreateHubDevice;
import io.sphereexplorer.command.hub.CreateHubDevices;
import io.sphereexplorer.command.hub.DeleteHubDevice;
import io.sphereexplorer.command.hub.ListHubDevices;
import io.sphereexplorer.command.hub.MadeIdentity;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.CommandProgress;
import io.sphereexplorer.ui.hub.HandOffViewModel.Place;
import io.sphereexplorer.ui.hub.HubViewModel;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The identities of the chosen hub, which arrive page by page. */
public final class HubDevicesViewModel implements AutoCloseable {
    private final Place place;
    private final Background background;
    private final CommandProgress progress;
    private final AsyncAction<Long> list;
    private final AsyncAction<List<HubDevice>> relist;
    private final AsyncAction<Object> change;
    private final AsyncAction<List<MadeIdentity>> createAll;
    private final AtomicReference<Optional<Command<?>>> wanted = new AtomicReference<>(Optional.empty());
    private final ObservableList<IdentityRow> all = FXCollections.observableArrayList();
    private final FilteredList<IdentityRow> fitting = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<List<MadeIdentity>>> made =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Runnable stop;
    private int reading;
    /** Counts what was chosen, since an answer about an earlier choice says nothing about this one. */
    private int choice;
    /** Of the registering of all boards that began last. */
    private int begunFor;

    public HubDevicesViewModel(HubViewModel hub, Place place, CommandRunner commands, Background background) {
        this.place = place;
        this.background = background;
        progress = new CommandProgress(background, place.pace()::now);
        list = background.action(() -> commands.run(place.session().get(), listing()), _ -> listed.set(true));
        relist = background.action(this::collected, this::replace);
        change = background.action(
                () -> commands.run(
                        place.session().get(),
                        wanted.getAndSet(Optional.empty()).orElseThrow()),
                _ -> {});
        createAll = background.actionToldToItsEnd(
                told -> commands.run(
                        progress.watching(place.session().get(), told),
                        new CreateHubDevices(Optional.empty(), Optional.empty(), _ -> {})),
                this::showMade);
        createAll.runningProperty().subscribe(running -> begunFor = running ? choice : begunFor);
        place.work().track(() -> Messages.text("hubDevices.work"), list);
        place.work().track(() -> Messages.text("hubDevices.work.change"), change);
        place.work().track(() -> Messages.text("hubDevices.work.all"), createAll);
        filter.subscribe(typed -> fitting.setPredicate(row -> row.fits(typed)));
        hub.knownProperty().subscribe(_ -> forget());
        List.of(change, createAll).forEach(action -> action.runningProperty().subscribe(this::lookAgainAfter));
        var runs = commands.onRun(this::lookAgainAfter);
        stop = runs::close;
    }

    /** Asks the hub; rows arrive while it runs. */
    public AsyncAction<Long> list() {
        return list;
    }

    /** The same again after something was changed, without saying so. */
    AsyncAction<?> relist() {
        return relist;
    }

    /** What was done to one identity last. */
    AsyncAction<?> change() {
        return change;
    }

    /** Registers all boards of the tenant. */
    AsyncAction<?> createAll() {
        return createAll;
    }

    CommandProgress progress() {
        return progress;
    }

    /** What came of all boards of the tenant; empty if that was not wanted, or was read. */
    ReadOnlyObjectProperty<Optional<List<MadeIdentity>>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    void forgetMade() {
        made.set(Optional.empty());
    }

    /** Those that fit what was typed, in the order of the hub. */
    public ObservableList<IdentityRow> rows() {
        return fitting;
    }

    /** How many there are, whatever was typed. */
    ObservableValue<Integer> count() {
        return Bindings.size(all).map(Number::intValue);
    }

    /** Whether the hub was asked to the end. */
    ReadOnlyBooleanProperty listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /** A part of an ID, in whatever case. */
    StringProperty filterProperty() {
        return filter;
    }

    ObservableValue<Boolean> busy() {
        return list.runningProperty()
                .flatMap(one -> change.runningProperty()
                        .flatMap(two -> createAll.runningProperty().map(three -> one || two || three)));
    }

    /** Registers the chosen board. */
    void create() {
        run(new CreateHubDevice(Optional.empty(), Optional.empty(), false, false));
    }

    /** @param word as the user has typed it */
    void delete(IdentityRow row, String word) {
        run(new DeleteHubDevice(row.id(), word));
    }

    ObservableValue<Boolean> hasBoard() {
        return place.board().map(Optional::isPresent);
    }

    Instant now() {
        return place.pace().now();
    }

    @Override
    public void close() {
        stop.run();
        List.of(list, relist, change, createAll).forEach(AsyncAction::cancel);
    }

    private ListHubDevices listing() {
        int own = reading;
        return new ListHubDevices(page -> background.onFxThread(() -> add(own, page)));
    }

    /** Starts over with an empty table. */
    public void read() {
        if (!busy().getValue()) {
            startOver();
            list.run();
        }
    }

    private void startOver() {
        reading++;
        listed.set(false);
        all.clear();
    }

    private void add(int own, List<HubDevice> page) {
        if (own == reading) {
            all.addAll(page.stream().map(IdentityRow::new).toList());
        }
    }

    /** Quietly, so that the table does not flicker. */
    private List<HubDevice> collected() throws IOException {
        List<HubDevice> devices = new ArrayList<>();
        new ListHubDevices(devices::addAll).run(place.session().get());
        return devices;
    }

    private void replace(List<HubDevice> devices) {
        reading++;
        all.setAll(devices.stream().map(IdentityRow::new).toList());
    }

    private void showMade(List<MadeIdentity> identities) {
        if (begunFor == choice) {
            made.set(Optional.of(List.copyOf(identities)));
        }
    }

    private void run(Command<?> command) {
        if (!busy().getValue()) {
            wanted.set(Optional.of(command));
            change.run();
        }
    }

    /** What was read of another hub. */
    private void forget() {
        choice++;
        createAll.cancel();
        list.cancel();
        relist.cancel();
        startOver();
        made.set(Optional.empty());
    }

    private void lookAgainAfter(boolean running) {
        if (!running && listed.get()) {
            relist.cancel();
            relist.run();
        }
    }

    /** Any thread. */
    private void lookAgainAfter(CommandRun run) {
        if (run.changesCloud() && run.phase() == CommandRun.Phase.SUCCEEDED) {
            background.onFxThread(() -> lookAgainAfter(busy().getValue()));
        }
    }
}
