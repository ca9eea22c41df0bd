package io.sphereexplorer.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Writes its octets to a connection in random pieces, reads in random pieces what comes, and then closes. */
final class SimulatedApplication {
    private final SimulatedLink.End end;
    private final byte[] toSend;
    private final RandomGenerator chance;
    private byte[] received = new byte[1024];
    private int receivedCount;
    private int sent;
    private boolean finished;

    SimulatedApplication(SimulatedLink.End end, byte[] toSend, RandomGenerator chance) {
        this.end = end;
        this.toSend = toSend;
        this.chance = chance;
    }

    void act() {
        TcpConnection connection = end.connection;
        int writable = Math.min(toSend.length - sent, connection.room());
        if (writable > 0) {
            int count = 1 + chance.nextInt(writable);
            connection.write(toSend, sent, count);
            sent += count;
        }
        if (sent == toSend.length && !finished) {
            connection.finishOutput();
            finished = true;
        }
        if (connection.readable() > 0 && chance.nextInt(4) > 0) {
            receive(connection, 1 + chance.nextInt(connection.readable()));
        }
    }

    private void receive(TcpConnection connection, int count) {
        if (received.length - receivedCount < count) {
            received = Arrays.copyOf(received, 2 * received.length + count);
        }
        receivedCount += connection.read(received, receivedCount, count);
    }

    void assertReceivedStartOf(SimulatedApplication peer, String what) {
        receive(end.connection, end.connection.readable());
        int same = Arrays.mismatch(received, 0, receivedCount, peer.toSend, 0, peer.toSend.length);
        assertThat(same == -1 || same == receivedCount).as(what).isTrue();
    }

    void assertReceivedAllOf(SimulatedApplication peer, String what) {
        assertThat(receivedCount).as(what).isEqualTo(peer.toSend.length);
    }
}
