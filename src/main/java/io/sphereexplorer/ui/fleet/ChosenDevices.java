package io.sphereexplorer.ui.fleet;

import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.fleet.ListTargetedImages;
import io.sphereexplorer.command.fleet.MoveDevice;
import io.sphereexplorer.command.product.ListDeviceGroups;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is done with devices that were chosen in the table: moved to a group, or asked what they are meant to run. */
public final class ChosenDevices {
    private final Supplier<Session> session;
    private final CommandRunner commands;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<DeviceId>> moving = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<NamedGroup>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable NamedGroup> target = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper moved = new ReadOnlyIntegerWrapper();
    private final AsyncAction<List<NamedGroup>> list;
    private final AsyncAction<Integer> move;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AsyncAction<Shown> images;
    private Optional<DeviceId> asked = Optional.empty();

    /** The images that a device is meant to run. */
    public record Shown(DeviceId device, List<Image> images) {
        public Shown {
            images = List.copyOf(images);
        }
    }

    /** @param session made anew for each command */
    public ChosenDevices(Supplier<Session> session, CommandRunner commands, Background background) {
        this.session = session;
        this.commands = commands;
        this.background = background;
        list = background.action(
                () -> commands.run(session.get(), new ListDeviceGroups(Optional.empty(), Optional.empty())),
                groups::set);
        move = background.action(this::moveAll, _ -> moving.set(List.of()));
        images = background.action(this::readImages, found -> shown.set(Optional.of(found)));
    }

    /** For the table's menu. */
    public DeviceActions actions() {
        return new DeviceActions(this::chooseGroup, this::showImages);
    }

    /** Those that wait for a group to be chosen; none if nothing is to be moved. */
    public ReadOnlyObjectProperty<List<DeviceId>> movingProperty() {
        return moving.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<NamedGroup>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** Where they are to go. */
    public ObjectProperty<@Nullable NamedGroup> targetProperty() {
        return target;
    }

    /** How many of them are there by now. */
    public ReadOnlyIntegerProperty movedProperty() {
        return moved.getReadOnlyProperty();
    }

    /** Reads the groups. */
    public AsyncAction<?> list() {
        return list;
    }

    /** Moves one after the other; what was moved before a failure stays moved. */
    public AsyncAction<?> move() {
        return move;
    }

    /** Thinks better of it. */
    public void moveNone() {
        move.cancel();
        move.dismissFailure();
        list.dismissFailure();
        moving.set(List.of());
    }

    /** What a device is meant to run, if that was asked. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public AsyncAction<?> images() {
        return images;
    }

    public void showNoImages() {
        images.dismissFailure();
        shown.set(Optional.empty());
    }

    private void chooseGroup(List<String> ids) {
        if (!move.runningProperty().get()) {
            target.set(null);
            moved.set(0);
            moving.set(ids.stream().flatMap(id -> DeviceId.parse(id).stream()).toList());
            list.run();
        }
    }

    private void showImages(String id) {
        asked = DeviceId.parse(id);
        shown.set(Optional.empty());
        images.run();
    }

    private int moveAll() throws Exception {
        NamedGroup group = target.get();
        List<DeviceId> devices = moving.get();
        if (group == null) {
            return 0;
        }
        for (DeviceId device : devices) {
            commands.run(
                    session.get(),
                    new MoveDevice(Optional.empty(), device, group.id().toString()));
            background.onFxThread(() -> moved.set(moved.get() + 1));
        }
        return devices.size();
    }

    private Shown readImages() throws Exception {
        DeviceId device = asked.orElseThrow();
        return new Shown(device, commands.run(session.get(), new ListTargetedImages(Optional.empty(), device)));
    }
}
