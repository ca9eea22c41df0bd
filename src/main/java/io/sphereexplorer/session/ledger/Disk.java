package io.sphereexplorer.session.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Where a ledger is kept. Each method has returned only when what it wrote would outlive a loss of power. */
interface Disk {
    /** The file of the lines, for display. */
    Path place();

    /** Whether nothing was ever written. */
    boolean isBlank();

    /** Keeps all other ledgers on the same files out until it is closed; empty if others do not let go in time. */
    Optional<Closeable> lock() throws IOException;

    /** Octets of all lines. */
    long size() throws IOException;

    /** The lines from this octet on. */
    InputStream lines(long from) throws IOException;

    /** Writes at the end, which is at octet {@code at}. */
    void append(long at, byte[] octets) throws IOException;

    /** Takes away all octets of the lines from this one on. */
    void cut(long at) throws IOException;

    /** Keeps half a line for people who want to see it. */
    void keepTorn(byte[] octets) throws IOException;

    boolean hasTorn();

    Optional<byte[]> head() throws IOException;

    /** Replaces the head, wholly or not at all. */
    void head(byte[] octets) throws IOException;
}
