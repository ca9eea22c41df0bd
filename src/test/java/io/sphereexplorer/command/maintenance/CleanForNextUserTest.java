package io.sphereexplorer.command.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.MaintenanceException;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.session.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanForNextUserTest {
    @TempDir
    private Path folder;

    private final UsedBoard board = new UsedBoard();

    @Test
    void dryRunListsWhatWouldGoAndChangesNothing() throws Exception {
        board.used(folder);

        CleaningPlan plan = new PlanCleaning().run(board.session);

        assertThat(plan.networks()).extracting(network -> network.ssid().text()).containsExactly("Guest", "LabNet-24");
        assertThat(plan.certificates()).containsExactly("LabRoot");
        assertThat(plan.proxy()).isPresent();
        assertThat(plan.applications())
                .extracting(CleaningPlan.Application::component)
                .containsExactly(TestPackage.BLINK);
        assertThat(board.changes).isEmpty();
    }

    @Test
    void everythingGoesStepByStepAndTheDebuggerStays() throws Exception {
        board.used(folder);
        List<Progress> steps = new ArrayList<>();

        new CleanForNextUser(board.lastDigits().toUpperCase(Locale.ROOT), board.pace)
                .run(board.session.reporting(steps::add));

        assertThat(new PlanCleaning().run(board.session).isEmpty()).isTrue();
        assertThat(steps)
                .containsExactly(
                        Progress.of("step.clean.networks", 1, 4),
                        Progress.of("step.clean.certificates", 2, 4),
                        Progress.of("step.clean.proxy", 3, 4),
                        Progress.of("step.clean.applications", 4, 4));
        assertThat(board.session.device().apps().installed()).hasSize(1);
    }

    @Test
    void cleanBoardIsLeftAlone() throws Exception {
        CleaningPlan removed = new CleanForNextUser(board.lastDigits(), board.pace).run(board.session);

        assertThat(removed.isEmpty()).isTrue();
        assertThat(board.changes).isEmpty();
    }

    @Test
    void withoutTheLastDigitsNothingIsChanged() throws Exception {
        board.used(folder);

        for (String digits : List.of("", "0000", board.device.deviceId())) {
            assertThatThrownBy(() -> new CleanForNextUser(digits, board.pace).run(board.session))
                    .isInstanceOf(MaintenanceException.NotConfirmed.class);
        }
        assertThat(board.changes).isEmpty();
    }

    @Test
    void failingStepTellsWhatIsGoneAndWhatIsNot() throws Exception {
        board.used(folder);
        board.spoil = request ->
                request.path().equals("/net/proxy") && request.method().equals("DELETE")
                        ? Request.get("/nowhere")
                        : request;

        var stopped = catchThrowableOfType(
                MaintenanceException.CleaningStopped.class,
                () -> new CleanForNextUser(board.lastDigits(), board.pace).run(board.session));

        assertThat(stopped.done()).containsExactly(Map.entry("networks", 2), Map.entry("certificates", 1));
        assertThat(stopped.left()).containsExactly(Map.entry("proxy", 1), Map.entry("applications", 1));
        assertThat(stopped.reason()).isInstanceOf(DeviceException.Refused.class);
        assertThat(new FailureCatalogue().describe(stopped).notAffected())
                .startsWith("Removed: Wi-Fi networks (2), certificates (1).")
                .contains("proxy (1), applications (1)");
    }

    @Test
    void requestThatHasNoEffectIsNoticed() throws Exception {
        board.used(folder);
        board.spoil = request -> request.method().equals("DELETE") ? Request.get("/status") : request;

        var stopped = catchThrowableOfType(
                MaintenanceException.CleaningStopped.class,
                () -> new CleanForNextUser(board.lastDigits(), board.pace).run(board.session));

        assertThat(stopped.done()).isEmpty();
        assertThat(stopped.reason()).isInstanceOf(MaintenanceException.StillThere.class);
        assertThat(board.changes).hasSize(2);
    }

    @Test
    void applicationWhoseRemovalRestartsTheBoardIsAwaited() throws Exception {
        board.used(folder);
        board.restartsAfterRemoval = true;

        new CleanForNextUser(board.lastDigits(), board.pace).run(board.session);

        assertThat(board.pace.passed()).isGreaterThan(Duration.ofSeconds(8));
        board.pace.pause(Duration.ofSeconds(5)); // its Wi-Fi is still starting
        assertThat(new PlanCleaning().run(board.session).isEmpty()).isTrue();
    }
}
