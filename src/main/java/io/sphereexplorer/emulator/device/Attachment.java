package io.sphereexplorer.emulator.device;

import io.sphereexplorer.net.serial.SerialPort;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A board at a port until the port goes: brings octets to the board that runs, and none to one that restarts. */
public final class Attachment implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Attachment.class);
    private static final int CHUNK = 16 * 1024;

    private final DeviceEmulator emulator;
    private final EmulatedDevice device;
    private final SerialPort line;
    private final Thread pump;
    private Optional<Running> running = Optional.empty();

    /** What runs from one start of the board to the next. */
    private record Running(Boot boot, BootPort port, RunningBoard board) {}

    Attachment(DeviceEmulator emulator, SerialPort line) {
        this.emulator = emulator;
        this.device = emulator.device();
        this.line = line;
        pump = Thread.ofPlatform() // a native read would hold the carrier of a virtual thread
                .daemon()
                .name("emulated-board-" + device.board().number())
                .start(this::pump);
    }

    /** Closes the port and waits until the board has let it go. */
    @Override
    public void close() {
        line.close();
        try {
            pump.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump() {
        byte[] chunk = new byte[CHUNK];
        try (line;
                Closeable _ = this::stop) {
            int length = line.read(chunk);
            while (length >= 0) {
                if (device.talking()) {
                    current().port().deliver(chunk, length);
                }
                length = line.read(chunk);
            }
        } catch (IOException e) {
            LOG.warn("The emulated board {} has let its port go", device.board().number(), e);
        }
    }

    /** The board as it runs now; starting it anew loses every connection. */
    private Running current() throws IOException {
        Boot boot = device.boot();
        if (running.isEmpty() || running.get().boot() != boot) {
            stop();
            var port = new BootPort(line, () -> device.talking() && device.boot() == boot);
            running = Optional.of(new Running(boot, port, new RunningBoard(port, emulator)));
        }
        return running.get();
    }

    private void stop() throws IOException {
        if (running.isPresent()) {
            running.get().board().close();
            running = Optional.empty();
        }
    }
}
