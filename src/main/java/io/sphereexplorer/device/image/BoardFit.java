package io.sphereexplorer.device.image;

import io.sphereexplorer.device.AbiVersions;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.Capability.Known;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.device.image.ImageMetadata.Dependency;
import io.sphereexplorer.device.image.UnusableImage.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a board says of itself, held against what an image package needs (device-protocol §4.3, §4.4.2 and §8.4).
 *
 * @param inventory empty if the board does not tell, because it is locked
 */
public record BoardFit(
        AbiVersions runtimes,
        List<Capability> capabilities,
        ManufacturingState state,
        Optional<ImageInventory> inventory) {
    public BoardFit {
        capabilities = List.copyOf(capabilities);
    }

    /** Why this board would refuse it although the package is sound; empty if nothing speaks against it. */
    public List<Objection> objections(ImagePackage image) {
        List<Objection> found = new ArrayList<>();
        runtimeObjection(image.metadata()).ifPresent(found::add);
        permissionObjection(image.metadata()).ifPresent(found::add);
        inventory.ifPresent(on -> addInventoryObjections(image, on, found));
        return found;
    }

    private Optional<Objection> runtimeObjection(ImageMetadata image) {
        return image.dependencies().stream()
                .filter(needed -> needed.version() > provided(needed))
                .findFirst()
                .map(needed -> Objection.of(Problem.NEEDS_NEWER_OS, needed.name(), needed.version(), provided(needed)));
    }

    /** An interface without a number among the three is left to the board to judge. */
    private long provided(Dependency needed) {
        return switch ((int) needed.type()) {
            case 1 -> runtimes.secureWorldRuntime();
            case 2 -> runtimes.osRuntime();
            case 3 -> runtimes.applicationRuntime();
            default -> Long.MAX_VALUE;
        };
    }

    private Optional<Objection> permissionObjection(ImageMetadata image) {
        boolean development = permits(Known.ENABLE_APP_DEVELOPMENT);
        boolean locked =
                state == ManufacturingState.DEVICE_COMPLETE && !development && !permits(Known.ENABLE_FIELD_SERVICING);
        if (locked) {
            return Optional.of(Objection.of(Problem.BOARD_LOCKED));
        }
        boolean test = image.signer().filter(Signer::needsDevelopment).isPresent();
        return test && !development ? Optional.of(Objection.of(Problem.NEEDS_DEVELOPMENT)) : Optional.empty();
    }

    private boolean permits(Known wanted) {
        return capabilities.stream()
                .anyMatch(each -> each.known().filter(wanted::equals).isPresent());
    }

    private static String grouped(long octets) {
        return String.format(Locale.ROOT, "%,d", octets);
    }

    private static void addInventoryObjections(ImagePackage image, ImageInventory on, List<Objection> found) {
        if (on.otaUpdateInProgress()) {
            found.add(Objection.of(Problem.UPDATE_RUNNING));
        }
        String component = image.metadata().component().toString();
        boolean ofTheSystem = on.components().stream()
                .anyMatch(each -> !each.isForCustomers() && each.uid().equalsIgnoreCase(component));
        if (ofTheSystem) {
            found.add(Objection.of(Problem.SYSTEM_COMPONENT));
        }
        long free = on.freeFlash(component);
        if (image.size() > free) {
            found.add(Objection.of(Problem.TOO_LARGE, grouped(image.size()), grouped(free)));
        }
    }
}
