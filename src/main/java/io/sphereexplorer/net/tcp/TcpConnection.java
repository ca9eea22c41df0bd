package io.sphereexplorer.net.tcp;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.sphereexplorer.net.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One connection as a state machine (RFC 9293 §3.10, with the checks of RFC 5961), fed with segments and the time.
 * {@link #arrived} and {@link #due} return the segments to send; after any other call, {@link #due} has to be called.
 * The time is in nanoseconds and never negative.
 */
final class TcpConnection {
    static final long TIME_WAIT = SECONDS.toNanos(2);
    static final long ORPHAN_WAIT = SECONDS.toNanos(10);

    private static final long NEVER = Sender.NEVER;

    private final Sender sender;
    private final Receiver receiver;
    private final int mss;
    private final DelayedAcknowledgment acknowledgment = new DelayedAcknowledgment();
    private final List<TcpSegment> out = new ArrayList<>();
    private TcpState state;
    private Optional<Failure> failure = Optional.empty();
    private boolean orphaned;
    private boolean discarding;

    private long endAt = NEVER;
    private final KeepAlive keepAlive;
    private final ChallengeLimit challenges = new ChallengeLimit();

    private TcpConnection(LinkConfig config, TcpState state, long now) {
        this.state = state;
        mss = config.mss();
        sender = new Sender(new SequenceNumber(config.random().nextInt()), config.mtu() - LinkConfig.HEADERS);
        receiver = new Receiver(config.window(), mss);
        keepAlive = new KeepAlive(now);
    }

    /** An active open; its SYN is due at once. */
    static TcpConnection open(LinkConfig config, long now) {
        return new TcpConnection(config, TcpState.SYN_SENT, now);
    }

    /** A passive open by the peer's SYN; the answer is due at once. */
    static TcpConnection accept(LinkConfig config, TcpSegment syn, long now) {
        var connection = new TcpConnection(config, TcpState.SYN_RECEIVED, now);
        connection.start(syn);
        return connection;
    }

    TcpState state() {
        return state;
    }

    /** Why the connection ended early; empty while it goes on and after an orderly end. */
    Optional<Failure> failure() {
        return failure;
    }

    /** Whether there is a peer, or will be one, and no FIN was queued. */
    boolean canWrite() {
        return state != TcpState.CLOSED && !sender.finQueued();
    }

    /** How many octets {@link #write} takes now. */
    int room() {
        return sender.room();
    }

    /** Takes at most {@link #room} octets to send. */
    void write(byte[] octets, int offset, int length) {
        sender.write(octets, offset, length);
    }

    /** How many octets can be read now. */
    int readable() {
        return receiver.readable();
    }

    /** Whether nothing follows what is readable. */
    boolean inputFinished() {
        return receiver.finished() || discarding || state == TcpState.CLOSED;
    }

    int read(byte[] target, int offset, int length) {
        return receiver.read(target, offset, length);
    }

    /** Sends a FIN behind what was written. */
    void finishOutput() {
        if (!sender.finQueued()) {
            sender.finish();
            leaveOpenStates();
        }
    }

    /** Throws away what the peer sends from now on. */
    void discardInput() {
        discarding = true;
        receiver.skip(receiver.readable());
    }

    /** Nobody will read or write any more: sends what was written and a FIN; answers more from the peer by a reset. */
    void close(long now) {
        finishOutput();
        orphaned = true;
        if (state == TcpState.SYN_SENT) {
            fail(Failure.ABORTED);
        } else if (state == TcpState.FIN_WAIT_2) {
            endAt = now + ORPHAN_WAIT;
        }
    }

    /** Ends the connection at once; the peer, if it knows of it, is told by a reset. */
    void abort() {
        boolean peerKnows = switch (state) {
            case CLOSED, SYN_SENT, TIME_WAIT, CLOSING, LAST_ACK -> false;
            default -> true;
        };
        if (peerKnows) {
            out.add(TcpSegment.reset(sender.sent()).acknowledging(receiver.next(), 0));
        }
        fail(Failure.ABORTED);
    }

    /** A host between said that a packet of this connection did not get through (RFC 5461 §4.1). */
    void unreachable(Failure reason) {
        if (state == TcpState.SYN_SENT) {
            fail(reason);
        }
    }

    /** A host between said that only packets of {@code mtu} octets get through. */
    void limitPackets(int mtu) {
        sender.limitSegments(mtu - LinkConfig.HEADERS);
    }

    List<TcpSegment> arrived(TcpSegment segment, long now) {
        keepAlive.heard(now);
        if (state == TcpState.CLOSED) {
            if (!segment.rst()) {
                out.add(TcpSegment.refusing(segment));
            }
        } else if (state == TcpState.SYN_SENT) {
            arrivedInSynSent(segment, now);
        } else {
            arrivedSynchronized(segment, now);
        }
        return output(now);
    }

    /** What is to be sent because of the time, or of calls since. */
    List<TcpSegment> due(long now) {
        if (now >= endAt) {
            state = TcpState.CLOSED;
        } else if (now >= sender.deadline() && !sender.timeOut(now)) {
            fail(Failure.SILENT);
        } else if (now >= keepAliveAt()) {
            askForLife();
        }
        return output(now);
    }

    /** When {@link #due} has to be called next. */
    long deadline() {
        return state == TcpState.CLOSED
                ? NEVER
                : Math.min(Math.min(endAt, acknowledgment.dueAt()), Math.min(sender.deadline(), keepAliveAt()));
    }

    private void start(TcpSegment syn) {
        receiver.start(syn.sequence());
        sender.start(syn);
    }

    private void arrivedInSynSent(TcpSegment segment, long now) {
        boolean acknowledges = segment.ack() && sender.isUnderWay(segment.acknowledgment());
        if (segment.ack() && !acknowledges) {
            if (!segment.rst()) {
                out.add(TcpSegment.reset(segment.acknowledgment()));
            }
        } else if (segment.rst()) {
            if (acknowledges) {
                fail(Failure.REFUSED);
            }
        } else if (segment.syn()) {
            start(segment);
            if (acknowledges) {
                sender.acknowledged(segment, true, now);
                establish();
                acknowledgment.atOnce();
            } else {
                state = TcpState.SYN_RECEIVED;
                repeatSyn();
            }
        }
    }

    private void arrivedSynchronized(TcpSegment arrived, long now) {
        boolean repeatedSyn = state == TcpState.SYN_RECEIVED
                && arrived.syn()
                && arrived.sequence().plus(1).equals(receiver.next());
        if (repeatedSyn && !arrived.ack()) {
            repeatSyn();
            return;
        }
        TcpSegment segment = repeatedSyn ? arrived.withoutSyn() : arrived;
        if (!receiver.accepts(segment)) {
            unacceptable(segment, now);
        } else if (segment.rst()) {
            reset(segment, now);
        } else if (segment.syn()) {
            challenge(now);
        } else if (segment.ack() && acknowledged(segment, now)) {
            text(segment, now);
        }
    }

    private void unacceptable(TcpSegment segment, long now) {
        if (segment.rst()) {
            return;
        }
        if (state == TcpState.TIME_WAIT && segment.fin()) {
            endAt = now + TIME_WAIT;
        }
        challenge(now);
    }

    private void reset(TcpSegment segment, long now) {
        if (!segment.sequence().equals(receiver.next())) {
            challenge(now);
            return;
        }
        switch (state) {
            case SYN_RECEIVED -> fail(Failure.REFUSED);
            case CLOSING, LAST_ACK, TIME_WAIT -> state = TcpState.CLOSED;
            default -> fail(Failure.RESET);
        }
    }

    /** Takes in the acknowledgment; false if the segment is of no further use. */
    private boolean acknowledged(TcpSegment segment, long now) {
        if (state == TcpState.SYN_RECEIVED) {
            if (!sender.isUnderWay(segment.acknowledgment())) {
                out.add(TcpSegment.reset(segment.acknowledgment()));
                return false;
            }
            establish();
        }
        if (!sender.isPlausible(segment.acknowledgment())) {
            challenge(now);
            return false;
        }
        sender.acknowledged(segment, !orphaned, now);
        if (sender.finAcknowledged()) {
            finAcknowledged(now);
        }
        return state != TcpState.CLOSED;
    }

    private void finAcknowledged(long now) {
        switch (state) {
            case FIN_WAIT_1 -> {
                state = TcpState.FIN_WAIT_2;
                endAt = orphaned ? now + ORPHAN_WAIT : NEVER;
            }
            case CLOSING -> waitOut(now);
            case LAST_ACK -> state = TcpState.CLOSED;
            default -> {}
        }
    }

    private void text(TcpSegment segment, long now) {
        if (segment.payload().isEmpty() && !segment.fin()) {
            return;
        }
        if (receiver.finished()) {
            acknowledgment.atOnce();
            return;
        }
        if (orphaned && !segment.payload().isEmpty()) {
            abort();
            return;
        }
        boolean inOrder = receiver.arrived(segment);
        if (discarding) {
            receiver.skip(receiver.readable());
        }
        acknowledge(inOrder, segment.payload().size(), now);
        if (receiver.finished()) {
            peerFinished(now);
        }
    }

    /** Early text is answered at once, by an answer of its own. */
    private void acknowledge(boolean inOrder, int octets, long now) {
        if (!inOrder) { // with the window unchanged, for only then it counts as a duplicate
            out.add(pureAck(receiver.offered()));
        } else {
            acknowledgment.arrived(octets, now);
        }
    }

    private void peerFinished(long now) {
        acknowledgment.atOnce();
        switch (state) {
            case ESTABLISHED -> state = TcpState.CLOSE_WAIT;
            case FIN_WAIT_1 -> state = TcpState.CLOSING;
            case FIN_WAIT_2 -> waitOut(now);
            default -> {}
        }
    }

    private void waitOut(long now) {
        state = TcpState.TIME_WAIT;
        endAt = now + TIME_WAIT;
    }

    private void establish() {
        state = TcpState.ESTABLISHED;
        leaveOpenStates();
    }

    private void leaveOpenStates() {
        if (sender.finQueued()) {
            state = switch (state) {
                case ESTABLISHED -> TcpState.FIN_WAIT_1;
                case CLOSE_WAIT -> TcpState.LAST_ACK;
                default -> state;
            };
        }
    }

    private void fail(Failure reason) {
        state = TcpState.CLOSED;
        failure = Optional.of(reason);
    }

    private long keepAliveAt() {
        boolean open = state == TcpState.ESTABLISHED || state == TcpState.CLOSE_WAIT || state == TcpState.FIN_WAIT_2;
        return open && sender.isIdle() ? keepAlive.dueAt() : NEVER;
    }

    private void askForLife() {
        if (keepAlive.probe()) {
            out.add(TcpSegment.of(0, sender.sent().plus(-1), ByteString.EMPTY)
                    .acknowledging(receiver.next(), receiver.window()));
        } else {
            fail(Failure.SILENT);
        }
    }

    private void challenge(long now) {
        if (challenges.permits(now)) {
            out.add(pureAck(receiver.window()));
        }
    }

    private TcpSegment pureAck(int window) {
        return TcpSegment.of(0, sender.sent(), ByteString.EMPTY).acknowledging(receiver.next(), window);
    }

    private void repeatSyn() {
        send(sender.syn());
    }

    private List<TcpSegment> output(long now) {
        if (state != TcpState.CLOSED) {
            for (var next = sender.next(now); next.isPresent(); next = sender.next(now)) {
                send(next.get());
            }
            if (now >= acknowledgment.dueAt() || receiver.windowUpdateDue()) {
                out.add(pureAck(receiver.window()));
                acknowledgment.sent();
            }
        }
        List<TcpSegment> segments = List.copyOf(out);
        out.clear();
        return segments;
    }

    private void send(TcpSegment segment) {
        TcpSegment offering = segment.offering(receiver.window(), segment.syn() ? mss : 0);
        if (state == TcpState.SYN_SENT) {
            out.add(offering);
        } else {
            out.add(offering.acknowledging(receiver.next(), receiver.window()));
            acknowledgment.sent();
        }
    }
}
