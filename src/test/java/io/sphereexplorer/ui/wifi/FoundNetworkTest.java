package io.sphereexplorer.ui.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.AccessPoint;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiSecurity;
import io.sphereexplorer.net.ByteString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundNetworkTest {
    @Test
    void accessPointsOfOneNameAndSecurityAreOneNetworkWithTheStrongestFirst() {
        List<FoundNetwork> found = FoundNetwork.group(List.of(
                point("a", "LabNet", 2412, -70), point("b", "LabNet", 5180, -50), point("c", "Other", 2437, -60)));

        assertThat(found).extracting(network -> network.ssid().text()).containsExactly("LabNet", "Other");
        assertThat(found.getFirst().points()).extracting(AccessPoint::bssid).containsExactly("b", "a");
    }

    @Test
    void sameNameWithOtherSecurityIsAnotherNetwork() {
        var open = new AccessPoint("b", Ssid.of("LabNet"), 2412, -50, WifiSecurity.OPEN);

        assertThat(FoundNetwork.group(List.of(point("a", "LabNet", 2412, -70), open)))
                .hasSize(2);
    }

    @Test
    void namesThatReadAlikeButDifferInOctetsAreKeptApart() {
        var composed = point("a", "Caf\u00e9", 2412, -50);
        var decomposed = point("b", "Cafe\u0301", 2412, -50);

        assertThat(FoundNetwork.group(List.of(composed, decomposed))).hasSize(2);
    }

    @Test
    void hiddenAccessPointsAreNotTakenForOneNetwork() {
        var hidden = Ssid.of(ByteString.copyOf(new byte[8]));
        var one = new AccessPoint("a", hidden, 2412, -50, WifiSecurity.PSK);
        var other = new AccessPoint("b", hidden, 2412, -60, WifiSecurity.PSK);

        assertThat(FoundNetwork.group(List.of(one, other))).hasSize(2);
    }

    @Test
    void networksOfEqualStrengthKeepTheirOrderFromScanToScan() {
        var one = point("a", "One", 2412, -50);
        var two = point("b", "Two", 2412, -50);

        assertThat(FoundNetwork.group(List.of(two, one))).isEqualTo(FoundNetwork.group(List.of(one, two)));
    }

    @ParameterizedTest
    @CsvSource({"-30,4", "-55,4", "-56,3", "-67,3", "-68,2", "-75,2", "-76,1", "-85,1", "-86,0", "-100,0"})
    void barsFollowTheSignal(int dbm, int bars) {
        assertThat(FoundNetwork.bars(dbm)).isEqualTo(bars);
    }

    private static AccessPoint point(String bssid, String ssid, int mhz, int dbm) {
        return new AccessPoint(bssid, Ssid.of(ssid), mhz, dbm, WifiSecurity.PSK);
    }
}
