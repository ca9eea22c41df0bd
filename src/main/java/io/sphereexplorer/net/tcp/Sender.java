package io.sphereexplorer.net.tcp;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.sphereexplorer.net.ByteString;
import java.util.Optional;

/** The sending half of a connection: keeps text until it is acknowledged and decides what may be sent when. */
final class Sender {
    static final long NEVER = Long.MAX_VALUE;
    static final int CAPACITY = 64 * 1024;

    /** For how long, and how often, the peer may not answer before it counts as gone. */
    static final long PATIENCE = SECONDS.toNanos(30);

    private static final int PATIENT_TIMEOUTS = 3;

    static final int DEFAULT_MSS = 536;

    private final OctetRing buffer = new OctetRing(CAPACITY);
    private final RetransmissionTimeout timeout = new RetransmissionTimeout();
    private final CongestionWindow congestion;
    private final PeerWindow window = new PeerWindow();
    private final SequenceNumber initial;
    private SequenceNumber unacknowledged;
    private SequenceNumber next;
    private SequenceNumber sent;
    private SequenceNumber textEnd;
    private boolean finQueued;
    private int mss;

    private long timerAt = NEVER;
    private long progressAt;
    private int unanswered;
    private boolean forced;
    private boolean resendFirst;
    private SequenceNumber timed;
    private long timedAt = NEVER;

    Sender(SequenceNumber initial, int mss) {
        this.initial = initial;
        this.mss = mss;
        unacknowledged = initial;
        next = initial;
        sent = initial;
        timed = initial;
        textEnd = initial.plus(1);
        congestion = new CongestionWindow(initial);
    }

    /** Learns from the peer's SYN how long its segments may be, and how much it takes. */
    void start(TcpSegment syn) {
        mss = Math.min(mss, syn.mss() == 0 ? DEFAULT_MSS : syn.mss());
        congestion.start(mss);
        window.set(syn);
    }

    /** Sends shorter segments from now on, because a host between cannot pass longer ones (RFC 1191). */
    void limitSegments(int octets) {
        if (octets < mss) {
            mss = Math.max(octets, DEFAULT_MSS / 2);
            congestion.start(mss);
            next = unacknowledged;
        }
    }

    /** SND.NXT at its farthest, where a segment without text stands. */
    SequenceNumber sent() {
        return sent;
    }

    /** Whether an acknowledgment is for something that is under way. */
    boolean isUnderWay(SequenceNumber acknowledgment) {
        return acknowledgment.isAfter(unacknowledged) && !acknowledgment.isAfter(sent);
    }

    /** Whether an acknowledgment is neither for the future nor impossibly old (RFC 5961 §5.2). */
    boolean isPlausible(SequenceNumber acknowledgment) {
        return !acknowledgment.isAfter(sent) && !acknowledgment.isBefore(unacknowledged.plus(-window.largest()));
    }

    boolean isIdle() {
        return sent.equals(unacknowledged) && timerAt == NEVER;
    }

    boolean finAcknowledged() {
        return finQueued && unacknowledged.isAfter(textEnd);
    }

    boolean finQueued() {
        return finQueued;
    }

    /** How many octets fit now. */
    int room() {
        return finQueued ? 0 : CAPACITY - textEnd.minus(textStart());
    }

    /** Takes at most {@link #room} octets. */
    void write(byte[] octets, int offset, int length) {
        buffer.put(textEnd.minus(textStart()), octets, offset, length);
        textEnd = textEnd.plus(length);
    }

    /** Nothing follows what was written. */
    void finish() {
        finQueued = true;
    }

    /** When {@link #timeOut} is due. */
    long deadline() {
        return timerAt;
    }

    /**
     * The retransmission or persist timer went off: begins again where the peer stands.
     *
     * @return false if the peer has acknowledged nothing for so long that it must be gone
     */
    boolean timeOut(long now) {
        if (now - progressAt > PATIENCE && unanswered >= PATIENT_TIMEOUTS) {
            return false;
        }
        unanswered++;
        timerAt = NEVER;
        timedAt = NEVER;
        timeout.backOff();
        if (window.size() > 0 && sent.isAfter(unacknowledged)) {
            congestion.timedOut(sent.minus(unacknowledged), sent);
        }
        next = unacknowledged;
        resendFirst = false;
        forced = true;
        return true;
    }

    /** Takes in a plausible acknowledgment with its window; {@code patient} if a closed window is worth waiting for. */
    void acknowledged(TcpSegment segment, boolean patient, long now) {
        SequenceNumber acknowledgment = segment.acknowledgment();
        if (acknowledgment.isAfter(unacknowledged)) {
            advance(acknowledgment, now);
        } else if (isDuplicate(segment)
                && congestion.duplicated(
                        unacknowledged, sent, next.isBefore(textEnd) && window.size() > sent.minus(unacknowledged))) {
            resendFirst = true;
        }
        if (window.size() == 0 && patient) {
            progressed(now);
        }
        updateWindow(segment);
    }

    /** The SYN, to be sent again. */
    TcpSegment syn() {
        timedAt = NEVER;
        return TcpSegment.of(TcpSegment.SYN, initial, ByteString.EMPTY);
    }

    /** The next segment that may be sent now, without its acknowledgment. */
    Optional<TcpSegment> next(long now) {
        if (next.equals(initial)) {
            return Optional.of(emit(TcpSegment.SYN, 0, now));
        }
        if (unacknowledged.equals(initial)) {
            return Optional.empty();
        }
        if (resendFirst) {
            return Optional.of(resendFirst(now));
        }
        int length = sendable();
        boolean fin = finQueued && next.plus(length).equals(textEnd) && (forced || usable() > length);
        if (length == 0 && !fin) {
            persist(now);
            return Optional.empty();
        }
        int push = next.plus(length).equals(textEnd) && length > 0 ? TcpSegment.PSH : 0;
        return Optional.of(emit(push | (fin ? TcpSegment.FIN : 0), length, now));
    }

    private SequenceNumber textStart() {
        return unacknowledged.equals(initial) ? initial.plus(1) : unacknowledged;
    }

    private int usable() {
        return Math.min(window.size(), congestion.size()) - next.minus(unacknowledged);
    }

    private int sendable() {
        int whole = Math.clamp(textEnd.minus(next), 0, mss);
        int length = Math.clamp(usable(), 0, whole);
        if (forced) {
            return Math.min(whole, Math.max(1, length));
        }
        boolean silly = length < whole && length < window.largest() / 2; // RFC 9293 §3.8.6.2.1
        return silly ? 0 : length;
    }

    private TcpSegment emit(int flags, int length, long now) {
        var segment = TcpSegment.of(flags, next, text(next, length));
        forced = false;
        if (next.equals(unacknowledged) && !sent.isAfter(unacknowledged) && timerAt == NEVER) {
            progressed(now);
        }
        next = next.plus(segment.sequenceLength());
        if (next.isAfter(sent)) {
            if (timedAt == NEVER && segment.sequence().equals(sent)) {
                timed = next;
                timedAt = now;
            }
            sent = next;
        }
        if (timerAt == NEVER) {
            timerAt = now + timeout.value();
        }
        return segment;
    }

    private TcpSegment resendFirst(long now) {
        resendFirst = false;
        timedAt = NEVER;
        timerAt = now + timeout.value();
        SequenceNumber sentText = sent.isAfter(textEnd) ? textEnd : sent;
        int length = Math.clamp(sentText.minus(unacknowledged), 0, mss);
        int fin = sent.isAfter(textEnd) && unacknowledged.plus(length).equals(textEnd) ? TcpSegment.FIN : 0;
        return TcpSegment.of(fin, unacknowledged, text(unacknowledged, length));
    }

    private ByteString text(SequenceNumber from, int length) {
        byte[] text = new byte[length];
        buffer.get(Math.max(0, from.minus(textStart())), text, 0, length);
        return ByteString.copyOf(text);
    }

    private void persist(long now) {
        boolean waiting = !next.isAfter(textEnd) && (next.isBefore(textEnd) || finQueued);
        if (waiting && timerAt == NEVER) {
            progressed(now);
            timerAt = now + timeout.value();
        }
    }

    private void progressed(long now) {
        progressAt = now;
        unanswered = 0;
    }

    private void advance(SequenceNumber acknowledgment, long now) {
        if (timedAt != NEVER && !acknowledgment.isBefore(timed)) {
            timeout.sample(now - timedAt);
            timedAt = NEVER;
        }
        int octets = acknowledgment.minus(unacknowledged);
        buffer.discard(Math.max(0, Math.min(textEnd.minus(textStart()), acknowledgment.minus(textStart()))));
        unacknowledged = acknowledgment;
        next = next.isBefore(unacknowledged) ? unacknowledged : next;
        resendFirst = congestion.advanced(octets, acknowledgment);
        timeout.answered();
        progressed(now);
        timerAt = sent.isAfter(unacknowledged) ? now + timeout.value() : NEVER;
    }

    private boolean isDuplicate(TcpSegment segment) {
        return segment.acknowledgment().equals(unacknowledged)
                && sent.isAfter(unacknowledged)
                && segment.sequenceLength() == 0
                && segment.window() == window.size();
    }

    private void updateWindow(TcpSegment segment) {
        if (segment.acknowledgment().isBefore(unacknowledged) || !window.isOlderThan(segment)) {
            return;
        }
        boolean opened = window.size() == 0 && segment.window() > 0;
        window.set(segment);
        if (opened) {
            next = unacknowledged;
            timerAt = NEVER;
            timedAt = NEVER;
            timeout.answered();
        }
    }
}
