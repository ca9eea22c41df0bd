package io.sphereexplorer.session.ledger;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Keeps a ledger for as long as the program runs. */
final class MemoryDisk implements Disk {
    private byte[] octets = new byte[1024];
    private int size;
    private Optional<byte[]> head = Optional.empty();
    private boolean torn;

    @Override
    public Path place() {
        return Path.of("ledger.jsonl");
    }

    @Override
    public boolean isBlank() {
        return size == 0 && head.isEmpty();
    }

    @Override
    public Optional<Closeable> lock() {
        return Optional.of(() -> {});
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream lines(long from) {
        return new ByteArrayInputStream(octets, (int) from, size - (int) from);
    }

    @Override
    public void append(long at, byte[] more) {
        int end = (int) at + more.length;
        if (end > octets.length) {
            octets = Arrays.copyOf(octets, end * 2);
        }
        System.arraycopy(more, 0, octets, (int) at, more.length);
        size = end;
    }

    @Override
    public void cut(long at) {
        size = (int) at;
    }

    @Override
    public void keepTorn(byte[] half) {
        torn = true;
    }

    @Override
    public boolean hasTorn() {
        return torn;
    }

    @Override
    public Optional<byte[]> head() {
        return head;
    }

    @Override
    public void head(byte[] now) {
        head = Optional.of(now.clone());
    }
}
