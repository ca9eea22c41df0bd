package io.sphereexplorer.command.capability;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;

/** Reads which board a capability file on this computer is for, and what it allows. */
public record ShowCapabilityFile(Path file) implements Command<CapabilityFile> {
    @Override
    public CapabilityFile run(Session session) throws IOException {
        return CapabilityFile.read(file);
    }

    @Override
    public String asText() {
        return "device capability show-file " + CommandText.option("--capability-file", file.toString());
    }

    @Override
    public boolean goesToBoard() {
        return false;
    }
}
