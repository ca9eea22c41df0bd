package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.ReleaseList;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.fleet.DeploymentStatus.Target;
import io.sphereexplorer.command.fleet.DeploymentStatus.TargetedImage;
import io.sphereexplorer.command.maintenance.ShowUpdateStatus;
import io.sphereexplorer.command.maintenance.UpdateReading;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads which operating system and applications an attached board runs, and which its tenant wants it to. With nobody
 * signed in or no tenant chosen it asks the board alone.
 */
public record ShowDeploymentStatus(Optional<String> tenant) implements Command<DeploymentStatus> {
    @Override
    public DeploymentStatus run(Session session) throws IOException {
        UpdateReading reading = new ShowUpdateStatus().run(session);
        boolean isSignedIn = session.cloud().account().isPresent();
        if (tenant.isEmpty() && (!isSignedIn || session.cloud().tenant().isEmpty())) {
            return new DeploymentStatus(reading, reading.osVersion(), Optional.empty());
        }
        Optional<ImageInventory> inventory = inventory(session);
        Optional<String> running = reading.osVersion();
        if (running.isEmpty() && inventory.isPresent()) {
            running = systemVersion(session.cloud().files().releases(), inventory.get());
        }
        return new DeploymentStatus(reading, running, target(session, inventory));
    }

    private Optional<Target> target(Session session, Optional<ImageInventory> inventory) throws IOException {
        OpenTenant open = OpenTenant.of(session, tenant, Role.READER);
        DeviceId id = session.device().device().identity().id();
        ClaimedDevice known;
        try {
            known = open.devices().show(id.lowerCase());
        } catch (CloudException.Refused refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
        List<Image> images = new ArrayList<>();
        open.devices().images(id.lowerCase(), images::addAll);
        Optional<UUID> group = known.deviceGroupId();
        return Optional.of(new Target(
                group.isEmpty()
                        ? Optional.empty()
                        : Optional.of(open.group(group.get().toString()).path()),
                known.lastAvailableOsVersion(),
                images.stream()
                        .map(each -> new TargetedImage(each, inventory.map(has -> has(has, each))))
                        .toList()));
    }

    private static Optional<ImageInventory> inventory(Session session) throws DeviceException {
        try {
            return Optional.of(session.device().device().images());
        } catch (DeviceException.Refused locked) {
            if (locked.status() == 403) {
                return Optional.empty();
            }
            throw locked;
        }
    }

    private static boolean has(ImageInventory inventory, Image image) {
        return inventory.components().stream()
                .flatMap(each -> each.images().stream())
                .anyMatch(each -> each.uid().equalsIgnoreCase(image.id().toString()));
    }

    /** After cloud-services §1.3: by the images of the board that are no applications. */
    private static Optional<String> systemVersion(ReleaseList releases, ImageInventory inventory) {
        Set<String> components =
                system(inventory).map(ImageInventory.Component::uid).collect(Collectors.toSet());
        Set<String> images = system(inventory)
                .flatMap(each -> each.images().stream())
                .map(ImageInventory.Image::uid)
                .collect(Collectors.toSet());
        return releases.versionOf(components, images);
    }

    private static Stream<ImageInventory.Component> system(ImageInventory inventory) {
        return inventory.components().stream().filter(each -> each.imageType() != ImageInventory.APPLICATION);
    }

    @Override
    public String asText() {
        return "device show-deployment-status" + CommandText.option("--tenant", tenant);
    }
}
