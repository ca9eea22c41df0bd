package io.sphereexplorer.app;

import io.sphereexplorer.emulator.device.Attachment;
import io.sphereexplorer.emulator.device.DeviceEmulator;
import io.sphereexplorer.emulator.device.RestServer;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SystemSerialPorts;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/** An emulated board and the places where other programs reach it while it is plugged in. Any thread. */
final class ServedBoard implements Closeable {
    private final DeviceEmulator board;
    private final Optional<InetSocketAddress> address;
    private final Optional<String> serial;
    private final ServedRecovery recovery;
    private Optional<RestServer> server = Optional.empty();
    private Optional<Attachment> attachment = Optional.empty();
    private boolean plugged;

    ServedBoard(
            DeviceEmulator board,
            Optional<InetSocketAddress> address,
            Optional<String> serial,
            ServedRecovery recovery) {
        this.board = board;
        this.address = address;
        this.serial = serial;
        this.recovery = recovery;
    }

    DeviceEmulator board() {
        return board;
    }

    ServedRecovery recovery() {
        return recovery;
    }

    synchronized boolean isPlugged() {
        return plugged;
    }

    /** @throws IOException if the address or the serial port cannot be used */
    synchronized void plug() throws IOException {
        if (!plugged) {
            if (address.isPresent()) {
                server = Optional.of(listen(address.get()));
            }
            if (serial.isPresent()) {
                var ports = new SystemSerialPorts(List.of(serial.get()));
                var info = new SerialPortInfo(serial.get(), "", Optional.empty(), SerialPortInfo.Origin.NAMED);
                attachment = Optional.of(board.attach(ports.open(info, LineSettings.SERVICE)));
            }
            recovery.plug();
            board.device().plugged(true);
            plugged = true;
        }
    }

    /** The same as pulling the cable. */
    synchronized void unplug() throws IOException {
        plugged = false;
        board.device().plugged(false);
        attachment.ifPresent(Attachment::close);
        attachment = Optional.empty();
        recovery.unplug();
        if (server.isPresent()) {
            server.get().close();
            server = Optional.empty();
        }
    }

    private RestServer listen(InetSocketAddress place) throws IOException {
        try {
            return RestServer.listen(board, place);
        } catch (IOException e) {
            throw cannotListen(place, e);
        }
    }

    /** The failure with the address in its message, which the system leaves out. */
    static IOException cannotListen(InetSocketAddress place, IOException reason) {
        return new IOException(
                "%s:%d: %s".formatted(place.getHostString(), place.getPort(), reason.getMessage()), reason);
    }

    @Override
    public void close() throws IOException {
        unplug();
    }
}
