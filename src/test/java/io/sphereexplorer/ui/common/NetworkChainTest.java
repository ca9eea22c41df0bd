package io.sphereexplorer.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.ConfigState;
import io.sphereexplorer.device.ConnectionState;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.device.NetworkStatus;
import io.sphereexplorer.device.NetworkStatus.TimeSync;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiSecurity;
import io.sphereexplorer.device.WifiStatus;
import io.sphereexplorer.ui.common.NetworkChain.Lamp;
import io.sphereexplorer.ui.common.NetworkChain.Light;
import io.sphereexplorer.ui.common.NetworkChain.Link;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NetworkChainTest {
    private static final NetworkInterface SERVICE =
            new NetworkInterface("azspheresvc", true, true, true, true, Optional.empty(), Optional.empty(), List.of());

    @Test
    void wholeChainNamesNetworkAndAddress() {
        NetworkChain chain = chain(wlan(true, true, true), TimeSync.COMPLETE, true);

        assertThat(chain.lamps()).extracting(Lamp::light).containsOnly(Light.LIT);
        assertThat(chain.lamps()).extracting(Lamp::detail).startsWith("LabNet-24", "10.4.7.23");
        assertThat(chain.firstDark()).isEmpty();
        assertThat(chain.summary()).contains("LabNet-24");
    }

    @Test
    void firstMissingLinkIsDarkAndTheRestWaits() {
        NetworkChain chain = chain(wlan(true, true, false), TimeSync.INCOMPLETE, false);

        assertThat(chain.lamps())
                .extracting(Lamp::light)
                .containsExactly(Light.LIT, Light.LIT, Light.DARK, Light.WAITING, Light.WAITING);
        assertThat(chain.firstDark()).map(Lamp::link).contains(Link.INTERNET);
        assertThat(chain.summary()).contains("no way out");
    }

    @Test
    void timeSetEarlierStaysLitBehindADarkLamp() {
        NetworkChain chain = chain(wlan(true, true, false), TimeSync.COMPLETE, false);

        assertThat(chain.lamps().get(3).light()).isEqualTo(Light.LIT);
        assertThat(chain.lamps().get(4).light()).isEqualTo(Light.WAITING);
    }

    @Test
    void serviceLinkOfTheBoardCountsAsNoNetwork() {
        NetworkChain chain = chain(wlan(false, false, false), TimeSync.INCOMPLETE, false);

        assertThat(chain.firstDark()).map(Lamp::link).contains(Link.JOINED);
        assertThat(chain.network()).isEmpty();
    }

    @Test
    void cableServesAsWellAsWifi() {
        var cable = new NetworkInterface(
                "eth0", true, true, true, true, Optional.empty(), Optional.empty(), List.of("192.0.2.4"));
        var chain = NetworkChain.of(
                List.of(SERVICE, wlan(false, false, false), cable),
                new NetworkStatus(true, TimeSync.COMPLETE, "disabled"),
                wifi());

        assertThat(chain.network()).contains("eth0");
        assertThat(chain.firstDark()).isEmpty();
    }

    private static NetworkChain chain(NetworkInterface wlan, TimeSync time, boolean authenticated) {
        return NetworkChain.of(List.of(SERVICE, wlan), new NetworkStatus(authenticated, time, "disabled"), wifi());
    }

    private static NetworkInterface wlan(boolean joined, boolean address, boolean internet) {
        return new NetworkInterface(
                "wlan0",
                true,
                joined,
                address,
                internet,
                Optional.of("00:11:22:33:44:55"),
                Optional.of("dynamic"),
                address ? List.of("10.4.7.23") : List.of());
    }

    private static WifiStatus wifi() {
        return new WifiStatus(
                Optional.of(Ssid.of("LabNet-24")),
                ConfigState.ENABLED,
                ConnectionState.CONNECTED,
                WifiSecurity.PSK,
                "station",
                "WPA2-PSK",
                "COMPLETED",
                "00:11:22:33:44:55",
                OptionalInt.of(2437),
                Optional.of("10.4.7.23"),
                OptionalInt.of(0),
                "",
                Optional.empty());
    }
}
