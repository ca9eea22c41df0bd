package io.sphereexplorer.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.FirewallRuleset;
import io.sphereexplorer.device.FirewallRuleset.End;
import io.sphereexplorer.device.FirewallRuleset.Rule;
import io.sphereexplorer.device.FirewallRuleset.TcpFlags;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.device.Proxy;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTextTest {
    private static final BigInteger MOST = new BigInteger("18446744073709551615");

    @ParameterizedTest
    @CsvSource({
        "wlan0, false, true, true, true, Off, off",
        "wlan0, true, false, false, false, 'On, not connected', off",
        "wlan0, true, true, false, false, 'Connected, no address yet', partly",
        "eth0, true, true, true, false, 'Has an address, no internet', partly",
        "eth0, true, true, true, true, Reaches the internet, lit",
        "lo, true, false, false, false, On, lit",
    })
    void stateOfAnInterfaceIsAWordAndALight(
            String name, boolean up, boolean network, boolean address, boolean internet, String state, String light) {
        var each = new NetworkInterface(
                name, up, network, address, internet, Optional.empty(), Optional.empty(), List.of());

        assertThat(InterfaceText.state(each)).isEqualTo(state);
        assertThat(InterfaceText.light(each)).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.0.0.0, any",
        "10.1.2.3, 255.255.255.255, 10.1.2.3",
        "10.0.0.0, 255.0.0.0, 10.0.0.0/8",
        "10.0.0.0, 255.0.255.0, 10.0.0.0/255.0.255.0",
        "10.0.0.0, nonsense, 10.0.0.0/nonsense",
    })
    void masksAreShownAsPrefixesWhereTheyAreSome(String address, String mask, String shown) {
        assertThat(row(new End(address, mask, "", 0, 65_535), List.of()).source())
                .isEqualTo(shown);
    }

    @Test
    void portsFlagsAndCountersAreShownInFull() {
        FirewallRow row = row(new End("0.0.0.0", "0.0.0.0", "wlan0", 5, 9), List.of("syn", "ack"));

        assertThat(row.sourcePorts()).isEqualTo("5–9");
        assertThat(row.destinationPorts()).isEqualTo("443");
        assertThat(row.protocol()).isEqualTo("tcp syn of syn,ack");
        assertThat(row.interfaces()).isEqualTo("wlan0");
        assertThat(row.packets()).isEqualTo("18446744073709551615");
        assertThat(row.state()).isEqualTo("any");
    }

    @ParameterizedTest
    @CsvSource({
        "2000-01-01t00:04:37+0000, had not been set",
        "2026-11-22T10:04:37+0000, 2026-11-22 10:04:37 UTC",
        "2026-11-22T10:04:37+02:00, 2026-11-22 08:04:37 UTC",
        "yesterday, yesterday",
        "'', not told",
    })
    void timesAreThoseOfTheBoardsClock(String timestamp, String shown) {
        assertThat(BoardTime.of(timestamp)).contains(shown);
    }

    @Test
    void proxyIsCompleteOnlyWhenEverythingCanBeSent() {
        var form = new ProxyForm(Optional.empty());
        assertThat(form.proxy()).isEmpty();
        assertThat(form.problem().get()).isEmpty();

        form.addressProperty().set(" proxy.lab ");
        form.portProperty().set("8080");
        form.exceptionsProperty().set("a, b\nc");
        assertThat(form.proxy()).contains(new Proxy(true, "proxy.lab", 8080, Optional.empty(), List.of("a", "b", "c")));

        form.basicProperty().set(true);
        assertThat(form.proxy()).isEmpty();
        form.usernameProperty().set("lab");
        assertThat(form.proxy()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy, 1, '', '', http://",
        "'my proxy', 1, '', '', blanks",
        "proxy, 65536, '', '', 65535",
        "proxy, -1, '', '', 65535",
        "proxy, x, '', '', 65535",
        "proxy, 1, 0123456789012345678901234567890123456789012345678901234567890123, '', 63",
        "proxy, 1, lab, 10.0.0.0/8, exception",
    })
    void whatIsWrongWithAProxyIsTold(String address, String port, String user, String exceptions, String problem) {
        var form = new ProxyForm(Optional.empty());
        form.addressProperty().set(address);
        form.portProperty().set(port);
        form.basicProperty().set(true);
        form.usernameProperty().set(user);
        form.exceptionsProperty().set(exceptions);

        assertThat(form.problem().get()).contains(problem);
        assertThat(form.proxy()).isEmpty();
    }

    private static FirewallRow row(End source, List<String> flags) {
        var rule = new Rule(
                source,
                new End("192.168.35.2", "255.255.255.255", "", 443, 443),
                0,
                "accept",
                "none",
                new TcpFlags(flags, flags.isEmpty() ? flags : List.of("syn"), false),
                "tcp",
                MOST,
                MOST);
        return FirewallRow.of(List.of(new FirewallRuleset("INPUT", true, List.of(rule))))
                .getFirst();
    }
}
