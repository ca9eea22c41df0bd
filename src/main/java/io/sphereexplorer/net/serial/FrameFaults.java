package io.sphereexplorer.net.serial;

import java.io.ByteArrayOutputStream;
import java.util.random.RandomGenerator;

/**
 * Fed with the octets of a SLIP link, hands out what a bad link would make of them. It knows of SLIP only the octet that
 * ends a frame (RFC 1055), because faults of a link concern packets.
 */
final class FrameFaults {
    private static final byte END = (byte) 0xC0;

    /** What goes on longer without an end is no frame; it flows as it comes. */
    private static final int LONGEST_FRAME = 4096;

    private final RandomGenerator chance;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private byte[] overtaken = {};

    FrameFaults(RandomGenerator chance) {
        this.chance = chance;
    }

    /** The octets to send now; none are held back when there are no faults. */
    byte[] feed(byte[] octets, int offset, int length, LinkFaults faults) {
        if (faults.equals(LinkFaults.NONE)) {
            releaseOvertaken();
            releaseFrame();
            out.write(octets, offset, length);
        } else {
            for (int i = offset; i < offset + length; i++) {
                feed(octets[i], faults);
            }
        }
        byte[] result = out.toByteArray();
        out.reset();
        return result;
    }

    private void feed(byte octet, LinkFaults faults) {
        frame.write(octet);
        if (octet == END && frame.size() > 1) {
            byte[] whole = frame.toByteArray();
            frame.reset();
            deliver(whole, faults);
        } else if (octet == END || frame.size() >= LONGEST_FRAME) {
            releaseFrame();
        }
    }

    private void deliver(byte[] whole, LinkFaults faults) {
        // one draw a fate and frame, so that a changed chance does not shift the fates of later frames
        boolean dropped = chance.nextDouble() < faults.drop();
        boolean duplicated = chance.nextDouble() < faults.duplicate();
        boolean reordered = chance.nextDouble() < faults.reorder();
        boolean corrupted = chance.nextDouble() < faults.corrupt();
        int victim = chance.nextInt(whole.length - 1);
        int flip = chance.nextInt(1, 256);
        if (corrupted) {
            whole[victim] ^= (byte) flip;
        }
        if (dropped) {
            return;
        }
        if (reordered && overtaken.length == 0) {
            overtaken = whole;
            return;
        }
        out.writeBytes(whole);
        if (duplicated) {
            out.writeBytes(whole);
        }
        releaseOvertaken();
    }

    private void releaseFrame() {
        out.writeBytes(frame.toByteArray());
        frame.reset();
    }

    private void releaseOvertaken() {
        out.writeBytes(overtaken);
        overtaken = new byte[0];
    }
}
