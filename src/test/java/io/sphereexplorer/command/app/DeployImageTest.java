package io.sphereexplorer.command.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.command.DeployStopped;
import io.sphereexplorer.command.DeployStopped.Left;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.device.image.UnusableImage;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Image packages on their way onto an emulated board, over the whole ladder. */
class DeployImageTest {
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();
    private static final TestPackage PACKAGE = TestPackage.blink().ofSize(700 * 1024);

    private final Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final EmulatedSerialPorts ports =
            EmulatedSerialPorts.of(World.create(24, 1, () -> now), AUTHORITY, _ -> {}, Line.ideal());
    private final EmulatedDevice device = ports.boards().getFirst().device();
    private final Bench bench = new Bench(
            List.of(new SerialGateway(List.of(ports), DeviceTrust.pinned().with(trusted()))));
    private final List<Progress> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void permitDevelopment() {
        device.capabilities(List.of(11));
        device.imageSigners(TestPackage.signers());
    }

    @AfterEach
    void close() {
        bench.close();
        ports.close();
    }

    @Test
    void stepsAndOctetsAreToldAndTheBoardListsTheImage() throws Exception {
        deploy(PACKAGE, told::add);

        assertThat(told)
                .extracting(Progress::step)
                .startsWith("step.sideload.checking", "step.sideload.staging")
                .endsWith("step.sideload.installing", "step.sideload.verifying");
        int total = PACKAGE.build().size();
        assertThat(told)
                .filteredOn(each -> each.number() == 2)
                .extracting(Progress::done)
                .isSorted()
                .startsWith(0L)
                .endsWith((long) total)
                .hasSizeGreaterThan(40);
        assertThat(told)
                .filteredOn(each -> each.number() == 2)
                .extracting(Progress::total)
                .contains((long) total);
        assertThat(inventory().components())
                .extracting(ImageInventory.Component::name)
                .contains("Blink");
        assertThat(inventory().hasStagedUpdates()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 99})
    void cancelledUploadSaysWhatTheBoardHasAndLeavesItWorking(int percent) throws Exception {
        DeployStopped stopped = cancelWhen(each -> each.number() == 2 && each.done() * 100 >= each.total() * percent);

        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(stopped.reason()).isInstanceOf(DeviceException.Cancelled.class);
        assertThat(stopped.left()).isEqualTo(percent < 99 ? here() : what(stopped));
        assertThat(new FailureCatalogue().describe(stopped).exitCode()).isEqualTo(FailureCatalogue.STOPPED);
        assertThat(new FailureCatalogue().describe(stopped).notAffected()).contains("board");
        deploy(PACKAGE, _ -> {});
        assertThat(inventory().hasStagedUpdates()).isFalse();
    }

    /** A line that is not paced may have brought all of it before the cancellation was seen. */
    private Left here() throws IOException {
        return inventory().hasStagedUpdates() ? Left.STAGED : Left.NOTHING;
    }

    /** What was told, if that is what the board has: it may have got the package just before. */
    private Left what(DeployStopped stopped) throws IOException {
        boolean staged = inventory().hasStagedUpdates();
        return staged ? Left.STAGED : stopped.left() == Left.STAGED ? Left.NOTHING : Left.UNKNOWN;
    }

    @Test
    void cancellationBeforeTheInstallationLeavesItStaged() throws Exception {
        DeployStopped stopped = cancelWhen(each -> each.number() == 3);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.left()).isEqualTo(Left.STAGED);
        assertThat(inventory().hasStagedUpdates()).isTrue();
        assertThat(new FailureCatalogue().describe(stopped).notAffected()).contains("staged");
    }

    @Test
    void cancellationOfTheLastLookLeavesItInstalled() throws Exception {
        DeployStopped stopped = cancelWhen(each -> each.number() == 4);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.left()).isEqualTo(Left.INSTALLED);
        assertThat(new FailureCatalogue().describe(stopped).happened()).startsWith("The image package was installed");
    }

    @Test
    void boardThatIsUnpluggedOnTheWayCannotBeAsked() throws Exception {
        DeployStopped stopped = stopped(each -> {
            if (each.number() == 2 && each.done() > 100_000) {
                ports.unplug(1);
            }
        });

        assertThat(stopped.left()).isEqualTo(Left.UNKNOWN);
        assertThat(stopped.reason()).isInstanceOf(DeviceException.Unplugged.class);
    }

    @Test
    void packageThatTheBoardHasNoRoomForIsRefusedBeforeItIsSent() throws Exception {
        UnusableImage refused =
                catchThrowableOfType(UnusableImage.class, () -> deploy(PACKAGE.ofSize(1 << 20), told::add));

        assertThat(refused.problem()).isEqualTo(UnusableImage.Problem.TOO_LARGE);
        assertThat(told).noneMatch(each -> each.number() > 1);
        assertThat(new FailureCatalogue().describe(refused).notAffected()).isEqualTo("Nothing was sent to the board.");
    }

    private DeployStopped cancelWhen(Predicate<Progress> reached) {
        return stopped(each -> {
            if (reached.test(each)) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private DeployStopped stopped(Consumer<Progress> listener) {
        return catchThrowableOfType(DeployStopped.class, () -> deploy(PACKAGE, listener));
    }

    private void deploy(TestPackage image, Consumer<Progress> listener) throws IOException {
        Path file = folder.resolve("Blink.imagepackage");
        Files.write(file, image.build().toByteArray());
        new DeployImage(file, false, false).run(Session.of(bench).reporting(listener));
    }

    private ImageInventory inventory() throws IOException {
        return new ListImages().run(Session.of(bench));
    }

    private static List<X509Certificate> trusted() {
        return List.of(AUTHORITY.certificate());
    }
}
