package io.sphereexplorer.ui.capability;

import io.sphereexplorer.emulator.device.ManufacturingState;
import io.sphereexplorer.screenshots.Shot;
import io.sphereexplorer.ui.common.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;

/** The states of the pane of capabilities. */
public final class CapabilityShots {
    private CapabilityShots() {}

    public static List<Shot> all() {
        return List.of(
                shot("capability-pane-normal", CapabilityShots::developed),
                shot("capability-pane-empty", _ -> {}),
                shot("capability-pane-file", bench -> inspect(bench, bench.fileForThisBoard(11))),
                shot("capability-pane-foreign", bench -> inspect(bench, bench.fileForAnotherBoard())),
                shot("capability-pane-failed", bench -> bench.model.inspect(folder())),
                shot("capability-pane-loaded", CapabilityShots::loaded),
                shot(
                        "capability-pane-long",
                        bench -> inspect(bench, bench.fileForThisBoard(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 99))),
                new Shot(
                        "capability-pane-reading",
                        () -> new CapabilityPane(
                                new CapabilityBench(folder(), new Background(_ -> {}, Runnable::run)).model)),
                new Shot("capability-pane-step-dialog", CapabilityShots::dialog));
    }

    private static Shot shot(String name, Consumer<CapabilityBench> state) {
        return new Shot(name, () -> {
            var bench = new CapabilityBench(folder());
            var pane = new CapabilityPane(bench.model);
            state.accept(bench);
            return pane;
        });
    }

    private static void inspect(CapabilityBench bench, Path file) {
        bench.model.inspect(file);
    }

    private static void developed(CapabilityBench bench) {
        bench.board.device().manufacturingState(ManufacturingState.BLANK);
        bench.board.device().capabilities(List.of(11, 12));
    }

    private static void loaded(CapabilityBench bench) {
        bench.board.device().capabilities(List.of(11));
        bench.model.inspect(bench.fileForThisBoard(11, 13));
        bench.model.load();
    }

    /** The button is pressed as soon as the window is there. */
    private static Parent dialog() {
        var pane = new CapabilityPane(new CapabilityBench(folder()).model);
        Platform.runLater(() -> ((ButtonBase) pane.lookup("#capability-step-DeviceComplete")).fire());
        return pane;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("shots");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
