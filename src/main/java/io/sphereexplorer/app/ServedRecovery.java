package io.sphereexplorer.app;

import io.sphereexplorer.device.recovery.BoardRecovery;
import io.sphereexplorer.emulator.recovery.RecoverySocket;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SystemSerialPorts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The recovery channel of an emulated board, on a serial port if one was given for it, and its strap and reset button. */
final class ServedRecovery {
    private final RecoverySocket board;
    private final Optional<String> serial;
    private Optional<RecoverySocket.Attached> attached = Optional.empty();

    ServedRecovery(RecoverySocket board, Optional<String> serial) {
        this.board = board;
        this.serial = serial;
    }

    /** @throws IOException if the serial port cannot be used */
    void plug() throws IOException {
        if (serial.isPresent() && attached.isEmpty()) {
            var ports = new SystemSerialPorts(List.of(serial.get()));
            var info = new SerialPortInfo(serial.get(), "", Optional.empty(), SerialPortInfo.Origin.NAMED);
            attached = Optional.of(board.attach(ports.open(info, BoardRecovery.LINE)));
        }
    }

    /** Takes the power, too: the cable feeds the board. */
    void unplug() {
        attached.ifPresent(RecoverySocket.Attached::close);
        attached = Optional.empty();
        board.device().rom().losePower();
    }

    /** Holds the strap or lets it go, and presses the reset button. */
    void strap(boolean held) {
        board.device().rom().strap(held);
        board.device().rom().reset();
    }

    /** As it left the factory; with the strap held, only the reset button. */
    void reset() {
        if (board.device().rom().strapped()) {
            board.device().rom().reset();
        } else {
            board.device().resetToFactory();
        }
    }
}
