package io.sphereexplorer.emulator.recovery;

import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.serial.SerialPort;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The recovery channel of one board, from one plugged cable to the next. Any thread. */
public final class RecoverySocket {
    private static final Logger LOG = LoggerFactory.getLogger(RecoverySocket.class);
    private static final Duration ERASING = Duration.ofSeconds(10);
    private static final int CHUNK = 4096;
    private static final long LOOK_MILLIS = 100;
    private static final int LOOKS_A_TICK = 10;

    private final EmulatedDevice device;
    private final Pause pause;
    private final RecoveryUart uart;

    /** @param pause how the board takes its time */
    public RecoverySocket(EmulatedDevice device, Pause pause) {
        this.device = device;
        this.pause = pause;
        uart = new RecoveryUart(device);
    }

    public EmulatedDevice device() {
        return device;
    }

    /**
     * Serves the recovery channel at a port until the port or the result is closed.
     *
     * @param far the board's end of the line
     */
    public Attached attach(SerialPort far) {
        return new Attached(far);
    }

    /** The board at the far end of one line. */
    public final class Attached implements AutoCloseable {
        private final SerialPort line;
        private final Thread pump;
        private final Thread ticker;

        private Attached(SerialPort line) {
            this.line = line;
            String name = "emulated-recovery-" + device.board().number();
            ticker = Thread.ofVirtual().name(name + "-ticker").start(this::tick);
            pump = Thread.ofPlatform() // a native read would hold the carrier of a virtual thread
                    .daemon()
                    .name(name)
                    .start(this::pump);
        }

        /** Says at once what a board says that has just started. */
        public void look() throws IOException {
            synchronized (uart) {
                say(uart.look());
            }
        }

        /** Closes the port and waits until the board has let it go. */
        @Override
        public void close() {
            line.close();
            ticker.interrupt();
            pump.interrupt();
            try {
                pump.join();
                ticker.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void pump() {
            byte[] chunk = new byte[CHUNK];
            try (line) {
                look();
                for (int length = line.read(chunk); length >= 0; length = line.read(chunk)) {
                    hear(chunk, length);
                }
            } catch (InterruptedIOException e) {
                LOG.debug(
                        "The emulated board {} was interrupted", device.board().number(), e);
            } catch (IOException e) {
                LOG.debug(
                        "The emulated board {} has let its recovery port go",
                        device.board().number(),
                        e);
            }
        }

        private void hear(byte[] chunk, int length) throws IOException {
            boolean erasing;
            synchronized (uart) {
                say(uart.look());
                say(uart.arrived(chunk, length));
                erasing = uart.erasing();
            }
            if (erasing) {
                pause.pause(ERASING);
                synchronized (uart) {
                    say(uart.erased());
                }
            }
        }

        private void tick() {
            try {
                for (int looks = 1; true; looks++) {
                    Thread.sleep(LOOK_MILLIS);
                    synchronized (uart) {
                        say(uart.look());
                        if (looks % LOOKS_A_TICK == 0) {
                            say(uart.tick());
                        }
                    }
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LOG.debug(
                        "The recovery port of emulated board {} is gone",
                        device.board().number(),
                        e);
            }
        }

        private void say(byte[] octets) throws IOException {
            if (octets.length > 0) {
                line.write(octets, 0, octets.length);
            }
        }
    }
}
