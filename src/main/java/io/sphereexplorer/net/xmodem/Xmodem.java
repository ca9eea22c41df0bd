package io.sphereexplorer.net.xmodem;

/** The marks of the protocol and the layout of a block: mark, number, its complement, data, CRC with the high octet first. */
final class Xmodem {
    static final byte START = 0x01;
    static final byte END = 0x04;
    static final byte ACCEPTED = 0x06;
    static final byte REPEAT = 0x15;
    static final byte CANCEL = 0x18;
    static final byte READY = 'C';
    /** Fills up the last block. */
    static final byte FILLER = 0x1A;

    static final int NUMBER = 1;
    static final int COMPLEMENT = 2;
    static final int DATA = 3;
    static final int BLOCK = 128;
    static final int CRC = DATA + BLOCK;
    static final int LENGTH = CRC + 2;

    /** How often something is said again before the transfer is given up. */
    static final int RETRIES = 10;

    private Xmodem() {}
}
