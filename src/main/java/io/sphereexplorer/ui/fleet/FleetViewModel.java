package io.sphereexplorer.ui.fleet;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.fleet.table.DeviceTableViewModel;
import io.sphereexplorer.ui.fleet.table.FleetNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/** The boards of the chosen tenant, read when the user asks for them. */
public final class FleetViewModel {
    private final ObservableValue<Optional<ChosenTenant>> tenant;
    private final DeviceTableViewModel table;
    private final AsyncAction<Boolean> reading;
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private Consumer<List<ClaimedDevice>> intake = _ -> {};

    /** @param tenant whose boards these are; another one empties the table */
    public FleetViewModel(FleetSource source, ObservableValue<Optional<ChosenTenant>> tenant, Background background) {
        this.tenant = tenant;
        table = new DeviceTableViewModel(background);
        reading = background.action(
                () -> {
                    source.read(names -> background.onFxThread(() -> show(names)), intake);
                    return true;
                },
                _ -> table.complete());
        reading.runningProperty().subscribe((_, running) -> {
            if (!running) {
                table.complete(); // also what came before it failed or was stopped is to be seen
            }
        });
        tenant.subscribe((_, _) -> forget());
    }

    public ObservableValue<Optional<ChosenTenant>> tenant() {
        return tenant;
    }

    public DeviceTableViewModel table() {
        return table;
    }

    /** Whether the user has asked for the boards of this tenant. */
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** The reading, to be watched and cancelled; {@link #read} begins it. */
    public AsyncAction<?> reading() {
        return reading;
    }

    /** Reads all boards anew; what is selected stays so. */
    public void read() {
        if (!reading.runningProperty().get() && tenant.getValue().isPresent()) {
            asked.set(true);
            table.clear();
            intake = table.intake();
            reading.run();
        }
    }

    private void show(FleetNames names) {
        table.namesProperty().set(names);
    }

    private void forget() {
        reading.cancel();
        reading.dismissFailure();
        asked.set(false);
        table.filterProperty().set("");
        table.namesProperty().set(FleetNames.NONE);
        table.selection().none();
        table.clear();
    }
}
