package io.sphereexplorer.ui.app;

import io.sphereexplorer.emulator.device.ManufacturingState;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.screenshots.Shot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The states of the applications pane. */
public final class AppsShots {
    private static final TestPackage BLINK = TestPackage.blink();
    private static final TestPackage LOGGER =
            BLINK.of(PracticeApps.OTHER).withStorage(8).ofSize(96 * 1024);
    private static final TestPackage RICH = BLINK.ofSize(300 * 1024).withManifest("""
            {"Name":"Blink","EntryPoint":"/bin/app","Capabilities":{"Gpio":["$SAMPLE_LED","$BUTTON_A",8,12,13],
            "Uart":["ISU0"],"I2cMaster":["$ISU2"],"WifiConfig":true,"MutableStorage":{"SizeKB":16},
            "AllowedConnections":["global.azure-devices-provisioning.net","contoso-hub.azure-devices.net",
            "sensor-gateway.lab.contoso.example"],"DeviceAuthentication":"5f0c1e7a-93d4-4c6b-8a2e-1b7f0c9d3e55"}}""");

    private final PracticeApps board;
    private final Path folder = folder();

    private AppsShots(Executor worker) {
        board = new PracticeApps(worker);
    }

    public static List<Shot> all() {
        return List.of(
                shot("apps-normal", AppsShots::normal),
                shot("apps-empty", _ -> {}),
                shot("apps-practice", shots -> shots.board.model.offerPractice(() -> shots.folder)),
                shot("apps-debugging", AppsShots::debugging),
                shot("apps-inspected", shots -> {
                    shots.normal();
                    shots.choose(RICH);
                }),
                shot("apps-refused", shots -> {
                    shots.normal();
                    shots.choose(BLINK.needing(13).ofSize(1 << 20));
                }),
                shot("apps-installing", AppsShots::installing),
                shot("apps-failed", AppsShots::failed),
                shot("apps-installed", shots -> {
                    shots.normal();
                    shots.choose(BLINK.withStorage(16));
                    shots.board.model.install().install().run();
                }),
                shot("apps-staged-system", shots -> {
                    shots.normal();
                    shots.board.stage(BLINK.withStorage(16));
                    shots.board.model.systemShownProperty().set(true);
                    shots.board.model.refresh();
                }),
                shot("apps-locked", shots -> {
                    shots.board.device.capabilities(List.of());
                    shots.board.device.manufacturingState(ManufacturingState.DEVICE_COMPLETE);
                }),
                shot("apps-no-development", shots -> {
                    shots.normal();
                    shots.board.device.capabilities(List.of());
                }));
    }

    private static Shot shot(String name, Consumer<AppsShots> state) {
        return new Shot(name, () -> {
            var shots = new AppsShots(Runnable::run);
            state.accept(shots);
            return shots.pane();
        });
    }

    private Parent pane() {
        return new AppsPane(board.model, (_, _) -> () -> {});
    }

    private void normal() {
        board.install(BLINK, LOGGER);
        for (int reading = 0; reading < 60; reading++) {
            board.now = board.now.plusSeconds(4);
            if (reading % 15 == 5) {
                board.model.rows().stream()
                        .filter(AppRow::canStop)
                        .skip(1)
                        .findFirst()
                        .ifPresent(board.model::stop);
            }
            if (reading % 15 == 12) {
                board.model.rows().stream()
                        .filter(AppRow::canStart)
                        .findFirst()
                        .ifPresent(row -> board.model.start(row, false));
            }
            board.model.refresh();
        }
        board.model
                .selectedProperty()
                .set(board.model.rows().stream().filter(AppRow::isControllable).findFirst());
    }

    private void debugging() {
        normal();
        board.model.selectedProperty().get().ifPresent(row -> board.model.start(row, true));
    }

    private void choose(TestPackage image) {
        board.model.install().choose(PracticeApps.file(folder, "Blink.imagepackage", image));
    }

    /** The upload stops half-way for ever, on a thread that ends with the program. */
    private void installing() {
        normal();
        choose(RICH);
        var halfway = new CountDownLatch(3);
        board.upload = _ -> {
            halfway.countDown();
            if (halfway.getCount() == 0) {
                await(new CountDownLatch(1));
            }
        };
        Thread.ofVirtual().start(() -> board.model.install().install().run());
        await(halfway);
    }

    /** The board is unplugged half-way. */
    private void failed() {
        normal();
        choose(RICH);
        board.breaksAt = 200_000;
        board.model.install().install().run();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("packages");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
