package io.sphereexplorer.session.ledger;

import java.io.IOException;
import java.io.InputStream;

/** Counts the octets of lines that are read. */
final class CountingDisk extends WatchedDisk {
    private long read;

    CountingDisk(Disk disk) {
        super(disk);
    }

    long read() {
        return read;
    }

    @Override
    public InputStream lines(long from) throws IOException {
        InputStream lines = super.lines(from);
        read += lines.available();
        return lines;
    }
}
