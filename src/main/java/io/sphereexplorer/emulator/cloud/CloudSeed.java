package io.sphereexplorer.emulator.cloud;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a cloud knows at first; one seed makes the same. Besides the world's boards these are two that nobody has: one
 * that others own, and one that has made a tenant (cloud-services §1.7).
 *
 * @param boards device IDs of those that are known and claimed by nobody
 */
public record CloudSeed(long seed, List<String> boards) {
    private static final int DEVICE_ID_OCTETS = 64;
    private static final long OWNED_BY_OTHERS = 0x6f776e6564L;
    private static final long HAS_MADE_TENANT = 0x6d616465L;

    public CloudSeed {
        boards = List.copyOf(boards);
    }

    public EmulatedCloud cloud(InstantSource clock) {
        var cloud = new EmulatedCloud(clock, new SplittableRandom(seed));
        boards.forEach(cloud::know);
        cloud.claimElsewhere(ownedByOthers());
        cloud.knowWithTenantMade(hasMadeTenant());
        return cloud;
    }

    /** 128 digits. */
    public String ownedByOthers() {
        return deviceId(OWNED_BY_OTHERS);
    }

    /** 128 digits. */
    public String hasMadeTenant() {
        return deviceId(HAS_MADE_TENANT);
    }

    private String deviceId(long which) {
        byte[] octets = new byte[DEVICE_ID_OCTETS];
        new SplittableRandom(seed ^ which).nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }
}
