package io.sphereexplorer.net;

/** The checksum of XMODEM and of recovery frames: CRC-16/XMODEM, polynomial 0x1021 from 0, not reflected. */
public final class Crc16 {
    private static final int POLYNOMIAL = 0x1021;

    private Crc16() {}

    /** Of {@code length} octets from {@code offset} on; 16 bits. */
    public static int of(byte[] octets, int offset, int length) {
        int crc = 0;
        for (int i = offset; i < offset + length; i++) {
            crc ^= (octets[i] & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
            }
        }
        return crc & 0xFFFF;
    }

    /** Of all of them; 16 bits. */
    public static int of(byte[] octets) {
        return of(octets, 0, octets.length);
    }
}
