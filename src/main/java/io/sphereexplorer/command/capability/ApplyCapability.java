package io.sphereexplorer.command.capability;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets all requests to a board carry a capability file until the board is unplugged or the program ends; nothing is
 * stored on the board (device-protocol §4.3).
 *
 * @param file empty to carry none any more
 */
public record ApplyCapability(Optional<Path> file) implements Command<Optional<CapabilityFile>> {
    @Override
    public Optional<CapabilityFile> run(Session session) throws IOException {
        AttachedBoard board = session.board();
        Optional<CapabilityFile> capability = Optional.empty();
        if (file.isPresent()) {
            DeviceConnection connection = session.deviceToChange();
            capability = Optional.of(CapabilityFile.read(file.get()));
            UpdateCapability.checkBoard(capability.get(), connection, file.get());
        }
        session.bench().carry(board, capability);
        return capability;
    }

    @Override
    public String asText() {
        return "device capability apply "
                + file.map(path -> CommandText.option("--capability-file", path.toString()))
                        .orElse("--none");
    }
}
