package io.sphereexplorer.app;

import io.sphereexplorer.device.recovery.place.RecoveryGateway;
import io.sphereexplorer.device.recovery.place.SerialRecoveryGateway;
import io.sphereexplorer.device.recovery.place.VendorTool;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.recovery.EmulatedRecoveryPorts;
import io.sphereexplorer.emulator.recovery.PracticeImages;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.serial.SerialPorts;
import io.sphereexplorer.net.serial.SystemSerialPorts;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways to boards that do not start, real and emulated, with a folder of practice images for the emulated ones. */
final class RecoveryWays implements AutoCloseable {
    private static final long SEED = 1;

    private final Optional<EmulatedRecoveryPorts> emulated;
    private final RecoveryGateway gateway;
    private Optional<Path> practiceImages = Optional.empty();

    private RecoveryWays(List<SerialPorts> real, Optional<EmulatedSerialPorts> boards, String toolPath) {
        emulated = boards.map(ports -> new EmulatedRecoveryPorts(ports, Pause.real(1)));
        List<SerialPorts> sources = new ArrayList<>(real);
        emulated.ifPresent(sources::add);
        gateway = new SerialRecoveryGateway(sources, this::practiceImages, () -> VendorTool.on(toolPath));
    }

    /**
     * To all boards of this computer.
     *
     * @param named ports that are used although they look like those of no board
     * @param boards the emulated ones, if there are any
     */
    static RecoveryWays toAll(List<String> named, Optional<EmulatedSerialPorts> boards) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new RecoveryWays(List.of(new SystemSerialPorts(named)), boards, path);
    }

    /** To emulated boards, and to nothing that is real. */
    static RecoveryWays toEmulated(EmulatedSerialPorts boards) {
        return new RecoveryWays(List.of(), Optional.of(boards), "");
    }

    RecoveryGateway gateway() {
        return gateway;
    }

    /** Ends what runs, and deletes the practice images. */
    @Override
    public synchronized void close() throws IOException {
        emulated.ifPresent(EmulatedRecoveryPorts::close);
        if (practiceImages.isPresent()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(practiceImages.get())) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(practiceImages.get());
            practiceImages = Optional.empty();
        }
    }

    private synchronized Path practiceImages() throws IOException {
        if (practiceImages.isEmpty()) {
            Path folder = Files.createTempDirectory("practice-images");
            PracticeImages.ofRealSize(SEED).writeTo(folder);
            practiceImages = Optional.of(folder);
        }
        return practiceImages.get();
    }
}
