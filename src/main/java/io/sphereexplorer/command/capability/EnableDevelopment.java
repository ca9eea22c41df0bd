package io.sphereexplorer.command.capability;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.device.capability.UnusableCapability;
import io.sphereexplorer.device.capability.UnusableCapability.Problem;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The part of enabling development that the board itself carries: installs a capability file that was downloaded before
 * and allows application development.
 */
public record EnableDevelopment(Path file) implements Command<CapabilityFile> {
    @Override
    public CapabilityFile run(Session session) throws IOException {
        if (!CapabilityFile.read(file).allows(Capability.Known.ENABLE_APP_DEVELOPMENT)) {
            throw new UnusableCapability(Problem.NO_APP_DEVELOPMENT, file);
        }
        return new UpdateCapability(file).run(session);
    }

    @Override
    public String asText() {
        return "device enable-development " + CommandText.option("--capability-file", file.toString());
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
