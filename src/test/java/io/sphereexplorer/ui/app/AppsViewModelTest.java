package io.sphereexplorer.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.DeployStopped;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.MemoryUse;
import io.sphereexplorer.device.image.Objection;
import io.sphereexplorer.device.image.UnusableImage;
import io.sphereexplorer.emulator.device.ManufacturingState;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.ui.common.ReadValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppsViewModelTest {
    private static final TestPackage BLINK = TestPackage.blink();
    private static final TestPackage OTHER = BLINK.of(PracticeApps.OTHER).withStorage(8);

    private final PracticeApps board = new PracticeApps();
    private final AppsViewModel model = board.model;

    @TempDir
    private Path folder;

    @Test
    void applicationsStandBeforeTheirHelpersAndSystemSoftwareIsShownOnDemand() {
        board.install(BLINK, OTHER);
        model.refresh();

        assertThat(model.rows()).extracting(AppText::state).containsExactly("Running", "Running", "Stopped");
        assertThat(model.rows()).extracting(AppText::name).containsExactly("Blink", "Blink", "gdbserver");
        assertThat(model.rows().get(1).quota())
                .hasValueSatisfying(quota -> assertThat(quota.limit()).isEqualTo(8));

        model.systemShownProperty().set(true);
        assertThat(model.rows())
                .hasSizeGreaterThan(10)
                .extracting(AppText::name)
                .contains("NW Kernel");
    }

    @Test
    void stoppingStartingAndDebuggingRunCommandsAndKeepTheSelection() {
        board.install(BLINK, OTHER);
        model.refresh();
        choose(1);

        model.stop(chosen());
        assertThat(AppText.state(chosen())).isEqualTo("Stopped");
        assertThat(chosen().id()).isEqualTo(PracticeApps.OTHER.toString());
        model.start(chosen(), false);
        assertThat(AppText.state(chosen())).isEqualTo("Running");
        model.start(chosen(), true);

        assertThat(AppText.state(chosen())).isEqualTo("Debugging");
        assertThat(chosen().status().orElseThrow().gdbPort()).hasValue(2345);
        assertThat(chosen().status().orElseThrow().outPort()).hasValue(2342);
        assertThat(board.commands)
                .containsExactly(
                        "device app stop --component-id " + PracticeApps.OTHER,
                        "device app start --component-id " + PracticeApps.OTHER,
                        "device app start --component-id " + PracticeApps.OTHER + " --debug-mode");
    }

    @Test
    void portsAreForgottenWhenTheApplicationIsNotDebuggedAnyMore() {
        board.install(BLINK);
        model.refresh();
        choose(0);
        model.start(chosen(), true);

        model.stop(chosen());

        assertThat(chosen().status().orElseThrow().gdbPort()).isEmpty();
    }

    @Test
    void deletedApplicationIsGoneAndTheHelperCannotBeDeleted() {
        board.install(BLINK);
        model.refresh();
        choose(0);
        assertThat(model.rows().getLast().deletable()).as("debugger").isEmpty();

        model.delete(chosen());

        assertThat(model.rows()).extracting(AppText::name).containsExactly("gdbserver");
        assertThat(model.selectedProperty().get()).isEmpty();
    }

    @Test
    void whatWasSaidOfAnInstalledPackageIsTakenBackWhenTheBoardIsChanged() {
        InstallViewModel install = model.install();
        install.choose(PracticeApps.file(folder, "Blink.imagepackage", BLINK));
        install.install().run();
        choose(0);

        model.delete(chosen());

        assertThat(install.noticeProperty().get()).isEmpty();
    }

    @Test
    void refusedChangeIsAFailureOfTheAction() {
        board.install(BLINK);
        model.refresh();
        choose(0);
        board.device.capabilities(List.of());

        model.stop(chosen());

        assertThat(model.change().failureProperty().get()).isNotNull();
    }

    @Test
    void memoryIsKeptForFiveMinutesAndOnlyWhileItIsTold() {
        for (int reading = 0; reading < 200; reading++) {
            board.now = board.now.plusSeconds(4);
            model.refresh();
        }
        assertThat(model.memoryProperty().get()).hasSize(76);

        board.device.capabilities(List.of());
        model.refresh();
        assertThat(model.memoryProperty().get()).isEmpty();
        assertThat(model.toldProperty().get().orElseThrow().memory()).isInstanceOf(ReadValue.Unreadable.class);
    }

    @Test
    void historyDropsWhatAClockThatWasSetBackMakesFuture() {
        var history = new MemoryHistory();
        Instant now = Instant.parse("2026-11-22T09:00:00Z");
        history.add(now, new MemoryUse(1, 1, 1));

        history.add(now.minusSeconds(100), new MemoryUse(2, 2, 2));

        assertThat(history.samples()).hasSize(1);
    }

    @Test
    void boardThatFallsSilentHasNoApplicationsToShow() {
        board.install(BLINK);
        model.refresh();
        assertThat(model.rows()).isNotEmpty();

        model.answeringProperty().set(false);

        assertThat(model.rows()).isEmpty();
        assertThat(model.toldProperty().get()).isEmpty();
    }

    @Test
    void lockedBoardTellsWhyItShowsNothing() {
        board.device.capabilities(List.of());
        board.device.manufacturingState(ManufacturingState.DEVICE_COMPLETE);

        model.refresh();

        assertThat(model.readingProperty().get()).isInstanceOf(ReadValue.Unreadable.class);
    }

    @Test
    void chosenPackageIsHeldAgainstTheBoardAndInstalled() {
        InstallViewModel install = model.install();
        install.choose(PracticeApps.file(folder, "Blink.imagepackage", BLINK));
        assertThat(install.inspectedProperty().get())
                .hasValueSatisfying(found -> assertThat(found.objections()).isEmpty());

        install.install().run();

        assertThat(install.noticeProperty().get()).isEqualTo("Blink.imagepackage is installed; the board lists it.");
        assertThat(install.inspectedProperty().get()).isEmpty();
        assertThat(model.rows()).extracting(AppText::state).contains("Running");
        assertThat(board.commands)
                .anyMatch(text -> text.startsWith("device sideload check --image-package "))
                .last()
                .asString()
                .startsWith("device sideload deploy --image-package ");
    }

    @Test
    void manualStartLeavesTheApplicationStopped() {
        model.install().choose(PracticeApps.file(folder, "Blink.imagepackage", BLINK));
        model.install().manualStartProperty().set(true);

        model.install().install().run();

        assertThat(model.rows()).extracting(AppText::state).contains("Stopped");
        assertThat(board.commands.getLast()).endsWith(" --manual-start");
    }

    @Test
    void packageTheBoardWouldRefuseIsShownWithItsReason() {
        model.install().choose(PracticeApps.file(folder, "Blink.imagepackage", BLINK.needing(13)));

        assertThat(model.install().inspectedProperty().get().orElseThrow().objections())
                .extracting(Objection::problem)
                .containsExactly(UnusableImage.Problem.NEEDS_NEWER_OS);
    }

    @Test
    void fileThatIsNoPackageIsAFailureOfTheLook() throws Exception {
        model.install().choose(Files.writeString(folder.resolve("readme.txt"), "no package"));

        assertThat(model.install().check().failureProperty().get()).isInstanceOf(UnusableImage.class);
        model.install().forget();
        assertThat(model.install().check().failureProperty().get()).isNull();
    }

    @Test
    void uploadThatBreaksOffTellsWhatTheBoardHas() {
        model.install().choose(PracticeApps.file(folder, "Blink.imagepackage", BLINK.ofSize(400 * 1024)));
        board.breaksAt = 100_000;

        model.install().install().run();

        assertThat(model.install().install().failureProperty().get())
                .isInstanceOfSatisfying(
                        DeployStopped.class,
                        stopped -> assertThat(stopped.left()).isEqualTo(DeployStopped.Left.NOTHING));
        assertThat(model.install().inspectedProperty().get()).as("to try again").isPresent();
    }

    @Test
    void stagedUpdateStandsBesideTheStateOfWhatRuns() {
        board.install(BLINK);
        board.stage(BLINK.withStorage(16));
        board.stage(OTHER);

        model.refresh();

        assertThat(model.rows()).extracting(AppText::state).contains("Running, staged", "Staged");
        assertThat(model.rows())
                .extracting(AppText::images)
                .contains("2 images, one of them staged", "1 image, staged and not in use yet");
    }

    @Test
    void idsAreShortenedToTheirEnds() {
        assertThat(AppText.shortened("2f074b0f-d99d-4692-82d9-ef93a7d6463c")).isEqualTo("2f074b0f…a7d6463c");
        assertThat(AppText.shortened("short")).isEqualTo("short");
    }

    @Test
    void componentWithAnOddIdHasNoCommands() {
        var odd = new ImageInventory.Component("K", "Odd", 10, false, false, List.of());
        var row = new AppRow(odd, Optional.empty(), Optional.empty());

        assertThat(row.application()).isEmpty();
        assertThat(row.deletable()).isEmpty();
    }

    private AppRow chosen() {
        return model.selectedProperty().get().orElseThrow();
    }

    private void choose(int row) {
        model.selectedProperty().set(Optional.of(model.rows().get(row)));
    }
}
