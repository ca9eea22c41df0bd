package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.device.Bench.LAB;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OsUpdateTest {
    private static final String OLD = "{\"osversion\":\"24.03\"}";
    private static final String NEW = "{\"osversion\":\"24.06\"}";

    private final Bench bench = new Bench();

    @Test
    void restartedBoardDownloadsStagesRestartsAndRunsTheNewVersion() {
        connectAndRestart();

        assertThat(phases(120)).containsExactly("silent", "idle", "downloading", "installing", "silent", "idle");
        assertThat(body("/osversion")).isEqualTo(NEW);
    }

    @Test
    void boardUpdatesAlsoWhileNobodyLooks() {
        connectAndRestart();

        bench.clock.advanceSeconds(300);

        assertThat(body("/osversion")).isEqualTo(NEW);
        assertThat(body("/images")).startsWith("{\"is_ota_update_in_progress\":false,\"has_staged_updates\":false");
    }

    @Test
    void componentsOfTheSystemAreStagedBeforeTheRestartAndNewAfterIt() {
        String before = body("/images");
        connectAndRestart();

        waitFor("installing");
        assertThat(body("/images")).contains("\"is_update_staged\":true").contains("\"restart_required\":true");

        bench.clock.advanceSeconds(60);
        assertThat(body("/images")).doesNotContain("\"is_update_staged\":true").isNotEqualTo(before);
    }

    @Test
    void nothingIsSideLoadedMeanwhile() {
        connectAndRestart();
        waitFor("downloading");
        var image = new Request(
                "PUT",
                "/update/stage",
                Headers.of("Content-Type", "application/octet-stream"),
                TestPackage.blink().build());

        assertThat(Bench.shown(send(image))).isEqualTo("400 {\"error\":7340071}");
    }

    @Test
    void boardThatLosesTheInternetBeginsAnewWhenItIsBack() {
        connectAndRestart();
        waitFor("downloading");

        bench.world.faults().switchOn(Fault.NO_INTERNET);
        assertThat(phases(100)).containsExactly("idle");
        assertThat(body("/osversion")).isEqualTo(OLD);

        bench.world.faults().switchOff(Fault.NO_INTERNET);
        assertThat(phases(120)).contains("downloading", "installing");
        assertThat(body("/osversion")).isEqualTo(NEW);
    }

    @Test
    void boardThatIsNotClaimedGetsNoUpdate() {
        bench.device.claimed(false);
        connectAndRestart();

        assertThat(phases(300)).containsExactly("silent", "idle");
    }

    @Test
    void boardThatJoinsItsFirstNetworkIsNotUpdatedOnTheSpotButWithinADay() {
        bench.json("POST", "/wifi/config/networks", LAB);

        assertThat(phases(600)).containsExactly("idle");

        bench.clock.advanceSeconds(23 * 3600);
        assertThat(body("/osversion")).isEqualTo(OLD);
        bench.clock.advanceSeconds(3600);
        assertThat(body("/osversion")).isEqualTo(NEW);
    }

    @Test
    void updatedBoardIsNotUpdatedAgain() {
        connectAndRestart();
        bench.clock.advanceSeconds(300);
        bench.device.restart();

        assertThat(phases(300)).containsExactly("silent", "idle");
    }

    private void connectAndRestart() {
        bench.json("POST", "/wifi/config/networks", LAB);
        bench.clock.advanceSeconds(60);
        bench.device.restart();
        bench.clock.advanceSeconds(2);
    }

    private void waitFor(String phase) {
        for (int second = 0; second < 120 && !phase().equals(phase); second++) {
            bench.clock.advanceSeconds(1);
        }
        assertThat(phase()).isEqualTo(phase);
    }

    /** The phases of the next seconds, each once while it lasts. */
    private List<String> phases(int seconds) {
        List<String> phases = new ArrayList<>();
        for (int second = 0; second < seconds; second++) {
            String phase = phase();
            if (phases.isEmpty() || !phases.getLast().equals(phase)) {
                phases.add(phase);
            }
            bench.clock.advanceSeconds(1);
        }
        return phases;
    }

    private String phase() {
        try {
            String images = body("/images");
            boolean staged = images.contains("\"restart_required\":true");
            return images.contains("\"is_ota_update_in_progress\":true")
                    ? staged ? "installing" : "downloading"
                    : "idle";
        } catch (UncheckedIOException silent) {
            return "silent";
        }
    }

    private String body(String path) {
        return bench.get(path).body().utf8();
    }

    private Response send(Request request) {
        try {
            return bench.routes.send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
