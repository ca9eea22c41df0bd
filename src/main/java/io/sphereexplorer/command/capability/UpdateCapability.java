package io.sphereexplorer.command.capability;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.device.capability.UnusableCapability;
import io.sphereexplorer.device.capability.UnusableCapability.Problem;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;

/** Installs a capability file on its board in place of the one before; the board restarts and keeps it. */
public record UpdateCapability(Path file) implements Command<CapabilityFile> {
    private static final int STEPS = 2;

    @Override
    public CapabilityFile run(Session session) throws IOException {
        CapabilityFile capability = CapabilityFile.read(file);
        checkBoard(capability, session.deviceToChange(), file);
        install(capability, session);
        return capability;
    }

    /** Hands a file that is for the session's board to it and lets it restart. */
    public static void install(CapabilityFile capability, Session session) throws IOException {
        DeviceConnection board = session.deviceToChange();
        session.progress().accept(Progress.of("step.capability.staging", 1, STEPS));
        board.apps().stage(capability.octets());
        session.progress().accept(Progress.of("step.capability.installing", 2, STEPS));
        boolean restarting = board.apps().install(true);
        if (!restarting) {
            board.device().restart();
        }
        board.close();
        session.expectSilence(ExpectedSilence.RESTART);
    }

    /** @throws UnusableCapability if the file is for another board */
    static void checkBoard(CapabilityFile capability, DeviceConnection board, Path file) throws IOException {
        if (!capability.isFor(board.device().identity().id())) {
            throw new UnusableCapability(Problem.OTHER_BOARD, file);
        }
    }

    @Override
    public String asText() {
        return "device capability update " + CommandText.option("--capability-file", file.toString());
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
