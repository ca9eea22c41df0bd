package io.sphereexplorer.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.network.DisableInterface;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.ui.common.ReadValue;
import org.junit.jupiter.api.Test;

class NetworkViewModelTest {
    private final NetworkBench bench = new NetworkBench();
    private final NetworkViewModel model = bench.model;

    @Test
    void nothingIsAskedBeforeThePaneIsShown() {
        assertThat(bench.board.asked()).isEmpty();
        assertThat(model.interfaces().getValue()).isInstanceOf(ReadValue.Unread.class);
    }

    @Test
    void firstSightIsEchoedAndTicksAreNot() {
        model.follow();
        assertThat(bench.console)
                .contains(
                        "device network list-interfaces",
                        "device network proxy show",
                        "device network list-firewall-rules",
                        "device network show-diagnostics");

        bench.console.clear();
        bench.board.asked();
        bench.ticker.tick();

        assertThat(bench.console).isEmpty();
        assertThat(bench.board.asked()).contains("/net/interfaces").doesNotContain("/net/firewall/rulesets");
    }

    @Test
    void refusedPartHidesNoOther() {
        bench.board.refuse("/net/proxy");

        model.follow();

        assertThat(model.proxy().getValue()).isInstanceOf(ReadValue.Unreadable.class);
        assertThat(model.interfaces().getValue().known()).isPresent();
        assertThat(model.firewall().getValue().known()).isPresent();
    }

    @Test
    void changeIsEchoedAndEverythingReadAnew() {
        model.follow();
        bench.board.asked();

        model.change(new DisableInterface("wlan0"));

        assertThat(bench.console).endsWith("device network disable --interface wlan0");
        assertThat(bench.board.asked()).contains("/net/interfaces", "/net/firewall/rulesets");
        assertThat(model.interfaces().getValue().known().orElseThrow())
                .filteredOn(each -> each.name().equals("wlan0"))
                .extracting(NetworkInterface::up)
                .containsExactly(false);
    }

    @Test
    void refusedChangeStaysToBeExplained() {
        model.follow();

        model.change(new DisableInterface("lo"));

        assertThat(model.change().failureProperty().get()).isInstanceOf(DeviceException.Refused.class);
    }

    @Test
    void silentBoardIsNotAskedAndReadAnewWhenItAnswers() {
        model.follow();
        model.answeringProperty().set(false);
        bench.board.asked();

        bench.ticker.tick();
        model.change(new DisableInterface("wlan0"));
        assertThat(bench.board.asked()).isEmpty();

        model.answeringProperty().set(true);
        assertThat(bench.board.asked()).contains("/net/interfaces", "/net/firewall/rulesets");
    }

    @Test
    void hiddenPaneRests() {
        model.follow();
        model.rest();
        bench.board.asked();

        bench.ticker.tick();

        assertThat(bench.board.asked()).isEmpty();
        assertThat(bench.ticker.running()).isZero();
    }
}
