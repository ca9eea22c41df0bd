package io.sphereexplorer.net.ip;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The checksum of IP, ICMP and TCP: the one's complement of the one's complement sum of 16-bit words (RFC 1071). */
public final class InternetChecksum {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private InternetChecksum() {}

    /**
     * The sum of a part, to be added to that of others and given to {@link #fold}; only the last part may have an odd
     * length. Four octets at a time are the same sum, since 2^16 is 1 in one's complement.
     */
    public static long sum(byte[] octets, int offset, int length) {
        long sum = 0;
        int i = offset;
        int end = offset + length;
        for (; i <= end - Integer.BYTES; i += Integer.BYTES) {
            sum += (int) INT.get(octets, i) & 0xFFFF_FFFFL;
        }
        for (int shift = 24; i < end; i++, shift -= Byte.SIZE) {
            sum += (octets[i] & 0xFFL) << shift;
        }
        return sum;
    }

    /** The checksum to be sent for {@code sum}; zero if the sum already covers a right checksum. */
    public static int fold(long sum) {
        long folded = sum;
        while (folded > 0xFFFF) {
            folded = (folded & 0xFFFF) + (folded >>> Short.SIZE);
        }
        return (int) ~folded & 0xFFFF;
    }
}
