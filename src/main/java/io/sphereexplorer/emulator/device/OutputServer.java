package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.diagnostics.AppText;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.tcp.TcpSocket;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Hands out what the application under the debugger writes, to each connection the lines of its time. */
record OutputServer(AppText text, Pause pause) implements DebugPort.Service {
    static final int PORT = 2342;

    /** What is being written ends with its line. */
    @Override
    public void serve(TcpSocket socket, BooleanSupplier open) throws IOException {
        while (open.getAsBoolean()) {
            socket.getOutputStream().write(text.next().toByteArray());
            pause.pause(text.interval());
        }
    }
}
