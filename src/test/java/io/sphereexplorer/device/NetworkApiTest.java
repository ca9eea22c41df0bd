package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.device.NetworkStatus.TimeSync;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkApiTest {
    private static final String WLAN = """
            {"interfaceName":"wlan0","interfaceUp":true,"connectedToNetwork":true,"ipAcquired":true,\
            "connectedToInternet":false,"hardwareAddress":"1d:d8","ipAssignment":"dynamic",\
            "ipAddresses":["172.20.10.3"]}""";
    private static final NetworkInterface JOINED = new NetworkInterface(
            "wlan0", true, true, true, false, Optional.of("1d:d8"), Optional.of("dynamic"), List.of("172.20.10.3"));

    private final BoardScript board = new BoardScript();
    private final NetworkApi network = new NetworkApi(board);

    @Test
    void interfacesAreListedWithOrWithoutAddresses() throws Exception {
        String lo = """
                {"interfaceName":"lo","interfaceUp":true,"connectedToNetwork":false,"ipAcquired":false,\
                "connectedToInternet":false}""";
        board.answer("GET /net/interfaces", "{\"interfaces\":[" + WLAN + "," + lo + "]}");

        assertThat(network.interfaces())
                .containsExactly(
                        JOINED,
                        new NetworkInterface(
                                "lo", true, false, false, false, Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void oneInterfaceIsReadByName() throws Exception {
        board.answer("GET /net/interfaces/wlan0", WLAN);

        assertThat(network.interfaceNamed("wlan0")).isEqualTo(JOINED);
    }

    @Test
    void namesCannotLeaveTheirPath() {
        var refused = catchThrowableOfType(DeviceException.Refused.class, () -> network.interfaceNamed("../x y"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(board.requests()).containsExactly("GET /status", "GET /net/interfaces/..%2Fx%20y");
    }

    @Test
    void switchingSendsTheStateOnly() throws Exception {
        board.answer("PATCH /net/interfaces/wlan0", "{}");

        network.setUp("wlan0", false);

        assertThat(board.lastRequest().body().utf8()).isEqualTo("{\"interfaceUp\":false}");
    }

    @ParameterizedTest
    @CsvSource({"complete, COMPLETE", "incomplete, INCOMPLETE", "disabled, DISABLED", "soon, UNKNOWN"})
    void statusIsRead(String wire, TimeSync sync) throws Exception {
        board.answer(
                "GET /net/status",
                "{\"deviceAuthenticationIsReady\":true,\"networkTimeSync\":\"" + wire + "\",\"proxy\":\"disabled\"}");

        assertThat(network.status()).isEqualTo(new NetworkStatus(true, sync, "disabled"));
    }

    @Test
    void hardwareAddressIsSentAlone() throws Exception {
        board.answer("GET /status", "{}").answer("PATCH /net/interfaces/eth0", "{}");

        network.setHardwareAddress("eth0", "aa:bb:33:dd:ee:ff");

        assertThat(board.lastRequest().body().utf8()).isEqualTo("{\"hardwareAddress\":\"aa:bb:33:dd:ee:ff\"}");
    }

    @Test
    void oldBoardsAreNotAskedForTheFirewall() {
        board.version("4.0.0").answer("GET /status", "{}");

        var old = catchThrowableOfType(DeviceException.TooOld.class, network::firewall);

        assertThat(old.required()).isEqualTo("4.1.0");
        assertThat(board.requests()).containsExactly("GET /status");
    }

    @Test
    void oldBoardsAreNotAskedForStatusAndInterfaces() {
        board.version("3.0.0");

        assertTooOld("3.1.0", network::status);
        assertTooOld("3.1.0", network::interfaces);
        assertTooOld("3.1.0", () -> network.interfaceNamed("wlan0"));
        assertTooOld("4.3.0", () -> network.setUp("wlan0", false));
        assertTooOld("4.3.0", () -> network.setHardwareAddress("eth0", "aa:bb:33:dd:ee:ff"));
        assertThat(board.requests()).containsExactly("GET /status");
    }

    private static void assertTooOld(String required, ThrowingCallable call) {
        assertThat(catchThrowableOfType(DeviceException.TooOld.class, call).required())
                .isEqualTo(required);
    }

    @Test
    void firewallIsReadWithCountsOfSixtyFourBits() throws Exception {
        board.answer("GET /status", "{}").answer("GET /net/firewall/rulesets", """
                {"rulesets":[{"hook":"PREROUTING","isValid":false,"rules":[]},{"hook":"INPUT","isValid":true,"rules":[\
                {"sourceIP":"0.0.0.0","sourceMask":"0.0.0.0","destinationIP":"127.0.0.1",\
                "destinationMask":"255.255.255.255","uid":4292567295,"action":"accept","interfaceInName":"wlan0",\
                "interfaceOutName":"","state":"none","tcpMask":["syn"],"tcpCmp":[],"tcpInv":false,"protocol":"tcp",\
                "sourcePortRange":{"min":0,"max":65535},"destinationPortRange":{"min":80,"max":80},\
                "packets":3,"bytes":18446744073709551615}]}]}""");

        var rulesets = network.firewall();

        assertThat(rulesets).extracting(FirewallRuleset::hook).containsExactly("PREROUTING", "INPUT");
        assertThat(rulesets.getLast().rules())
                .containsExactly(new FirewallRuleset.Rule(
                        new FirewallRuleset.End("0.0.0.0", "0.0.0.0", "wlan0", 0, 65535),
                        new FirewallRuleset.End("127.0.0.1", "255.255.255.255", "", 80, 80),
                        4_292_567_295L,
                        "accept",
                        "none",
                        new FirewallRuleset.TcpFlags(List.of("syn"), List.of(), false),
                        "tcp",
                        BigInteger.valueOf(3),
                        new BigInteger("18446744073709551615")));
    }

    @Test
    void missingFieldsAreNamedWithTheirPlace() {
        board.answer("GET /net/interfaces", "{\"interfaces\":[{\"interfaceName\":\"wlan0\"}]}");

        var bad = catchThrowableOfType(DeviceException.BadAnswer.class, network::interfaces);

        assertThat(bad.what()).isEqualTo("GET /net/interfaces interfaces[0]: interfaceUp");
    }
}
