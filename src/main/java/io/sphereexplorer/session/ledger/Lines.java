package io.sphereexplorer.session.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Octets in lines; what stands behind the last line feed is half a line. */
final class Lines implements Closeable {
    private final BufferedInputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Without its line feed; empty at the end. */
    Optional<byte[]> next() throws IOException {
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            if (octet == '\n') {
                byte[] whole = line.toByteArray();
                line.reset();
                return Optional.of(whole);
            }
            line.write(octet);
        }
        return Optional.empty();
    }

    /** Half a line; known after the end. */
    byte[] rest() {
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
