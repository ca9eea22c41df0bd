package io.sphereexplorer.ui.capability;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.device.capability.TestCapability;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.PracticeBoard;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A practice board, a view model of what it may do, and what the console says of both. */
final class CapabilityBench {
    static final String OTHER = "0".repeat(128);

    final PracticeBoard board = new PracticeBoard();
    final List<String> console = new ArrayList<>();
    final CapabilityViewModel model;
    private final Path folder;

    CapabilityBench(Path folder) {
        this(folder, new Background(Runnable::run, Runnable::run));
    }

    CapabilityBench(Path folder, Background background) {
        this.folder = folder;
        var bench = new BenchInMemory();
        var commands = new CommandRunner();
        commands.onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                console.add(run.text());
            }
        });
        var session = Session.of(bench.bench()).on(bench.plug("emulated:1", board));
        model = new CapabilityViewModel(session, commands, background, new RunningWork());
    }

    Path fileForThisBoard(int... capabilities) {
        return TestCapability.write(folder, board.device().deviceId(), capabilities);
    }

    Path fileForAnotherBoard() {
        return TestCapability.write(folder, OTHER, 11);
    }

    /** The last four digits of its ID. */
    String digits() {
        return board.device().deviceId().substring(124);
    }
}
