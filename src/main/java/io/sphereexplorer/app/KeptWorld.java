package io.sphereexplorer.app;

import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.scenario.Scenario;
import io.sphereexplorer.emulator.scenario.ScenarioFile;
import io.sphereexplorer.emulator.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a served world was at its start and when it was last saved, so that it can be taken back there. */
final class KeptWorld {
    private final World world;
    private final List<EmulatedDevice> devices;
    private final Scenario start;
    private Scenario saved;

    /** Takes the boards as they are now for the start. */
    private KeptWorld(World world, List<EmulatedDevice> devices) {
        this.world = world;
        this.devices = List.copyOf(devices);
        start = now();
        saved = start;
    }

    /**
     * Makes the boards of a scenario.
     *
     * @throws IOException if no board can be as the scenario says
     */
    static KeptWorld of(World world, Scenario scenario) throws IOException {
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
        return new KeptWorld(world, devices);
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

    private Scenario now() {
        return Scenario.of(world, devices.stream().map(EmulatedDevice::state).toList());
    }

    private void become(Scenario before) {
        world.faults().replaceBy(before.active());
        for (int i = 0; i < devices.size(); i++) {
            devices.get(i).state(before.boards().get(i));
        }
    }
}
