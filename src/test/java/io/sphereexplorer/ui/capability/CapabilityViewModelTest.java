package io.sphereexplorer.ui.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.device.capability.UnusableCapability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapabilityViewModelTest {
    @TempDir
    private Path folder;

    private CapabilityBench bench;
    private CapabilityViewModel model;

    @BeforeEach
    void plugIn() {
        bench = new CapabilityBench(folder);
        model = bench.model;
    }

    @Test
    void shownPaneReadsAloudOnce() {
        assertThat(bench.board.asked()).isEmpty();

        model.follow();
        model.rest();
        model.follow();

        assertThat(bench.console).containsExactly("device capability show-attached", "device manufacturing-state show");
        assertThat(rows()).isEmpty();
    }

    @Test
    void fileIsLookedAtAndNothingIsSent() {
        model.follow();
        bench.board.asked();

        model.inspect(bench.fileForThisBoard(11));

        assertThat(model.fits().getValue()).contains(true);
        assertThat(model.usable().getValue()).isTrue();
        assertThat(bench.console).last().asString().startsWith("device capability show-file --capability-file ");
        assertThat(bench.board.asked()).isEmpty();
    }

    @Test
    void fileOfAnotherBoardCannotBeSent() {
        model.follow();

        model.inspect(bench.fileForAnotherBoard());

        assertThat(model.fits().getValue()).contains(false);
        assertThat(model.usable().getValue()).isFalse();
    }

    @Test
    void whatIsNoCapabilityFileIsRefusedAndForgetsTheOneBefore() throws Exception {
        model.follow();
        model.inspect(bench.fileForThisBoard(11));

        model.inspect(Files.writeString(folder.resolve("letter.txt"), "Dear board"));

        assertThat(model.inspection().failureProperty().get()).isInstanceOf(UnusableCapability.class);
        assertThat(model.fileProperty().get()).isEmpty();
    }

    @Test
    void installedFileCountsAfterTheRestart() {
        model.follow();
        model.inspect(bench.fileForThisBoard(11));

        model.install();
        model.answeringProperty().set(false);
        bench.board.pass(20);
        model.answeringProperty().set(true);

        assertThat(bench.board.asked()).contains("/update/stage", "/update/install");
        assertThat(rows()).containsExactly(new CapabilityRow(new Capability(11), true, false));
    }

    @Test
    void loadedFileIsToldApartFromWhatIsOnTheBoard() {
        bench.board.device().capabilities(List.of(11));
        model.follow();
        model.inspect(bench.fileForThisBoard(11, 13));

        model.load();
        assertThat(rows())
                .containsExactly(
                        new CapabilityRow(new Capability(11), true, true),
                        new CapabilityRow(new Capability(13), false, true));
        assertThat(rows()).extracting(CapabilityRow::source).doesNotHaveDuplicates();

        model.unload();
        assertThat(rows()).containsExactly(new CapabilityRow(new Capability(11), true, false));
        assertThat(bench.console).endsWith("device capability apply --none");
    }

    @Test
    void loadedFileUnlocksACompleteBoard() {
        bench.board.device().manufacturingState(io.sphereexplorer.emulator.device.ManufacturingState.DEVICE_COMPLETE);
        model.follow();
        model.inspect(bench.fileForThisBoard(13));
        model.load();

        model.install();

        assertThat(model.change().failureProperty().get()).isNull();
    }

    @Test
    void completingNeedsTheDigitsOfThisBoard() {
        model.follow();

        model.manufacture(ManufacturingState.DEVICE_COMPLETE, "0000");
        assertThat(model.change().failureProperty().get()).isInstanceOf(DeviceException.NotConfirmed.class);
        assertThat(model.manufacturing().getValue().known()).contains(ManufacturingState.MODULE1_COMPLETE);

        model.manufacture(ManufacturingState.DEVICE_COMPLETE, bench.digits());
        assertThat(model.manufacturing().getValue().known()).contains(ManufacturingState.DEVICE_COMPLETE);
    }

    @Test
    void silentBoardIsNotAsked() {
        model.follow();
        model.answeringProperty().set(false);
        bench.board.asked();

        model.unload();
        model.manufacture(ManufacturingState.DEVICE_COMPLETE, bench.digits());

        assertThat(bench.board.asked()).isEmpty();
    }

    @Test
    void capabilityWithoutANameIsShownByItsNumber() {
        assertThat(CapabilityRow.text(new Capability(99))).startsWith("99 · ");
        assertThat(CapabilityRow.of(List.of(), Optional.empty())).isEmpty();
    }

    private List<CapabilityRow> rows() {
        return model.rows().getValue().known().orElseThrow();
    }
}
