package io.sphereexplorer.emulator.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sections at the end of an image package, by their two-letter numbers (device-protocol §6.2).
 *
 * @param bodySize how many octets stand before them
 */
record ImageMetadata(int bodySize, Map<Integer, ByteBuffer> sections) {
    static final int SIGNATURE = 64;

    private static final int MAGIC = 0x4D345834;
    private static final int HEADER = 8;

    ImageMetadata {
        sections = Map.copyOf(sections);
    }

    /** Empty if the file is no image package. */
    static Optional<ImageMetadata> parse(byte[] file) {
        var octets = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - SIGNATURE;
        if (end < HEADER + Integer.BYTES) {
            return Optional.empty();
        }
        int start = end - octets.getInt(end - Integer.BYTES);
        if (start < 0 || start > end - HEADER - Integer.BYTES || octets.getInt(start) != MAGIC) {
            return Optional.empty();
        }
        return sections(octets.limit(end - Integer.BYTES).position(start + Integer.BYTES))
                .map(sections -> new ImageMetadata(start, sections));
    }

    private static Optional<Map<Integer, ByteBuffer>> sections(ByteBuffer octets) {
        Map<Integer, ByteBuffer> sections = new HashMap<>();
        int count = octets.getInt();
        for (int i = 0; i < count; i++) {
            if (octets.remaining() < Integer.BYTES) {
                return Optional.empty();
            }
            int id = Short.toUnsignedInt(octets.getShort());
            int length = Short.toUnsignedInt(octets.getShort());
            if (length > octets.remaining()) {
                return Optional.empty();
            }
            sections.put(id, octets.slice(octets.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            octets.position(octets.position() + length);
        }
        return Optional.of(sections);
    }

    /** A section of at least that many octets. */
    Optional<ByteBuffer> section(int id, int length) {
        return Optional.ofNullable(sections.get(id)).filter(section -> section.capacity() >= length);
    }
}
