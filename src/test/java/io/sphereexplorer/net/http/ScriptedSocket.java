package io.sphereexplorer.net.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** A connected socket without a network: says what it was told to, and keeps what was written. */
final class ScriptedSocket extends Socket {
    private final Deque<Step> steps = new ArrayDeque<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private boolean closed;

    private interface Step {
        /** As {@link InputStream#read(byte[], int, int)}; at its end the next step follows. */
        int read(byte[] buffer, int offset, int length) throws IOException;
    }

    /** The peer sends this in one piece. */
    ScriptedSocket says(String text) {
        return says(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    ScriptedSocket says(byte[] octets) {
        steps.add(new ByteArrayInputStream(octets)::read);
        return this;
    }

    /** One read finds nothing in time. */
    ScriptedSocket pauses() {
        return fails(new SocketTimeoutException());
    }

    ScriptedSocket fails(IOException failure) {
        var once = new ArrayDeque<IOException>();
        once.add(failure);
        steps.add((_, _, _) -> {
            if (once.isEmpty()) {
                return -1;
            }
            throw once.remove();
        });
        return this;
    }

    String written() {
        return written.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                while (!steps.isEmpty()) {
                    int read = steps.peek().read(buffer, offset, length);
                    if (read >= 0) {
                        return read;
                    }
                    steps.remove();
                }
                return -1;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return written;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void setSoTimeout(int millis) {}

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public void setSoLinger(boolean on, int seconds) {}
}
