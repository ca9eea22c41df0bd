package io.sphereexplorer.net.tcp;

import java.util.ArrayList;
import java.util.List;

/** The receiving half of a connection: puts text in order, keeps it until it is read, and says how much more fits. */
final class Receiver {
    private static final int MAX_GAPS = 64;

    /** Text that came early, in sequence space. */
    private record Range(SequenceNumber start, SequenceNumber end) {}

    private final OctetRing buffer;
    private final int mss;
    private final List<Range> early = new ArrayList<>();
    private SequenceNumber next = new SequenceNumber(0);
    private SequenceNumber edge = next;
    private int readable;
    private boolean finKnown;
    private SequenceNumber finAt = next;

    Receiver(int window, int mss) {
        buffer = new OctetRing(window);
        this.mss = mss;
    }

    /** Expects text from behind the peer's SYN at {@code initial} on. */
    void start(SequenceNumber initial) {
        next = initial.plus(1);
        edge = next;
    }

    /** RCV.NXT. */
    SequenceNumber next() {
        return next;
    }

    /** RCV.WND as it is to be told now; its edge never moves back, and only forward by a worthwhile step. */
    int window() {
        if (growth() >= Math.min(mss, buffer.capacity() / 2)) {
            edge = edge.plus(growth());
        }
        return offered();
    }

    /** RCV.WND as the peer was told it. */
    int offered() {
        return edge.minus(next);
    }

    /** Whether reading made so much room that the peer should hear of it unasked. */
    boolean windowUpdateDue() {
        return growth() >= buffer.capacity() / 4 && !finished();
    }

    /** Whether a segment touches the window (RFC 9293 §3.10.7.4); at a closed one, the next in order does. */
    boolean accepts(TcpSegment segment) {
        SequenceNumber first = segment.sequence();
        SequenceNumber last = first.plus(Math.max(0, segment.sequenceLength() - 1));
        return !first.isAfter(edge) && !last.isBefore(next);
    }

    /**
     * Takes in what fits of the text and the FIN.
     *
     * @return false if nothing new came in order, so that the peer should be told at once
     */
    boolean arrived(TcpSegment segment) {
        SequenceNumber before = next;
        SequenceNumber end = segment.sequence().plus(segment.payload().size());
        if (segment.fin() && !finKnown && !end.isAfter(edge)) {
            finKnown = true;
            finAt = end;
        }
        store(segment, later(segment.sequence(), next), earlier(end, finKnown ? earlier(finAt, edge) : edge));
        if (finKnown && next.equals(finAt)) {
            next = next.plus(1);
            edge = later(edge, next);
        }
        return next.isAfter(before) && early.isEmpty();
    }

    /** Whether everything up to the peer's FIN has arrived. */
    boolean finished() {
        return finKnown && next.isAfter(finAt);
    }

    int readable() {
        return readable;
    }

    int read(byte[] target, int offset, int length) {
        int count = Math.min(length, readable);
        buffer.get(0, target, offset, count);
        skip(count);
        return count;
    }

    void skip(int count) {
        buffer.discard(count);
        readable -= count;
    }

    private int growth() {
        return next.plus(buffer.capacity() - readable).minus(edge);
    }

    private void store(TcpSegment segment, SequenceNumber from, SequenceNumber to) {
        if (!to.isAfter(from) || (early.size() >= MAX_GAPS && from.isAfter(next))) {
            return;
        }
        byte[] text = segment.payload().toByteArray();
        buffer.put(readable + from.minus(next), text, from.minus(segment.sequence()), to.minus(from));
        insert(new Range(from, to));
        while (!early.isEmpty() && !early.getFirst().start().isAfter(next)) {
            int count = Math.max(0, early.removeFirst().end().minus(next));
            next = next.plus(count);
            readable += count;
        }
    }

    private void insert(Range added) {
        int index = 0;
        Range merged = added;
        while (index < early.size() && !early.get(index).start().isAfter(merged.end())) {
            Range range = early.get(index);
            if (range.end().isBefore(merged.start())) {
                index++;
            } else {
                early.remove(index);
                merged = new Range(earlier(range.start(), merged.start()), later(range.end(), merged.end()));
            }
        }
        early.add(index, merged);
    }

    private static SequenceNumber earlier(SequenceNumber one, SequenceNumber other) {
        return one.isBefore(other) ? one : other;
    }

    private static SequenceNumber later(SequenceNumber one, SequenceNumber other) {
        return one.isAfter(other) ? one : other;
    }
}
