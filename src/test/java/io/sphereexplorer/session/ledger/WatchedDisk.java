package io.sphereexplorer.session.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Hands all on to another disk; tests change a part. */
class WatchedDisk implements Disk {
    private final Disk disk;

    WatchedDisk(Disk disk) {
        this.disk = disk;
    }

    @Override
    public Path place() {
        return disk.place();
    }

    @Override
    public boolean isBlank() {
        return disk.isBlank();
    }

    @Override
    public Optional<Closeable> lock() throws IOException {
        return disk.lock();
    }

    @Override
    public long size() throws IOException {
        return disk.size();
    }

    @Override
    public InputStream lines(long from) throws IOException {
        return disk.lines(from);
    }

    @Override
    public void append(long at, byte[] octets) throws IOException {
        disk.append(at, octets);
    }

    @Override
    public void cut(long at) throws IOException {
        disk.cut(at);
    }

    @Override
    public void keepTorn(byte[] octets) throws IOException {
        disk.keepTorn(octets);
    }

    @Override
    public boolean hasTorn() {
        return disk.hasTorn();
    }

    @Override
    public Optional<byte[]> head() throws IOException {
        return disk.head();
    }

    @Override
    public void head(byte[] octets) throws IOException {
        disk.head(octets);
    }
}
