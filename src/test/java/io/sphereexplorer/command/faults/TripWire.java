package io.sphereexplorer.command.faults;

import io.sphereexplorer.net.serial.SerialPort;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Counts what one end sends over an emulated line, and does something once in the middle of it. */
final class TripWire implements UnaryOperator<SerialPort> {
    /** Who sends the octets that are counted. */
    enum Sender {
        BOARD,
        COMPUTER
    }

    private Sender next = Sender.BOARD;
    private Sender watched = Sender.BOARD;
    private long left;
    private Optional<Consumer<SerialPort>> action = Optional.empty();

    /**
     * Arms it.
     *
     * @param newAction gets, on the thread that writes, the end that is written to, when so many octets have passed
     */
    synchronized void arm(Sender sender, long octets, Consumer<SerialPort> newAction) {
        watched = sender;
        left = octets;
        action = Optional.of(newAction);
    }

    /** Whether it was sprung before. */
    synchronized boolean disarm() {
        boolean sprung = action.isEmpty();
        action = Optional.empty();
        return sprung;
    }

    /** The noise of a line, of which the board's end is made first. */
    @Override
    public synchronized SerialPort apply(SerialPort port) {
        Sender sender = next;
        next = sender == Sender.BOARD ? Sender.COMPUTER : Sender.BOARD;
        return new Watched(port, sender);
    }

    /** How many of the octets may pass before the action. */
    private synchronized int count(Sender sender, int length) {
        if (sender != watched || action.isEmpty()) {
            return length;
        }
        int before = (int) Math.min(left, length);
        left -= before;
        return before;
    }

    private synchronized Optional<Consumer<SerialPort>> takeAction() {
        Optional<Consumer<SerialPort>> taken = action;
        action = Optional.empty();
        return taken;
    }

    private final class Watched implements SerialPort {
        private final SerialPort port;
        private final Sender sender;

        Watched(SerialPort port, Sender sender) {
            this.port = port;
            this.sender = sender;
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            return port.read(buffer);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            int before = count(sender, length);
            port.write(octets, offset, before);
            if (before < length) {
                takeAction().ifPresent(sprung -> sprung.accept(port));
                port.write(octets, offset + before, length - before);
            }
        }

        @Override
        public void close() {
            port.close();
        }
    }
}
