package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.diagnostics.AppText;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.http.HttpServer;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.tcp.LinkConfig;
import io.sphereexplorer.net.tcp.TcpListener;
import io.sphereexplorer.net.tcp.TcpStack;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Socket;
import java.time.Duration;

/** The network side of a board from one start to the next: TCP, TLS and HTTP over its service port. */
final class RunningBoard implements AutoCloseable {
    static final HttpLimits LIMITS = HttpLimits.DEFAULT.withSilence(Duration.ofMinutes(1));

    private static final Inet4Address ADDRESS = Inet4Address.ofLiteral("192.168.35.2");
    private static final int HTTPS = 443;

    private final TcpStack stack;
    private final HttpServer server;
    private final DebugPort output;
    private final DebugPort debugger;

    /** Takes the port over. */
    RunningBoard(SerialPort port, DeviceEmulator emulator) throws IOException {
        stack = new TcpStack(port, ADDRESS, LinkConfig.standard());
        server = new HttpServer(acceptor(stack.listen(HTTPS)), emulator.identity()::accept, emulator.handler(), LIMITS);
        server.start();
        EmulatedDevice device = emulator.device();
        output = new DebugPort(
                stack,
                device,
                OutputServer.PORT,
                () -> new OutputServer(new AppText(device.board().random("output")), emulator.pause()));
        debugger = new DebugPort(stack, device, GdbStub.PORT, () -> new GdbStub(device));
    }

    /** Waits until its threads have ended. */
    @Override
    public void close() throws IOException {
        try (stack;
                output;
                debugger) {
            server.close();
        }
    }

    private static HttpServer.Acceptor acceptor(TcpListener listener) {
        return new HttpServer.Acceptor() {
            @Override
            public Socket accept() throws IOException {
                return listener.accept();
            }

            @Override
            public void close() {
                listener.close();
            }
        };
    }
}
