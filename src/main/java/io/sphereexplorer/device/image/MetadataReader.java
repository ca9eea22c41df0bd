package io.sphereexplorer.device.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads the metadata at the end of an image package; all numbers are little-endian (device-protocol §6.1 and §6.2). */
final class MetadataReader {
    private static final int MAGIC = 0x4D345834;
    private static final int SIGNATURE = ImageMetadata.SIGNATURE_SIZE;
    private static final int LENGTH_FIELD = 4;
    private static final int HEADER = 8;

    private static final int IDENTITY = 0x4449;
    private static final int SIGNING = 0x4753;
    private static final int DEBUG = 0x4244;
    private static final int TEMPORARY = 0x5054;
    private static final int DEPENDS = 0x444E;

    private static final int THUMBPRINT = 20;
    private static final int NAME = 32;
    private static final long LATEST_TIME =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final int bodySize;
    private final boolean signed;
    private Optional<Identity> identity = Optional.empty();
    private Optional<ImageMetadata.Signing> signing = Optional.empty();
    private Optional<ImageMetadata.Build> build = Optional.empty();
    private OptionalLong temporaryFlags = OptionalLong.empty();
    private final List<ImageMetadata.Dependency> dependencies = new ArrayList<>();

    private record Identity(int imageType, UUID component, UUID image) {}

    private MetadataReader(int bodySize, boolean signed) {
        this.bodySize = bodySize;
        this.signed = signed;
    }

    /** What came of it: metadata, no metadata at all, or metadata that cannot be read. */
    sealed interface Outcome {
        record Read(ImageMetadata metadata) implements Outcome {}

        record None() implements Outcome {}

        record Damaged() implements Outcome {}
    }

    static Outcome read(byte[] octets) {
        ByteBuffer file = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        Optional<Integer> signedStart = start(file, SIGNATURE);
        Optional<Integer> start = signedStart.or(() -> start(file, 0));
        if (start.isEmpty()) {
            return new Outcome.None();
        }
        var reader = new MetadataReader(start.get(), signedStart.isPresent());
        int end = octets.length - LENGTH_FIELD - (signedStart.isPresent() ? SIGNATURE : 0);
        ByteBuffer metadata = file.slice(start.get(), end - start.get()).order(ByteOrder.LITTLE_ENDIAN);
        try {
            reader.readSections(metadata);
            return reader.outcome();
        } catch (BufferUnderflowException _) {
            return new Outcome.Damaged();
        }
    }

    /** Where the metadata begins, if so many octets follow it. */
    private static Optional<Integer> start(ByteBuffer file, int after) {
        int lengthAt = file.limit() - after - LENGTH_FIELD;
        if (lengthAt < HEADER) {
            return Optional.empty();
        }
        int length = file.getInt(lengthAt);
        int start = lengthAt + LENGTH_FIELD - length;
        boolean found = length >= HEADER + LENGTH_FIELD
                && start >= 0
                && start <= lengthAt - HEADER
                && file.getInt(start) == MAGIC;
        return found ? Optional.of(start) : Optional.empty();
    }

    private void readSections(ByteBuffer metadata) {
        metadata.getInt(); // the magic number, seen before
        long count = Integer.toUnsignedLong(metadata.getInt());
        for (long i = 0; i < count; i++) {
            int id = Short.toUnsignedInt(metadata.getShort());
            int length = Short.toUnsignedInt(metadata.getShort());
            if (length > metadata.remaining()) {
                throw new BufferUnderflowException();
            }
            ByteBuffer data = metadata.slice(metadata.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            metadata.position(metadata.position() + length);
            readSection(id, data);
        }
    }

    private void readSection(int id, ByteBuffer data) {
        switch (id) {
            case IDENTITY -> {
                int type = Short.toUnsignedInt(data.getShort());
                data.getShort(); // reserved
                identity = Optional.of(new Identity(type, uuid(data), uuid(data)));
            }
            case SIGNING -> {
                String thumbprint = HexFormat.of().formatHex(octets(data, THUMBPRINT));
                signing = Optional.of(new ImageMetadata.Signing(thumbprint, unsigned(data)));
            }
            case DEBUG -> {
                long seconds = Math.clamp(data.getLong(), 0, LATEST_TIME);
                String name = new String(octets(data, NAME), StandardCharsets.UTF_8);
                build = Optional.of(new ImageMetadata.Build(untilNul(name), Instant.ofEpochSecond(seconds)));
            }
            case TEMPORARY -> temporaryFlags = OptionalLong.of(unsigned(data));
            case DEPENDS -> {
                for (long i = unsigned(data); i > 0; i--) {
                    long version = unsigned(data);
                    dependencies.add(new ImageMetadata.Dependency(unsigned(data), version));
                }
            }
            default -> {} // sections that nobody here asks for
        }
    }

    private Outcome outcome() {
        return identity.<Outcome>map(found -> new Outcome.Read(new ImageMetadata(
                        found.imageType(),
                        found.component(),
                        found.image(),
                        bodySize,
                        signed,
                        signing,
                        build,
                        temporaryFlags,
                        dependencies)))
                .orElse(new Outcome.Damaged());
    }

    /** The first three fields of a GUID are little-endian, the rest is not. */
    private static UUID uuid(ByteBuffer data) {
        long high = unsigned(data) << 32
                | (long) Short.toUnsignedInt(data.getShort()) << 16
                | Short.toUnsignedInt(data.getShort());
        return new UUID(high, Long.reverseBytes(data.getLong()));
    }

    private static long unsigned(ByteBuffer data) {
        return Integer.toUnsignedLong(data.getInt());
    }

    private static byte[] octets(ByteBuffer data, int count) {
        byte[] octets = new byte[count];
        data.get(octets);
        return octets;
    }

    private static String untilNul(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
