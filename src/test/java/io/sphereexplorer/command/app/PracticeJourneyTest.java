package io.sphereexplorer.command.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.capability.EnableDevelopment;
import io.sphereexplorer.console.ConsoleResult;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.device.image.Objection;
import io.sphereexplorer.device.image.UnusableImage.Problem;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.image.PracticeCapability;
import io.sphereexplorer.emulator.image.PracticePackage;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody without an SDK brings an application onto an emulated board, by commands and over the whole ladder. */
class PracticeJourneyTest {
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();

    private final ManualClock clock = new ManualClock();
    private final EmulatedSerialPorts ports =
            EmulatedSerialPorts.of(World.create(24, 1, clock), AUTHORITY, Pause.NONE, Line.ideal());
    private final Bench bench = new Bench(
            List.of(new SerialGateway(List.of(ports), DeviceTrust.pinned().with(List.of(AUTHORITY.certificate())))));
    private final Interpreter interpreter = new Interpreter(new CommandRunner(), FailureCatalogue.forCommands());
    private final List<ExpectedSilence> silences = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void letTheBoardStart() {
        bench.silences().onExpectation((_, silence) -> silences.add(silence));
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        bench.close();
        ports.close();
    }

    @Test
    void boardThatDoesNotPermitDevelopmentSaysSoBeforeAnythingIsSent() throws Exception {
        Path file = PracticePackage.BLINK.writeTo(folder);

        CheckImage.Result checked = new CheckImage(file).run(Session.of(bench));

        assertThat(checked.objections()).extracting(Objection::problem).containsExactly(Problem.NEEDS_DEVELOPMENT);
        assertThat(checked.image().isAsSigned()).contains(true);
    }

    @ParameterizedTest
    @EnumSource
    void practicePackageIsInspectedInstalledStoppedStartedAndDeleted(PracticePackage practice) throws Exception {
        permitDevelopment();
        Path file = practice.writeTo(folder);
        String component = " --component-id " + practice.component();

        assertThat(run("device sideload check -p \"%s\"".formatted(file))).contains("practice key");
        run("device sideload deploy -p \"%s\"".formatted(file));
        assertThat(run("device app show-status" + component)).contains("running");
        run("device app stop" + component);
        assertThat(run("device app show-status" + component)).contains("stopped");
        run("device app start" + component);
        assertThat(run("device app show-status" + component)).contains("running");
        run("device sideload delete" + component);

        assertThat(run("device image list-installed"))
                .doesNotContain(practice.component().toString());
    }

    private void permitDevelopment() throws Exception {
        String id = Session.of(bench).device().device().identity().id().lowerCase();
        Path file = new PracticeCapability(id).writeTo(folder);

        new EnableDevelopment(file).run(Session.of(bench));

        assertThat(silences).containsExactly(ExpectedSilence.RESTART);
        clock.advance(Duration.ofMinutes(1));
    }

    private String run(String line) {
        ConsoleResult result = interpreter.run(line, Session.of(bench));
        assertThat(result.errors()).doesNotContain("ERROR");
        assertThat(result.exitCode()).isZero();
        return result.output();
    }
}
