package io.sphereexplorer.session.ledger;

import java.io.IOException;
import java.util.Arrays;

/** Loses power in the middle of a write: what was under way is done in part, and nothing after it at all. */
final class CrashingDisk extends WatchedDisk {
    private final double part;
    private int left;

    /**
     * Works for a while.
     *
     * @param writes that are still done wholly
     * @param part of the octets that the next one brings on the disk
     */
    CrashingDisk(Disk disk, int writes, double part) {
        super(disk);
        left = writes;
        this.part = part;
    }

    boolean crashed() {
        return left < 0;
    }

    @Override
    public void append(long at, byte[] octets) throws IOException {
        byte[] written = whole() ? octets : partOf(octets);
        super.append(at, written);
        end();
    }

    @Override
    public void keepTorn(byte[] octets) throws IOException {
        byte[] written = whole() ? octets : partOf(octets);
        super.keepTorn(written);
        end();
    }

    @Override
    public void cut(long at) throws IOException {
        if (whole()) {
            super.cut(at);
        }
        end();
    }

    @Override
    public void head(byte[] octets) throws IOException {
        if (whole()) {
            super.head(octets);
        }
        end();
    }

    private boolean whole() throws IOException {
        if (left < 0) {
            throw new IOException("no power");
        }
        left--;
        return left >= 0;
    }

    private byte[] partOf(byte[] octets) {
        return Arrays.copyOf(octets, (int) (octets.length * part));
    }

    private void end() throws IOException {
        if (left < 0) {
            throw new IOException("power lost");
        }
    }
}
