package io.sphereexplorer.net.slip;

/** The octets with a meaning of their own in a SLIP stream (RFC 1055). */
final class Slip {
    static final byte END = (byte) 0xC0;
    static final byte ESC = (byte) 0xDB;
    static final byte ESC_END = (byte) 0xDC;
    static final byte ESC_ESC = (byte) 0xDD;

    private Slip() {}
}
