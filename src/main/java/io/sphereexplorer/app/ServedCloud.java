package io.sphereexplorer.app;

import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.emulator.cloud.CloudEmulator;
import io.sphereexplorer.emulator.cloud.CloudSeed;
import io.sphereexplorer.emulator.cloud.CloudServices;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.ReleaseRoutes.Release;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.SystemComponent;
import io.sphereexplorer.emulator.world.Pause;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The practice cloud of a world, to which the world's boards are known and claimed by nobody at first. Thread-safe. */
final class ServedCloud implements Closeable {
    private static final List<Release> RELEASES =
            List.of(release(EmulatedDevice.FIRST_OS_VERSION), release(EmulatedDevice.NEWEST_OS_VERSION));

    private final CloudEmulator emulator;
    private final EmulatedCloud cloud;
    private final CloudSeed seed;

    private ServedCloud(CloudEmulator emulator, EmulatedCloud cloud, CloudSeed seed) {
        this.emulator = emulator;
        this.cloud = cloud;
        this.seed = seed;
    }

    /**
     * Answers when it returns.
     *
     * @param approvesAtOnce whether a fixed practice account signs in without the page
     * @param cloud what is served; whoever has made it takes it back to its start
     * @param seed of the world
     * @throws IOException if the address cannot be used; its message names it
     */
    static ServedCloud listen(InetSocketAddress address, boolean approvesAtOnce, EmulatedCloud cloud, long seed)
            throws IOException {
        try {
            var emulator = CloudEmulator.listen(
                    address, () -> new CloudServices(cloud, approvesAtOnce, RELEASES, Pause.real(1)));
            return new ServedCloud(emulator, cloud, new CloudSeed(seed, List.of()));
        } catch (IOException e) {
            throw ServedBoard.cannotListen(address, e);
        }
    }

    /** Where it is. */
    Endpoints endpoints() {
        return Endpoints.practice(emulator.base());
    }

    /**
     * Carries out {@code cloud}, which tells where it is and which boards it knows besides the world's, or {@code cloud
     * revoke TENANT}.
     *
     * @return one line that begins with {@code ok} or {@code error}
     */
    String obey(List<String> words) {
        if (words.size() == 1) {
            return "ok cloud %s owned-by-others %s has-made-tenant %s"
                    .formatted(emulator.base(), seed.ownedByOthers(), seed.hasMadeTenant());
        }
        if (words.size() != 3 || !words.get(1).equals("revoke")) {
            return "error usage: cloud [revoke TENANT]";
        }
        return (cloud.revokeAuthority(words.get(2)) ? "ok " : "error there is no such tenant: ")
                + String.join(" ", words);
    }

    /** Forgets who was about to sign in. */
    void reset() {
        emulator.reset();
    }

    @Override
    public void close() throws IOException {
        emulator.close();
    }

    private static Release release(String version) {
        return new Release(
                version,
                SystemComponent.operatingSystem().stream()
                        .collect(Collectors.toMap(
                                component -> UUID.fromString(component.uid()),
                                component -> UUID.fromString(component.imageUid(version)))));
    }
}
