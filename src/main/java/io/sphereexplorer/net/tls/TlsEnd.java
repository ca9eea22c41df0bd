package io.sphereexplorer.net.tls;

import io.sphereexplorer.net.ByteString;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/**
 * One end of a TLS connection that has no socket: octets of the other end go in, octets for it come out (RFC 5246 §7.3).
 * It carries handshakes, alerts and closing, and no content. Not thread-safe.
 */
public final class TlsEnd {
    private final SSLEngine engine;
    private byte[] unread = {};
    private boolean established;
    private Optional<SSLException> failure = Optional.empty();

    /** @param engine with everything set, and nothing begun */
    public TlsEnd(SSLEngine engine) {
        this.engine = engine;
    }

    /** What a client says first. */
    public ByteString begin() {
        return received(ByteString.EMPTY);
    }

    /** Takes octets of the other end; what is to be sent there, also if the handshake fails. */
    public ByteString received(ByteString octets) {
        var arrived = ByteBuffer.allocate(unread.length + octets.size());
        arrived.put(unread).put(octets.toByteArray()).flip();
        var out = new ByteArrayOutputStream();
        try {
            if (engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING && !established) {
                engine.beginHandshake();
            }
            run(arrived, out);
        } catch (SSLException e) {
            failure = Optional.of(e);
            alert(out);
        }
        unread = new byte[arrived.remaining()];
        arrived.get(unread);
        return ByteString.copyOf(out.toByteArray());
    }

    /** Ends the connection; what is to be sent to the other end. */
    public ByteString close() {
        var out = new ByteArrayOutputStream();
        engine.closeOutbound();
        alert(out);
        return ByteString.copyOf(out.toByteArray());
    }

    /** Whether the handshake went well and nobody has ended the connection since. */
    public boolean isEstablished() {
        return established && failure.isEmpty() && !engine.isInboundDone() && !engine.isOutboundDone();
    }

    /** Why it went wrong, if it did. */
    public Optional<SSLException> failure() {
        return failure;
    }

    private void run(ByteBuffer arrived, ByteArrayOutputStream out) throws SSLException {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> work();
                case NEED_WRAP -> wrap(out);
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN, NOT_HANDSHAKING, FINISHED -> unwrap(arrived);
            };
        }
    }

    private boolean work() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
        return true;
    }

    private boolean wrap(ByteArrayOutputStream out) throws SSLException {
        var packet = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        SSLEngineResult result = engine.wrap(ByteBuffer.allocate(0), packet);
        note(result);
        out.write(packet.array(), 0, packet.position());
        return result.getStatus() != SSLEngineResult.Status.CLOSED;
    }

    private boolean unwrap(ByteBuffer arrived) throws SSLException {
        var content = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        SSLEngineResult result = engine.unwrap(arrived, content);
        note(result);
        return result.getStatus() == SSLEngineResult.Status.OK;
    }

    private void note(SSLEngineResult result) {
        established |= result.getHandshakeStatus() == HandshakeStatus.FINISHED;
    }

    /** The other end is told what the engine has to say at the end; more cannot go wrong. */
    private void alert(ByteArrayOutputStream out) {
        try {
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && !engine.isOutboundDone()) {
                wrap(out);
            }
        } catch (SSLException e) {
            failure = Optional.of(failure.orElse(e));
        }
    }
}
