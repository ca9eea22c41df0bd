package io.sphereexplorer.command.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.device.ShowCapabilities;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.BoardScript;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.capability.TestCapability;
import io.sphereexplorer.device.capability.UnusableCapability;
import io.sphereexplorer.device.capability.UnusableCapability.Problem;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.FakeGateway;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapabilityCommandsTest {
    private static final String ID = "f2a90d47".repeat(16);
    private static final String OTHER = "0".repeat(128);
    private static final String HEADER = "AZSPHERE-CAPABILITIES";

    private final BoardScript board = new BoardScript()
            .id(new DeviceId(ID))
            .answer("GET /status", "{\"uptime\":1}")
            .answer("GET /device/capabilities", "{\"device_capabilities\":[]}")
            .answer("PUT /update/stage", "{}")
            .answer("POST /update/install", "{\"restartingSystem\":true}")
            .answer("POST /restart", "{\"restartingSystem\":true}");
    private final FakeGateway gateway = new FakeGateway();
    private final AttachedBoard place = gateway.plug("313", board);
    private final Session session = Session.of(new Bench(List.of(gateway)));

    @TempDir
    private Path folder;

    @Test
    void updateStagesTheFileInstallsItAndTellsItsSteps() throws Exception {
        List<String> steps = new ArrayList<>();

        new UpdateCapability(file(ID, 11)).run(session.reporting(progress -> steps.add(named(progress))));

        assertThat(board.requests())
                .containsSubsequence("GET /device/security_state", "PUT /update/stage", "POST /update/install")
                .doesNotContain("POST /restart");
        assertThat(steps).containsExactly("step.capability.staging 1/2", "step.capability.installing 2/2");
    }

    @Test
    void boardThatDoesNotRestartByItselfIsRestarted() throws Exception {
        board.answer("POST /update/install", "{}");

        new UpdateCapability(file(ID, 11)).run(session);

        assertThat(board.requests()).endsWith("POST /restart");
    }

    @Test
    void fileForAnotherBoardIsNeverSent() {
        Path foreign = file(OTHER, 11);

        assertThat(problem(new UpdateCapability(foreign))).isEqualTo(Problem.OTHER_BOARD);
        assertThat(problem(new ApplyCapability(Optional.of(foreign)))).isEqualTo(Problem.OTHER_BOARD);
        assertThat(problem(new EnableDevelopment(foreign))).isEqualTo(Problem.OTHER_BOARD);
        assertThat(board.requests()).noneMatch(request -> request.contains("/update"));
    }

    @Test
    void developmentNeedsTheCapabilityForIt() throws Exception {
        assertThat(problem(new EnableDevelopment(file(ID, 13)))).isEqualTo(Problem.NO_APP_DEVELOPMENT);
        assertThat(board.requests()).isEmpty();

        assertThat(new EnableDevelopment(file(ID, 11)).run(session).capabilities())
                .containsExactly(new Capability(11));
    }

    @Test
    void appliedFileGoesWithEveryRequestUntilItIsTakenBack() throws Exception {
        Path file = file(ID, 13);
        String header = Base64.getEncoder().encodeToString(TestCapability.octets(ID, 13));

        new ApplyCapability(Optional.of(file)).run(session);
        new ShowCapabilities().run(session);
        assertThat(board.lastRequest().headers().first(HEADER)).contains(header);
        assertThat(session.carriedCapability()).isPresent();

        session.device().close();
        new ShowCapabilities().run(session);
        assertThat(board.lastRequest().headers().first(HEADER))
                .as("reconnected")
                .contains(header);

        new ApplyCapability(Optional.empty()).run(session);
        new ShowCapabilities().run(session);
        assertThat(board.lastRequest().headers().first(HEADER)).isEmpty();
        assertThat(session.carriedCapability()).isEmpty();
    }

    @Test
    void boardThatIsPluggedInAgainGetsNoFileOfBefore() throws Exception {
        new ApplyCapability(Optional.of(file(ID, 13))).run(session);

        gateway.unplug(place);
        gateway.plug(place, board);

        assertThat(session.carriedCapability()).isEmpty();
    }

    @Test
    void everyProblemIsExplained() {
        for (Problem problem : Problem.values()) {
            var failure = new FailureCatalogue().describe(new UnusableCapability(problem, Path.of("b.cap")));

            assertThat(failure.happened()).contains("b.cap");
            assertThat(failure.advice()).isNotBlank();
            assertThat(failure.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void fileIsShownWithoutAnyBoard() throws Exception {
        Path file = file(OTHER, 11);

        assertThat(new ShowCapabilityFile(file).run(session).board()).isEqualTo(new DeviceId(OTHER));
        assertThat(board.requests()).isEmpty();
    }

    private Path file(String deviceId, int capability) {
        return TestCapability.write(folder, deviceId, capability);
    }

    private Problem problem(io.sphereexplorer.command.Command<?> command) {
        return catchThrowableOfType(UnusableCapability.class, () -> command.run(session))
                .problem();
    }

    private static String named(Progress progress) {
        return "%s %d/%d".formatted(progress.step(), progress.number(), progress.steps());
    }
}
