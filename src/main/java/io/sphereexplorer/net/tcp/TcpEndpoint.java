package io.sphereexplorer.net.tcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOptions;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the JDK's {@link java.net.Socket} asks of a network, answered by a {@link Channel}. */
final class TcpEndpoint extends SocketImpl {
    private final TcpStack stack;
    private final Map<Integer, Object> options = new ConcurrentHashMap<>();
    private volatile @Nullable Channel channel;
    private volatile int readTimeoutMillis;

    /** An end to be connected. */
    TcpEndpoint(TcpStack stack) {
        this.stack = stack;
    }

    /** An end that is connected. */
    TcpEndpoint(TcpStack stack, Channel channel) {
        this.stack = stack;
        use(channel);
    }

    @Override
    protected void create(boolean stream) {}

    @Override
    protected void connect(String host, int port) throws IOException {
        connect(new InetSocketAddress(host, port), 0);
    }

    @Override
    protected void connect(InetAddress address, int port) throws IOException {
        connect(new InetSocketAddress(address, port), 0);
    }

    @Override
    protected void connect(SocketAddress remote, int timeoutMillis) throws IOException {
        if (channel == null) {
            use(stack.open((InetSocketAddress) remote));
            channel().awaitOpen(timeoutMillis);
        }
    }

    @Override
    protected InputStream getInputStream() {
        return new Input();
    }

    @Override
    protected OutputStream getOutputStream() {
        return new Output();
    }

    @Override
    protected int available() throws IOException {
        return channel().available();
    }

    @Override
    protected void close() {
        Channel open = channel;
        if (open == null) {
            return;
        }
        if (Objects.equals(options.get(SocketOptions.SO_LINGER), 0)) {
            open.abort();
        } else {
            open.close();
        }
    }

    @Override
    protected void shutdownInput() throws IOException {
        channel().discardInput();
    }

    @Override
    protected void shutdownOutput() throws IOException {
        channel().finishOutput();
    }

    @Override
    public void setOption(int option, Object value) {
        if (option == SocketOptions.SO_TIMEOUT) {
            readTimeoutMillis = (Integer) value;
        } else {
            options.put(option, value);
        }
    }

    /** Options that do not apply to this link keep what was set, so that libraries find what they expect. */
    @Override
    public Object getOption(int option) throws SocketException {
        return switch (option) {
            case SocketOptions.SO_TIMEOUT -> readTimeoutMillis;
            case SocketOptions.SO_BINDADDR -> stack.local();
            case SocketOptions.SO_LINGER -> options.getOrDefault(option, -1);
            case SocketOptions.SO_SNDBUF -> Sender.CAPACITY;
            case SocketOptions.SO_RCVBUF -> stack.config().window();
            case SocketOptions.TCP_NODELAY, SocketOptions.SO_KEEPALIVE -> true;
            case SocketOptions.SO_REUSEADDR, SocketOptions.SO_OOBINLINE -> options.getOrDefault(option, false);
            case SocketOptions.IP_TOS -> options.getOrDefault(option, 0);
            default -> throw new SocketException("no such option: " + option);
        };
    }

    @Override
    protected void bind(InetAddress host, int port) throws IOException {
        throw new SocketException("a local port is chosen by the stack");
    }

    @Override
    protected void listen(int backlog) throws IOException {
        throw new SocketException("listening is the stack's");
    }

    @Override
    protected void accept(SocketImpl accepted) throws IOException {
        throw new SocketException("accepting is the listener's");
    }

    @Override
    protected void sendUrgentData(int data) throws IOException {
        throw new SocketException("urgent data is not supported");
    }

    /** How many octets were written that the peer has not acknowledged; 0 before it is connected. */
    int unacknowledged() {
        Channel open = channel;
        return open == null ? 0 : open.unacknowledged();
    }

    private void use(Channel opened) {
        channel = opened;
        address = opened.route().remote();
        port = opened.route().remotePort();
        localport = opened.route().localPort();
    }

    private Channel channel() throws SocketException {
        Channel open = channel;
        if (open == null) {
            throw new SocketException("not connected");
        }
        return open;
    }

    /** The socket's input; closing is the socket's. */
    private final class Input extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            return length == 0 ? 0 : channel().read(target, offset, length, readTimeoutMillis);
        }

        @Override
        public int available() throws IOException {
            return channel().available();
        }
    }

    /** The socket's output; closing is the socket's. */
    private final class Output extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, octets.length);
            channel().write(octets, offset, length);
        }
    }
}
