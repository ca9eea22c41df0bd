package io.sphereexplorer.emulator.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vendor's published suites assert of the network (device-protocol §4.4.4). */
class VendorNetworkSuiteTest {
    private static final String PROXY = "/net/proxy";

    private final VendorClient client = new VendorClient();

    VendorNetworkSuiteTest() throws IOException, GeneralSecurityException {}

    @BeforeEach
    void cleanProxies() throws IOException {
        assertThat(client.delete(PROXY)).hasToString("200 {}");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void theServiceInterfaceIsExactlyThis() throws IOException {
        assertThat(client.get("/net/interfaces/azspheresvc"))
                .hasToString("200 {\"interfaceName\":\"azspheresvc\",\"interfaceUp\":true,\"connectedToNetwork\":false,"
                        + "\"ipAcquired\":false,\"connectedToInternet\":false,\"ipAddresses\":[\"192.168.35.2\"]}");
    }

    /** The published schema knows interfaces with addresses, and others with a hardware address, but none with both. */
    @Test
    void everyInterfaceIsOfOneOfTwoForms() throws IOException {
        JsonNode interfaces = client.tree("/net/interfaces").path("interfaces");

        assertThat(interfaces)
                .hasSizeGreaterThan(2)
                .allMatch(one -> one.has("ipAddresses") != (one.has("hardwareAddress") && one.has("ipAssignment")));
    }

    @Test
    void anUnknownInterfaceIsAnInvalidUri() throws IOException {
        assertThat(client.get("/net/interfaces/INVALID")).hasToString("404 {\"error\":15728642}");
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, false"})
    void anInterfaceIsSwitched(boolean first, boolean second) throws IOException {
        for (boolean up : List.of(first, second)) {
            assertThat(client.json("PATCH", "/net/interfaces/wlan0", "{'interfaceUp':" + up + "}"))
                    .hasToString("200 {}");
            assertThat(client.tree("/net/interfaces/wlan0").path("interfaceUp").asBoolean())
                    .isEqualTo(up);
        }
    }

    @Test
    void theStatusHasItsWords() throws IOException {
        JsonNode status = client.tree("/net/status");

        assertThat(status.path("deviceAuthenticationIsReady").isBoolean()).isTrue();
        assertThat(status.path("networkTimeSync").asText()).isIn("complete", "incomplete", "disabled");
        assertThat(status.path("proxy").asText()).isIn("disabled", "enabled", "resolvingProxyName", "ready");
    }

    @Test
    void noProxyIsAnEmptyObject() throws IOException {
        assertThat(client.get(PROXY)).hasToString("200 {}");
    }

    @Test
    void anAnonymousProxyIsEchoed() throws IOException {
        String echo = "200 {\"address\":\"example.com\",\"enabled\":true,\"port\":8081,"
                + "\"authenticationType\":\"anonymous\",\"noProxyAddresses\":[]}";

        assertThat(client.json(
                        "POST",
                        PROXY,
                        "{'enabled':true,'address':'example.com','port':8081,'noProxyAddresses':[],"
                                + "'authenticationType':'anonymous'}"))
                .hasToString(echo);
        assertThat(client.get(PROXY)).hasToString(echo);
    }

    @Test
    void thePasswordOfABasicProxyIsEchoedButNotShown() throws IOException {
        String begin = "200 {\"address\":\"example.com\",\"enabled\":true,\"port\":8081,"
                + "\"authenticationType\":\"basic\",\"username\":\"username\",";
        String end = "\"noProxyAddresses\":[]}";

        assertThat(client.json(
                        "POST",
                        PROXY,
                        "{'enabled':true,'address':'example.com','port':8081,'noProxyAddresses':[],"
                                + "'authenticationType':'basic','username':'username','password':'password'}"))
                .hasToString(begin + "\"password\":\"password\"," + end);
        assertThat(client.get(PROXY)).hasToString(begin + end);
        assertThat(client.delete(PROXY)).hasToString("200 {}");
        assertThat(client.get(PROXY)).hasToString("200 {}");
    }

    @Test
    void theFirewallHasItsHooks() throws IOException {
        JsonNode rulesets = client.tree("/net/firewall/rulesets").path("rulesets");

        assertThat(rulesets.findValuesAsText("hook"))
                .containsExactlyInAnyOrder("PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING");
        assertThat(rulesets.findValues("rules")).allMatch(JsonNode::isArray);
    }
}
