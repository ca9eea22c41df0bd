package io.sphereexplorer.emulator.device;

import io.sphereexplorer.net.tcp.TcpSocket;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The debugger's end of port 2345, as far as an application goes that does not exist: it acknowledges the packets of GDB's
 * remote protocol, says that the application has stopped at its first instruction, and lets go of it when told to. Every
 * other packet gets the empty answer, with which that protocol says that it is not supported.
 */
record GdbStub(EmulatedDevice device) implements DebugPort.Service {
    static final int PORT = 2345;

    private static final Logger LOG = LoggerFactory.getLogger(GdbStub.class);
    private static final int LOOK_AROUND_MILLIS = 200;
    private static final int LONGEST = 4096;
    private static final String STOPPED = "S05";

    @Override
    public void serve(TcpSocket socket, BooleanSupplier open) throws IOException {
        socket.setSoTimeout(LOOK_AROUND_MILLIS);
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        boolean attached = true;
        while (attached) {
            String packet = packet(in, open);
            attached = !packet.startsWith("D") && !packet.equals("k");
            out.write(("+" + framed(answer(packet))).getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        device.stopDebugging();
    }

    /** The next packet without its frame; what stands between packets, such as acknowledgments, is passed over. */
    private static String packet(InputStream in, BooleanSupplier open) throws IOException {
        int octet = next(in, open);
        while (octet != '$') {
            octet = next(in, open);
        }
        var text = new StringBuilder();
        for (octet = next(in, open); octet != '#'; octet = next(in, open)) {
            if (text.length() == LONGEST) {
                throw new IOException("a packet of the debugger has no end");
            }
            text.append((char) octet);
        }
        next(in, open); // two digits of the checksum, which TCP makes superfluous
        next(in, open);
        return text.toString();
    }

    private static int next(InputStream in, BooleanSupplier open) throws IOException {
        while (open.getAsBoolean()) {
            try {
                int octet = in.read();
                if (octet < 0) {
                    throw new EOFException("the debugger is gone");
                }
                return octet;
            } catch (SocketTimeoutException _) {
                LOG.trace("the debugger is quiet; is the application still there?");
            }
        }
        throw new EOFException("the application is gone");
    }

    private static String answer(String packet) {
        if (packet.startsWith("qSupported")) {
            return "PacketSize=1000";
        }
        if (packet.startsWith("D")) {
            return "OK";
        }
        return packet.equals("?") ? STOPPED : "";
    }

    /** With the sum of its octets, as two digits. */
    private static String framed(String answer) {
        return "$%s#%02x".formatted(answer, answer.chars().sum() & 0xFF);
    }
}
