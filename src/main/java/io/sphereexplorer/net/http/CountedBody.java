package io.sphereexplorer.net.http;

import io.sphereexplorer.net.ByteString;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A request's body in pieces, which counts the octets that were taken of it. Thread-safe. */
final class CountedBody {
    private static final int PIECE = 16 << 10;

    private final byte[] octets;
    private final AtomicLong most = new AtomicLong();

    CountedBody(ByteString body) {
        octets = body.toByteArray();
    }

    /** So many octets were taken; if it was begun anew, still as many as before. */
    long sent() {
        return most.get();
    }

    BodyPublisher publisher() {
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(this::pieces), octets.length);
    }

    private Iterator<byte[]> pieces() {
        return IntStream.iterate(0, from -> from < octets.length, from -> from + PIECE)
                .mapToObj(this::piece)
                .iterator();
    }

    private byte[] piece(int from) {
        int to = Math.min(from + PIECE, octets.length);
        most.accumulateAndGet(to, Math::max);
        return Arrays.copyOfRange(octets, from, to);
    }
}
