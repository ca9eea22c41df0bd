package io.sphereexplorer.emulator.recovery;

import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a recovery is about to write: a header and an entry for each image (device-protocol §6.8). */
record Manifest(List<Entry> entries) {
    static final String NAME = "recovery.imagemanifest";

    private static final int VERSION = 3;
    private static final int HEADER_LENGTH = 16;
    private static final int ENTRY_LENGTH = 76;
    private static final int FIRMWARE = 1;

    /** One image and the size of its file in octets. */
    record Entry(UUID image, UUID component, int type, int size) {
        String fileName() {
            return image.toString().replace("-", "") + ".bin";
        }
    }

    Manifest {
        entries = List.copyOf(entries);
    }

    /** Without metadata and signature, which nobody checks. Empty if it is none of version 3. */
    static Optional<Manifest> parse(ByteString octets) {
        var in = ByteBuffer.wrap(octets.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < HEADER_LENGTH || in.getShort() != VERSION) {
            return Optional.empty();
        }
        int count = Short.toUnsignedInt(in.getShort());
        boolean known = in.getShort() == HEADER_LENGTH && in.getShort() == ENTRY_LENGTH;
        in.position(HEADER_LENGTH);
        if (!known || count == 0 || in.remaining() < count * ENTRY_LENGTH) {
            return Optional.empty();
        }
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            in.position(HEADER_LENGTH + i * ENTRY_LENGTH);
            var image = Guid.read(in);
            var component = Guid.read(in);
            int type = Short.toUnsignedInt(in.getShort());
            in.getShort(); // the partition
            int size = in.getInt();
            if (size <= 0) {
                return Optional.empty();
            }
            entries.add(new Entry(image, component, type, size));
        }
        return Optional.of(new Manifest(entries));
    }

    /** All of it but what follows the entries; they provide and need no interfaces. */
    byte[] octets() {
        var out = ByteBuffer.allocate(HEADER_LENGTH + entries.size() * ENTRY_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) VERSION).putShort((short) entries.size());
        out.putShort((short) HEADER_LENGTH).putShort((short) ENTRY_LENGTH);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            out.position(HEADER_LENGTH + i * ENTRY_LENGTH);
            Guid.write(entry.image(), out);
            Guid.write(entry.component(), out);
            out.putShort((short) entry.type()).putShort((short) FIRMWARE);
            out.putInt(entry.size()).putInt(entry.size());
        }
        return out.array();
    }
}
