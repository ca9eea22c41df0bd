package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.http.HttpHandler;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.tls.ServerIdentity;

/** Puts a board behind a serial port, as a real one stands behind its USB cable. Any thread. */
public final class DeviceEmulator {
    private final EmulatedDevice device;
    private final ServerIdentity identity;
    private final HttpHandler handler;
    private final Pause pause;

    /** @param pause how the board takes its time */
    public DeviceEmulator(EmulatedDevice device, DeviceIdentityAuthority authority, Pause pause) {
        this.device = device;
        this.pause = pause;
        identity = authority.identity();
        handler = new BoardHandler(device, pause);
    }

    public EmulatedDevice device() {
        return device;
    }

    /**
     * Serves the board at a port until the port or the result is closed.
     *
     * @param far the board's end of the line
     * @return closing it closes the port and leaves no thread
     */
    public Attachment attach(SerialPort far) {
        return new Attachment(this, far);
    }

    ServerIdentity identity() {
        return identity;
    }

    HttpHandler handler() {
        return handler;
    }

    Pause pause() {
        return pause;
    }
}
