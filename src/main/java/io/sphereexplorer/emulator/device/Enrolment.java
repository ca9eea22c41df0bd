package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.image.Application;
import io.sphereexplorer.emulator.image.ImagePackage;
import io.sphereexplorer.emulator.image.ImageStore;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.world.UpdateService;
import io.sphereexplorer.emulator.world.UpdateService.CheckIn;
import io.sphereexplorer.emulator.world.UpdateService.Wanted;
import io.sphereexplorer.net.ByteString;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the cloud is to a board: whether it lets the board in, and what it wants on it. Guarded by the board. */
final class Enrolment {
    private final String deviceId;
    private Optional<UpdateService> cloud = Optional.empty();
    private boolean claimed = true;
    private Optional<Instant> admitted = Optional.empty();
    private Wanted wanted = Wanted.NOTHING;
    private Optional<Instant> updated = Optional.empty();
    private final Set<UUID> refused = new HashSet<>();
    private final HubVisits visits;

    Enrolment(String deviceId) {
        this.deviceId = deviceId;
        visits = new HubVisits(deviceId);
    }

    /** From now on this says whether the board is claimed. */
    void join(UpdateService service) {
        cloud = Optional.of(service);
    }

    /** The first search for updates of a board that has started. */
    OtaUpdate firstSearch(Instant started, boolean mayConnect) {
        if (cloud.isPresent()) {
            return OtaUpdate.atEachConnection(started);
        }
        return mayConnect ? OtaUpdate.atStart(started) : OtaUpdate.dayAfter(started);
    }

    boolean claimed() {
        return cloud.map(service -> service.admits(deviceId)).orElse(claimed);
    }

    /** Counts in a world without a cloud. */
    void claimed(boolean nowClaimed) {
        claimed = nowClaimed;
    }

    /**
     * Since when the cloud knows the board.
     *
     * @param reached since when there is a way to the cloud
     */
    Optional<Instant> knownSince(Optional<Instant> reached, Instant now) {
        if (!claimed()) {
            admitted = Optional.empty();
            return Optional.empty();
        }
        if (cloud.isEmpty()) {
            return reached;
        }
        Instant since = admitted.orElse(now);
        admitted = Optional.of(since);
        return reached.map(at -> at.isBefore(since) ? since : at);
    }

    /** A board whose cable is pulled leaves all hubs. */
    void plugged(boolean on) {
        visits.plugged(on);
    }

    /**
     * Visits the hubs of the world, if there are any.
     *
     * @param known since when the cloud knows the board and there is a way to it; empty if not
     */
    void visitHubs(Optional<Instant> known, Instant now) {
        cloud.flatMap(UpdateService::hubs).ifPresent(hubs -> visits.advance(hubs, known, now));
    }

    /** Whether the cloud, asked at an instant, wants something that the board does not run. */
    boolean wantsMore(Instant at, String installedOs, ImageStore images) {
        var checkIn = new CheckIn(deviceId, at, installedOs, EmulatedDevice.NEWEST_OS_VERSION, updated);
        wanted = cloud.map(service -> service.ask(checkIn)).orElse(Wanted.NEWEST_OS);
        return wantsOther(installedOs) || !missing(images).isEmpty();
    }

    /** Whether the cloud wanted another operating system when it was last asked. */
    boolean wantsOther(String installedOs) {
        return wanted.newestOs() && !installedOs.equals(EmulatedDevice.NEWEST_OS_VERSION);
    }

    /**
     * Installs the applications that the cloud wanted when it was last asked. One that the board cannot take is not
     * tried again until the board begins anew, or it would restart for ever.
     *
     * @param taken what else takes room in flash, in octets
     */
    void install(ImageStore images, int taken) {
        for (ImagePackage image : missing(images)) {
            try {
                images.deploy(image, taken);
            } catch (Refusal _) {
                refused.add(image.image());
            }
        }
    }

    /** The version of the operating system that the board starts after an update. */
    String installSystem(String installedOs, Instant at) {
        if (!wantsOther(installedOs)) {
            return installedOs;
        }
        updated = Optional.of(at);
        return EmulatedDevice.NEWEST_OS_VERSION;
    }

    /** The board is as if it had never asked. */
    void beginAnew() {
        admitted = Optional.empty();
        wanted = Wanted.NOTHING;
        updated = Optional.empty();
        refused.clear();
        visits.forget();
    }

    private List<ImagePackage> missing(ImageStore images) {
        return wanted.images().stream()
                .map(Enrolment::parsed)
                .filter(image -> !refused.contains(image.image()))
                .filter(image -> images.find(image.component())
                        .map(Application::image)
                        .filter(image::equals)
                        .isEmpty())
                .toList();
    }

    private static ImagePackage parsed(ByteString octets) {
        try {
            return ImagePackage.parse(octets);
        } catch (Refusal e) {
            throw new IllegalStateException("the cloud hands out image packages only", e);
        }
    }
}
