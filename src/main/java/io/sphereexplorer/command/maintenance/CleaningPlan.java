package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.WifiNetwork;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a cleaning removes from a board. The claim, the capabilities with their debugger, the board configuration, the
 * manufacturing state and the name on the bench stay: they belong to the board and its place, not to who used it.
 */
public record CleaningPlan(
        List<Application> applications, List<WifiNetwork> networks, List<String> certificates, Optional<Proxy> proxy) {
    /**
     * An application, installed or only staged.
     *
     * @param name may be cut off by the board
     */
    public record Application(UUID component, String name) {}

    public CleaningPlan {
        applications = List.copyOf(applications);
        networks = List.copyOf(networks);
        certificates = List.copyOf(certificates);
    }

    static CleaningPlan of(DeviceConnection board) throws DeviceException {
        return new CleaningPlan(
                applications(board),
                board.wifi().networks(),
                board.certificates().identifiers(),
                board.proxy().proxy());
    }

    /** Whether the board is clean already. */
    public boolean isEmpty() {
        return applications.isEmpty() && networks.isEmpty() && certificates.isEmpty() && proxy.isEmpty();
    }

    static List<Application> applications(DeviceConnection board) throws DeviceException {
        List<ImageInventory.Component> components = board.device().images().components();
        return board.apps().installed().stream()
                .filter(id -> !id.equals(ImageInventory.DEBUGGER))
                .map(id -> new Application(id, name(id, components)))
                .toList();
    }

    private static String name(UUID id, List<ImageInventory.Component> components) {
        return components.stream()
                .filter(component -> component.uid().equalsIgnoreCase(id.toString()))
                .map(ImageInventory.Component::name)
                .findFirst()
                .orElse("");
    }
}
