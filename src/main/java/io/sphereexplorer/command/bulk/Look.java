package io.sphereexplorer.command.bulk;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.ClaimedDeviceApi;
import io.sphereexplorer.command.Pace;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Asks the service which boards are in the tenant now. */
final class Look {
    private static final int FEW = 20; // are asked for one by one; for more, the tenant's list is read
    private static final int LOOKS = 4;
    private static final Duration BETWEEN = Duration.ofSeconds(5); // the service takes about 1 to 3 s

    private final ClaimedDeviceApi devices;
    private final Pace pace;

    Look(ClaimedDeviceApi devices, Pace pace) {
        this.devices = devices;
        this.pace = pace;
    }

    /** Those of the boards that are in the tenant. */
    Map<String, ClaimedDevice> at(Collection<String> boards) throws CloudException {
        Map<String, ClaimedDevice> found = new HashMap<>();
        if (boards.size() <= FEW) {
            for (String board : boards) {
                show(board, found);
            }
        } else {
            Set<String> wanted = new HashSet<>(boards);
            devices.list(page -> page.stream()
                    .filter(device -> wanted.contains(device.deviceId()))
                    .forEach(device -> found.put(device.deviceId(), device)));
        }
        return found;
    }

    /** Looks for boards that may still be on their way: some times, until all are there. */
    Set<String> patientlyAt(Collection<String> boards) throws CloudException {
        Set<String> found = at(boards).keySet();
        for (int look = 1; look < LOOKS && found.size() < boards.size(); look++) {
            pause(BETWEEN);
            found = at(boards).keySet();
        }
        return found;
    }

    void pause(Duration time) throws CloudException.Cancelled {
        try {
            pace.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException.Cancelled(e);
        }
    }

    private void show(String board, Map<String, ClaimedDevice> found) throws CloudException {
        try {
            found.put(board, devices.show(board));
        } catch (CloudException.Refused refused) {
            if (refused.status() != 404) {
                throw refused;
            }
        }
    }
}
