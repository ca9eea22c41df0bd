package io.sphereexplorer.emulator.device;

import io.sphereexplorer.net.serial.NullModem;
import io.sphereexplorer.net.serial.SerialPort;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What lies between a computer and its emulated boards.
 *
 * @param cable makes the cable that a port is opened through
 * @param noise what disturbs the octets that either end writes
 */
public record Line(Supplier<NullModem> cable, UnaryOperator<SerialPort> noise) {
    /** Fast as memory and clean. */
    public static Line ideal() {
        return new Line(NullModem::create, UnaryOperator.identity());
    }

    /** As slow as a UART, and clean. */
    public static Line paced(int baud) {
        return new Line(() -> NullModem.paced(baud), UnaryOperator.identity());
    }

    public Line withNoise(UnaryOperator<SerialPort> newNoise) {
        return new Line(cable, newNoise);
    }
}
