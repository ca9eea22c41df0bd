package io.sphereexplorer.app;

import io.sphereexplorer.emulator.cloud.DeviceUpdates;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.scenario.Scenario;
import io.sphereexplorer.emulator.scenario.ScenarioFile;
import io.sphereexplorer.emulator.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a served world was at its start and when it was last saved, so that it can be taken back there. */
final class KeptWorld {
    private final World world;
    private final List<EmulatedDevice> devices;
    private final Optional<EmulatedCloud> cloud;
    private final Scenario start;
    private Scenario saved;

    /** Takes the boards and the cloud as they are now for the start. */
    private KeptWorld(World world, List<EmulatedDevice> devices, Optional<EmulatedCloud> cloud) {
        this.world = world;
        this.devices = List.copyOf(devices);
        this.cloud = cloud;
        start = now();
        saved = start;
    }

    /**
     * Makes the boards of a scenario.
     *
     * @param cloud comes to know what the scenario says and all boards, besides those that it knows; empty for a world without
     * @throws IOException if no board or cloud can be as the scenario says
     */
    static KeptWorld of(World world, Scenario scenario, Optional<EmulatedCloud> cloud) throws IOException {
        List<EmulatedDevice> devices = new ArrayList<>();
        for (var place : world.boards()) {
            var device = new EmulatedDevice(world, place);
            if (devices.size() < scenario.boards().size()) {
                try {
                    device.state(scenario.boards().get(devices.size()));
                } catch (IllegalArgumentException e) {
                    throw new IOException("board %d: %s".formatted(place.number(), e.getMessage()), e);
                }
            }
            devices.add(device);
        }
        if (cloud.isPresent()) {
            inform(cloud.get(), scenario, devices);
        }
        return new KeptWorld(world, devices, cloud);
    }

    Optional<EmulatedCloud> cloud() {
        return cloud;
    }

    private static void inform(EmulatedCloud cloud, Scenario scenario, List<EmulatedDevice> devices)
            throws IOException {
        var known = cloud.state().devices();
        try {
            scenario.cloud().ifPresent(cloud::state);
        } catch (IllegalArgumentException e) {
            throw new IOException("cloud: %s".formatted(e.getMessage()), e);
        }
        known.forEach(cloud::know);
        var updates = new DeviceUpdates(cloud);
        for (EmulatedDevice device : devices) {
            cloud.know(device.deviceId());
            device.join(updates);
        }
        cloud.boards(() -> devices.forEach(EmulatedDevice::settle));
    }

    List<EmulatedDevice> devices() {
        return devices;
    }

    void save(Path file) throws IOException {
        Scenario current = now();
        ScenarioFile.write(current, file);
        saved = current;
    }

    /** To when it was last saved, or to its start. */
    void rewind() {
        become(saved);
    }

    /** To its start. */
    void reset() {
        saved = start;
        become(start);
    }

    /** Everything as it is now. */
    Scenario now() {
        return Scenario.of(
                world, devices.stream().map(EmulatedDevice::state).toList(), cloud.map(EmulatedCloud::state));
    }

    /** Takes everything back to how it was. */
    void become(Scenario before) {
        world.faults().replaceBy(before.active());
        cloud.ifPresent(known -> before.cloud().ifPresent(known::state));
        for (int i = 0; i < devices.size(); i++) {
            devices.get(i).state(before.boards().get(i));
        }
    }
}
