package io.sphereexplorer.device.recovery.place;

import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.net.serial.SerialPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The way to boards that do not start: their recovery ports, and the images for them. Thread-safe. */
public interface RecoveryGateway {
    /** No board can be recovered. */
    RecoveryGateway NONE = new RecoveryGateway() {
        @Override
        public List<RecoveryPlace> places() {
            return List.of();
        }

        @Override
        public SerialPort open(RecoveryPlace place) throws DeviceException {
            throw new DeviceException.Unplugged();
        }

        @Override
        public Optional<Path> images(RecoveryPlace place) {
            return Optional.empty();
        }

        @Override
        public Optional<VendorTool> vendorTool() {
            return Optional.empty();
        }
    };

    /** The recovery ports that are there now. */
    List<RecoveryPlace> places();

    /**
     * Opens a recovery port at 115,200 baud.
     *
     * @throws DeviceException.Unplugged if it is no longer there
     */
    SerialPort open(RecoveryPlace place) throws DeviceException;

    /** The folder with the images for a place when the user names none; made when it is first asked for. */
    Optional<Path> images(RecoveryPlace place) throws IOException;

    /** The vendor's program, if it is installed. */
    Optional<VendorTool> vendorTool();
}
