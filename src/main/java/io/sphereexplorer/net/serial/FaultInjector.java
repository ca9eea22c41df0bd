package io.sphereexplorer.net.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Makes a port bad: frames written to it are lost, doubled, swapped or damaged by chance, the line stalls in both
 * directions, or is cut. The faults may be changed from any thread while the port is in use.
 */
public final class FaultInjector implements SerialPort {
    /** Until it is released; as long as a nanosecond clock can count without turning negative. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final SerialPort port;
    private final FrameFaults frames;
    private final StallGate gate;
    private volatile LinkFaults faults = LinkFaults.NONE;

    /** No faults yet; equal seeds and equal frames will meet equal fates. */
    public FaultInjector(SerialPort port, RandomGenerator chance) {
        this(port, chance, LineClock.SYSTEM);
    }

    FaultInjector(SerialPort port, RandomGenerator chance, LineClock clock) {
        this.port = port;
        this.frames = new FrameFaults(chance);
        this.gate = new StallGate(clock);
    }

    /** From the next write on. With {@link LinkFaults#NONE} octets flow as they come, framed or not. */
    public void inject(LinkFaults newFaults) {
        faults = newFaults;
    }

    /** Holds everything until {@link #release}. */
    public void stall() {
        stall(FOR_EVER);
    }

    /** Holds everything for a time, or until {@link #release}. */
    public void stall(Duration time) {
        gate.shut(time);
    }

    public void release() {
        gate.open();
    }

    /** The port is gone, as if it were unplugged. */
    public void cut() {
        gate.cut();
        port.close();
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        int length = port.read(buffer);
        return gate.pass() ? length : -1;
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        if (!gate.pass()) {
            throw new SerialPortException.Gone("the far end of the line");
        }
        byte[] sent = frames.feed(octets, offset, length, faults);
        port.write(sent, 0, sent.length);
    }

    @Override
    public void drive(LineSettings settings) throws SerialPortException {
        port.drive(settings);
    }

    @Override
    public boolean resetIntoRecovery() throws SerialPortException {
        return port.resetIntoRecovery();
    }

    @Override
    public void close() {
        cut();
    }
}
