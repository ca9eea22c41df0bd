package io.sphereexplorer.device.recovery.image;

import io.sphereexplorer.device.recovery.image.UnusableImages.Problem;
import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The list of the images of a recovery; all numbers are little-endian (device-protocol §6.8). */
record RecoveryManifest(List<Entry> entries) {
    private static final int VERSION = 3;
    private static final int HEADER = 16;
    private static final int ENTRY = 76;
    private static final int MOST_IMAGES = 64;

    private static final int COUNT = 2;
    private static final int HEADER_SIZE = 4;
    private static final int ENTRY_SIZE = 6;

    private static final int COMPONENT = 16;
    private static final int TYPE = 32;
    private static final int FILE_SIZE = 36;

    /**
     * One image.
     *
     * @param type as in device-protocol §6.4
     * @param octets of its file
     */
    record Entry(UUID image, UUID component, int type, long octets) {
        /** What its file is called. */
        String fileName() {
            return image.toString().replace("-", "") + ".bin";
        }
    }

    RecoveryManifest {
        entries = List.copyOf(entries);
    }

    static RecoveryManifest read(ByteString octets, String file) throws UnusableImages {
        ByteBuffer manifest = ByteBuffer.wrap(octets.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        if (manifest.limit() < HEADER) {
            throw new UnusableImages(Problem.NO_MANIFEST, file);
        }
        if (manifest.getShort(0) != VERSION) {
            throw new UnusableImages(Problem.OTHER_MANIFEST_VERSION, file);
        }
        int count = Short.toUnsignedInt(manifest.getShort(COUNT));
        boolean sound = manifest.getShort(HEADER_SIZE) == HEADER
                && manifest.getShort(ENTRY_SIZE) == ENTRY
                && count > 0
                && count <= MOST_IMAGES
                && manifest.limit() >= HEADER + count * ENTRY;
        if (!sound) {
            throw new UnusableImages(Problem.NO_MANIFEST, file);
        }
        List<Entry> entries = new ArrayList<>();
        for (int at = HEADER; entries.size() < count; at += ENTRY) {
            entries.add(new Entry(
                    guid(manifest, at),
                    guid(manifest, at + COMPONENT),
                    Short.toUnsignedInt(manifest.getShort(at + TYPE)),
                    Integer.toUnsignedLong(manifest.getInt(at + FILE_SIZE))));
        }
        return new RecoveryManifest(entries);
    }

    /** The first three fields of a GUID are little-endian, the rest is not. */
    private static UUID guid(ByteBuffer octets, int at) {
        long high = Integer.toUnsignedLong(octets.getInt(at)) << 32
                | (long) Short.toUnsignedInt(octets.getShort(at + 4)) << 16
                | Short.toUnsignedInt(octets.getShort(at + 6));
        return new UUID(high, Long.reverseBytes(octets.getLong(at + 8)));
    }
}
