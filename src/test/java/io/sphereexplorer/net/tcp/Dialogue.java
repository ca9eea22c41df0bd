package io.sphereexplorer.net.tcp;

import io.sphereexplorer.net.ByteString;
import java.util.List;
import java.util.Random;

/** A connection and a peer played by the test: the connection's sequence begins at 1000, the peer's at 5000. */
final class Dialogue {
    static final int OWN = 1000;
    static final int PEER = 5000;
    static final int WINDOW = 8192;

    static final LinkConfig CONFIG = new LinkConfig(1500, 1460, WINDOW, always(OWN), () -> 0);

    final TcpConnection connection;
    long now;

    private Dialogue(TcpConnection connection) {
        this.connection = connection;
    }

    static Random always(int value) {
        return new Random() {
            @Override
            public int nextInt() {
                return value;
            }
        };
    }

    static Dialogue connecting() {
        var dialogue = new Dialogue(TcpConnection.open(CONFIG, 0));
        dialogue.due();
        return dialogue;
    }

    static Dialogue accepting() {
        TcpSegment syn = segment("S", PEER, 0, "").offering(WINDOW, 1460);
        var dialogue = new Dialogue(TcpConnection.accept(CONFIG, syn, 0));
        dialogue.due();
        return dialogue;
    }

    /** In a state; the peer has acknowledged all up to there, but no FIN in FIN_WAIT_1, CLOSING and LAST_ACK. */
    static Dialogue in(TcpState state) {
        return switch (state) {
            case SYN_SENT -> connecting();
            case SYN_RECEIVED -> accepting();
            case ESTABLISHED -> accepting().hearing("A", PEER + 1, OWN + 1);
            case FIN_WAIT_1 -> in(TcpState.ESTABLISHED).finishing();
            case FIN_WAIT_2 -> in(TcpState.FIN_WAIT_1).hearing("A", PEER + 1, OWN + 2);
            case CLOSE_WAIT -> in(TcpState.ESTABLISHED).hearing("FA", PEER + 1, OWN + 1);
            case CLOSING -> in(TcpState.FIN_WAIT_1).hearing("FA", PEER + 1, OWN + 1);
            case LAST_ACK -> in(TcpState.CLOSE_WAIT).finishing();
            case TIME_WAIT -> in(TcpState.FIN_WAIT_2).hearing("FA", PEER + 1, OWN + 2);
            case CLOSED -> in(TcpState.ESTABLISHED).hearing("R", PEER + 1, 0);
        };
    }

    static TcpSegment segment(String flags, int sequence, int acknowledgment, String text) {
        int bits = flags.chars().map(flag -> 1 << "FSRPA".indexOf(flag)).sum();
        var plain = TcpSegment.of(bits, new SequenceNumber(sequence), ByteString.ofUtf8(text));
        return (flags.contains("A") ? plain.acknowledging(new SequenceNumber(acknowledgment), WINDOW) : plain)
                .offering(WINDOW, 0);
    }

    /** The answers to a segment, as {@link SimulatedLink#describe} shows them. */
    List<String> hear(String flags, int sequence, int acknowledgment, String text) {
        return hear(segment(flags, sequence, acknowledgment, text));
    }

    List<String> hear(TcpSegment segment) {
        return connection.arrived(segment, now).stream()
                .map(SimulatedLink::describe)
                .toList();
    }

    /** What is sent because of the time or of calls since. */
    List<String> due() {
        return connection.due(now).stream().map(SimulatedLink::describe).toList();
    }

    /** What is sent at the next deadline. */
    List<String> nextDue() {
        now = connection.deadline();
        return due();
    }

    List<String> write(String text) {
        byte[] octets = ByteString.ofUtf8(text).toByteArray();
        connection.write(octets, 0, octets.length);
        return due();
    }

    String read() {
        byte[] octets = new byte[connection.readable()];
        connection.read(octets, 0, octets.length);
        return ByteString.copyOf(octets).utf8();
    }

    private Dialogue hearing(String flags, int sequence, int acknowledgment) {
        hear(flags, sequence, acknowledgment, "");
        return this;
    }

    private Dialogue finishing() {
        connection.finishOutput();
        due();
        return this;
    }
}
