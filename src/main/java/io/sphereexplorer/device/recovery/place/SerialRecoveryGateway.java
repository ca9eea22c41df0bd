package io.sphereexplorer.device.recovery.place;

import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.recovery.BoardRecovery;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SerialPorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Recovery ports among serial ports, real and emulated alike. */
public final class SerialRecoveryGateway implements RecoveryGateway {
    private final List<SerialPorts> sources;
    private final ImageFolder practiceImages;
    private final Supplier<Optional<VendorTool>> vendorTool;

    /** Makes a folder with images, or hands out the one it has made. */
    @FunctionalInterface
    public interface ImageFolder {
        Path folder() throws IOException;
    }

    /** A place and what it takes to open it. */
    private record Found(SerialPorts source, SerialPortInfo info, RecoveryPlace place) {}

    /**
     * Looks at no port before it is asked.
     *
     * @param practiceImages for boards that are programs
     * @param vendorTool looks for the vendor's program
     */
    public SerialRecoveryGateway(
            List<SerialPorts> sources, ImageFolder practiceImages, Supplier<Optional<VendorTool>> vendorTool) {
        this.sources = List.copyOf(sources);
        this.practiceImages = practiceImages;
        this.vendorTool = vendorTool;
    }

    @Override
    public Optional<VendorTool> vendorTool() {
        return vendorTool.get();
    }

    @Override
    public List<RecoveryPlace> places() {
        return found().stream().map(Found::place).toList();
    }

    @Override
    public SerialPort open(RecoveryPlace place) throws DeviceException {
        Found found = found().stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow(DeviceException.Unplugged::new);
        try {
            return found.source().open(found.info(), BoardRecovery.LINE);
        } catch (SerialPortException e) {
            throw DeviceException.ofPort(place.port(), e);
        }
    }

    @Override
    public Optional<Path> images(RecoveryPlace place) throws IOException {
        return place.kind() == RecoveryPlace.Kind.HARDWARE ? Optional.empty() : Optional.of(practiceImages.folder());
    }

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (SerialPorts source : sources) {
            for (SerialPortInfo info : RecoveryPorts.among(source.list())) {
                found.add(new Found(source, info, RecoveryPorts.place(info)));
            }
        }
        return found;
    }
}
