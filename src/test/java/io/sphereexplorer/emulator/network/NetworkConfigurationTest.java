package io.sphereexplorer.emulator.network;

import static io.sphereexplorer.emulator.device.Bench.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.device.Bench;
import io.sphereexplorer.net.http.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxy and firewall of a board. */
class NetworkConfigurationTest {
    private static final String PROXY = "/net/proxy";
    private static final String ANONYMOUS =
            "{\"enabled\":true,\"address\":\"example.com\",\"port\":8081,\"noProxyAddresses\":[],"
                    + "\"authenticationType\":\"anonymous\"}";
    private static final String BASIC =
            "{\"enabled\":false,\"address\":\"10.0.0.1\",\"port\":65535,\"noProxyAddresses\":[\"a.example\",\"b\"],"
                    + "\"authenticationType\":\"basic\",\"username\":\"me\",\"password\":\"sesame\"}";
    private static final String BASIC_BEGINS =
            "200 {\"address\":\"10.0.0.1\",\"enabled\":false,\"port\":65535,\"authenticationType\":\"basic\","
                    + "\"username\":\"me\",";
    private static final String BASIC_ENDS = "\"noProxyAddresses\":[\"a.example\",\"b\"]}";

    private final Bench bench = new Bench();

    @Test
    void aBoardWithoutProxySaysSo() {
        assertThat(bench.shownGet(PROXY)).isEqualTo("200 {}");
        assertThat(delete()).isEqualTo("200 {}");
    }

    @Test
    void anAnonymousProxyIsEchoedShownAndRemoved() {
        String shown = "200 {\"address\":\"example.com\",\"enabled\":true,\"port\":8081,"
                + "\"authenticationType\":\"anonymous\",\"noProxyAddresses\":[]}";

        assertThat(post(ANONYMOUS)).isEqualTo(shown);
        assertThat(bench.shownGet(PROXY)).isEqualTo(shown);

        assertThat(delete()).isEqualTo("200 {}");
        assertThat(bench.shownGet(PROXY)).isEqualTo("200 {}");
    }

    @Test
    void thePasswordIsEchoedOnceAndNeverShownAgain() {
        assertThat(post(BASIC)).isEqualTo(BASIC_BEGINS + "\"password\":\"sesame\"," + BASIC_ENDS);

        assertThat(bench.shownGet(PROXY)).isEqualTo(BASIC_BEGINS + BASIC_ENDS);
    }

    @Test
    void theProxySurvivesARestartButNotAReset() {
        post(BASIC);

        bench.device.restart();
        bench.clock.advanceSeconds(20);
        assertThat(bench.shownGet(PROXY)).startsWith(BASIC_BEGINS);

        bench.device.resetToFactory();
        bench.clock.advanceSeconds(20);
        assertThat(bench.shownGet(PROXY)).isEqualTo("200 {}");
    }

    @Test
    void theNetworkStatusFollowsTheProxy() {
        post(BASIC);
        assertThat(bench.shownGet("/net/status")).endsWith("\"proxy\":\"disabled\"}");
        post(ANONYMOUS);
        assertThat(bench.shownGet("/net/status")).endsWith("\"proxy\":\"enabled\"}");

        join();

        assertThat(bench.shownGet("/net/status")).endsWith("\"proxy\":\"ready\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"enabled\":1 | 10485779",
                "\"port\":65536 | 10485780",
                "\"port\":\"80\" | 10485780",
                "\"address\":\"\" | 10485781",
                "\"address\":\"a b\" | 10485781",
                "\"noProxyAddresses\":\"a\" | 10485782",
                "\"noProxyAddresses\":[\"\"] | 10485782",
                "\"authenticationType\":\"basic\",\"username\":\"\",\"password\":\"p\" | 10485783",
                "\"authenticationType\":\"basic\",\"username\":\"u\",\"password\":\"\" | 10485784",
                "\"authenticationType\":\"digest\" | 10485785",
                "\"username\":\"u\" | 31457312",
                "\"authenticationType\":\"basic\",\"username\":\"u\" | 31457313",
            })
    void mistakesHaveTheirNumbers(String instead, int error) { // of two equal keys the last one counts
        String body = ANONYMOUS.replace("}", "," + instead + "}");

        assertThat(post(body)).isEqualTo("400 {\"error\":" + error + "}");
        assertThat(bench.shownGet(PROXY)).isEqualTo("200 {}");
    }

    @ParameterizedTest
    @CsvSource({"port, 10485787", "address, 10485788", "authenticationType, 10485789"})
    void whatIsMissingHasItsNumber(String field, int error) {
        assertThat(post(ANONYMOUS.replace("\"" + field + "\"", "\"other\"")))
                .isEqualTo("400 {\"error\":" + error + "}");
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64})
    void credentialsAreAtMost63Octets(int length) {
        String body = BASIC.replace("sesame", "x".repeat(length));

        assertThat(post(body)).startsWith(length == 63 ? "200" : "400 {\"error\":10485784}");
    }

    @Test
    void theFirewallLetsInRestAndOnceJoinedAnswersOverWifi() {
        String loopback = "{\"sourceIP\":\"0.0.0.0\",\"sourceMask\":\"0.0.0.0\",\"destinationIP\":\"127.0.0.1\","
                + "\"destinationMask\":\"255.255.255.255\",\"uid\":4292567295,\"action\":\"accept\","
                + "\"interfaceInName\":\"\",\"interfaceOutName\":\"\",\"state\":\"none\",\"tcpMask\":[],\"tcpCmp\":[],"
                + "\"tcpInv\":false,\"protocol\":\"any\",\"sourcePortRange\":{\"min\":0,\"max\":65535},"
                + "\"destinationPortRange\":{\"min\":0,\"max\":65535},\"packets\":0,\"bytes\":0}";
        assertThat(bench.shownGet("/net/firewall/rulesets"))
                .startsWith("200 {\"rulesets\":[{\"hook\":\"PREROUTING\",\"isValid\":false,\"rules\":[]},"
                        + "{\"hook\":\"INPUT\",\"isValid\":true,\"rules\":[" + loopback + ",")
                .contains("\"destinationPortRange\":{\"min\":443,\"max\":443}")
                .contains("\"hook\":\"FORWARD\"", "\"hook\":\"OUTPUT\"", "\"hook\":\"POSTROUTING\"")
                .doesNotContain("wlan0");

        join();

        assertThat(bench.shownGet("/net/firewall/rulesets"))
                .contains("\"destinationIP\":\"10.20.30.101\"", "\"interfaceInName\":\"wlan0\"");
    }

    private void join() {
        bench.json("POST", "/wifi/config/networks", "{\"ssid\":\"Guest/Visitors\",\"securityState\":\"open\"}");
        bench.clock.advanceSeconds(60);
    }

    private String post(String body) {
        return shown(bench.json("POST", PROXY, body));
    }

    private String delete() {
        return shown(bench.send("DELETE", PROXY, Headers.NONE, ""));
    }
}
