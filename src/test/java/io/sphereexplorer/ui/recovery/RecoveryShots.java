package io.sphereexplorer.ui.recovery;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.recovery.RecoveryBench;
import io.sphereexplorer.device.recovery.place.VendorTool;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.screenshots.Shot;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The states of the recovery pane. */
public final class RecoveryShots {
    private static final Executor WORKERS = Executors.newVirtualThreadPerTaskExecutor();

    private RecoveryShots() {}

    public static List<Shot> all() {
        return List.of(
                new Shot("recovery-normal", () -> practice(_ -> {})),
                new Shot("recovery-confirm", () -> practice(RecoveryViewModel::ask)),
                new Shot("recovery-done", () -> practice(RecoveryShots::recover)),
                new Shot("recovery-failed", () -> practice(RecoveryShots::fail)),
                new Shot("recovery-erasing", RecoveryShots::erasing),
                new Shot("recovery-unplugged", RecoveryShots::unplugged),
                new Shot("recovery-tool", () -> hardware(true, false)),
                new Shot("recovery-experimental", () -> hardware(false, true)));
    }

    private static Parent practice(Consumer<RecoveryViewModel> state) {
        var model = model(bench(Pause.NONE), Runnable::run);
        model.refresh();
        state.accept(model);
        return new RecoveryPane(model);
    }

    private static void recover(RecoveryViewModel model) {
        model.ask();
        model.confirm();
    }

    private static void fail(RecoveryViewModel model) {
        model.imagesProperty()
                .set(Optional.of(Path.of(
                        "/home/lab.tech/Downloads/recovery images of the spring release/mt3620an/unpacked/2024-06")));
        recover(model);
    }

    /** A board that never finishes to erase. */
    private static Parent erasing() {
        Pause endless = _ -> {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        };
        RecoveryBench bench = bench(endless);
        var model = model(bench, WORKERS);
        return running(model, () -> !bench.device(1).rom().hasSystem());
    }

    private static Parent unplugged() {
        Pause[] unplugging = {Pause.NONE};
        RecoveryBench bench = bench(time -> unplugging[0].pause(time));
        unplugging[0] = _ -> bench.unplug(1);
        var model = model(bench, WORKERS);
        return running(model, () -> model.unpluggedProperty().get());
    }

    private static Parent running(RecoveryViewModel model, BooleanSupplier reached) {
        model.refresh();
        await(() -> model.ready().getValue());
        recover(model);
        await(reached);
        return new RecoveryPane(model);
    }

    private static void await(BooleanSupplier reached) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static Parent hardware(boolean tool, boolean experimental) {
        var model = new HardwareBench(
                        tool
                                ? Optional.of(new VendorTool(List.of("/usr/local/bin/azsphere"), _ -> {
                                    throw new IOException("not here");
                                }))
                                : Optional.empty())
                .model();
        model.refresh();
        model.experimentalProperty().set(experimental);
        return new RecoveryPane(model);
    }

    private static RecoveryBench bench(Pause pause) {
        try {
            return new RecoveryBench(1, Files.createTempDirectory("practice-images"), pause);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecoveryViewModel model(RecoveryBench bench, Executor worker) {
        var background = new Background(worker, Runnable::run);
        var session = bench.session().on("emulated-1");
        return new RecoveryViewModel(session, new CommandRunner(), background, new RunningWork());
    }
}
