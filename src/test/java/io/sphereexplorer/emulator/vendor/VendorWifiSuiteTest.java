package io.sphereexplorer.emulator.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor's published suites assert of Wi-Fi (device-protocol §5.8). */
class VendorWifiSuiteTest {
    private static final String LIST = "/wifi/config/networks";
    private static final String OPEN =
            "{'ssid':'Test','configState':'enabled','securityState':'open','targetScan':false}";
    private static final String NETWORK1 =
            "{'ssid':'NETWORK1','configState':'enabled','securityState':'psk','psk':'EXAMPLEPSK','targetScan':false}";
    private static final String TEST_IN_LIST = "{\"ssid\":\"Test\",\"configState\":\"enabled\","
            + "\"connectionState\":\"disconnected\",\"id\":0,\"securityState\":\"open\",\"targetedScan\":false}";
    private static final String NOT_FOUND = "404 {\"error\":13631491}";

    private final VendorClient client = new VendorClient();

    VendorWifiSuiteTest() throws IOException, GeneralSecurityException {}

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void bothConfigStatesAreAcceptedAndOneNameMayBeUsedTwice() throws IOException {
        add("{'ssid':'TestSsid0','configState':'enabled','securityState':'open','configName':'example'}");
        add("{'ssid':'TestSsid1','configState':'disabled','securityState':'open','configName':'example'}");

        assertThat(client.get(LIST))
                .hasToString("200 {\"values\":[{\"ssid\":\"TestSsid0\",\"configState\":\"enabled\","
                        + "\"connectionState\":\"disconnected\",\"id\":0,\"securityState\":\"open\","
                        + "\"targetedScan\":false,\"configName\":\"example\"},{\"ssid\":\"TestSsid1\","
                        + "\"configState\":\"disabled\",\"connectionState\":\"disconnected\",\"id\":1,"
                        + "\"securityState\":\"open\",\"targetedScan\":false,\"configName\":\"example\"}]}");
    }

    @Test
    void theThreeKindsAnswerAsPublished() throws IOException {
        assertThat(add("{'ssid':'TestEaptls','configState':'enabled','securityState':'eaptls','configName':'example1',"
                        + "'clientCertStoreIdentifier':'example','targetScan':false}"))
                .isEqualTo("201 {\"ssid\":\"TestEaptls\",\"configState\":\"enabled\",\"connectionState\":\"unknown\","
                        + "\"id\":0,\"securityState\":\"eaptls\",\"targetedScan\":false,\"configName\":\"example1\","
                        + "\"clientCertStoreIdentifier\":\"example\"}");
        assertThat(add(OPEN)).contains("\"connectionState\":\"unknown\",\"id\":1,");
        assertThat(add(NETWORK1))
                .isEqualTo("201 {\"ssid\":\"NETWORK1\",\"configState\":\"enabled\",\"connectionState\":\"unknown\","
                        + "\"id\":2,\"securityState\":\"psk\",\"targetedScan\":false}");
    }

    @Test
    void theSpellingOfTheVendorsLibrariesIsIgnored() throws IOException {
        assertThat(add(OPEN.replace("'targetScan':false", "'targetScan':true"))).contains("\"targetedScan\":false");
        assertThat(add(OPEN.replace("'targetScan':false", "'targetedScan':true").replace("Test", "Other")))
                .contains("\"targetedScan\":true");
    }

    @Test
    void aShortKeyIsNoticedBeforeAMissingNetwork() throws IOException {
        assertThat(change("{'configState':'unknown','psk':'Test'}")).isEqualTo("400 {\"error\":13631513}");
        assertThat(change("{'configState':'unknown','psk':'TestNetwork'}")).isEqualTo(NOT_FOUND);
    }

    @Test
    void aNetworkIsDisabled() throws IOException {
        add(NETWORK1);

        assertThat(change("{'configState':'disabled','psk':'NETWORK1'}"))
                .isEqualTo(
                        "200 {\"ssid\":\"NETWORK1\",\"configState\":\"disabled\",\"connectionState\":\"disconnected\","
                                + "\"id\":0,\"securityState\":\"psk\",\"targetedScan\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'reloadConfig':true}",
                "{'reloadConfig':false}",
                "{'enablePowerSavings':true}",
                "{'enablePowerSavings':false}",
                "{'reloadConfig':true,'enablePowerSavings':true}",
                "{'reloadConfig':false,'enablePowerSavings':false}"
            })
    void everyChangeOfTheInterfaceIsEmptySuccess(String body) throws IOException {
        assertThat(client.json("PATCH", "/wifi/interface", body)).hasToString("200 {}");
    }

    @Test
    void powerSavingsAreSeenAtOnce() throws IOException {
        client.json("PATCH", "/wifi/interface", "{'enablePowerSavings':true}");
        assertThat(client.tree("/wifi/interface").path("powerSavingsState").asText())
                .isEqualTo("enabled");

        client.json("PATCH", "/wifi/interface", "{'enablePowerSavings':false}");
        assertThat(client.tree("/wifi/interface").path("powerSavingsState").asText())
                .isEqualTo("disabled");
    }

    @Test
    void theListIsEmptyThenHasTheNetworkThenIsEmpty() throws IOException {
        assertThat(client.get(LIST)).hasToString("200 {\"values\":[]}");
        add(OPEN);
        assertThat(client.get(LIST)).hasToString("200 {\"values\":[" + TEST_IN_LIST + "]}");
        assertThat(client.get(LIST + "/0")).hasToString("200 " + TEST_IN_LIST);

        assertThat(client.delete(LIST + "/0")).hasToString("200 {}");

        assertThat(client.get(LIST)).hasToString("200 {\"values\":[]}");
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThat(client.get(LIST + "/0")).hasToString(NOT_FOUND);
        assertThat(client.delete(LIST + "/0")).hasToString(NOT_FOUND);
    }

    @Test
    void theInterfaceIsAnObjectOfTextsAndNumbers() throws IOException {
        JsonNode state = client.tree("/wifi/interface");

        assertThat(state.path("id").isIntegralNumber()).isTrue();
        assertThat(state.properties())
                .filteredOn(
                        field -> !field.getKey().equals("id") && !field.getKey().equals("freq"))
                .allMatch(field -> field.getValue().isTextual());
    }

    @Test
    void aScanHasItsFields() throws IOException {
        var scan = client.raw("/wifi/scan");
        String text = new String(scan.body(), StandardCharsets.ISO_8859_1);

        assertThat(text).startsWith("{\"values\":[{\"bssid\":\"").endsWith("}]}");
        assertThat(text.split("\"signal_level\":-\\d+,\"ssid\":\"", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void aFailedConnectionIsLoggedWithTheBoardsClock() throws IOException {
        add("{'ssid':'ExampleNetworkName','configState':'enabled','securityState':'open'}");
        client.bench.clock.advanceSeconds(30);

        assertThat(client.get("/wifi/diagnostics/networks").body())
                .matches("\\{\"values\":\\[\\{\"timestamp\":\"2000-01-01t00:\\d\\d:\\d\\d\\+0000\",\"networkId\":0,"
                        + "\"ssid\":\"ExampleNetworkName\",\"error\":\"NetworkNotFound\",\"configState\":\"enabled\","
                        + "\"connectionState\":\"disconnected\"}]}");
        assertThat(client.get("/wifi/diagnostics/networks/0").status()).isEqualTo(200);
    }

    @Test
    void whileTheInterfaceIsDownItIsDisabled() throws IOException {
        client.json("PATCH", "/net/interfaces/wlan0", "{'interfaceUp':false}");

        for (String path : new String[] {LIST, "/wifi/scan", "/wifi/diagnostics/networks"}) {
            assertThat(client.get(path)).hasToString("500 {\"error\":13631506}");
        }
        assertThat(client.delete(LIST + "/0")).hasToString("500 {\"error\":13631506}");
    }

    private String add(String body) throws IOException {
        return client.json("POST", LIST, body).toString();
    }

    private String change(String body) throws IOException {
        return client.json("PATCH", LIST + "/0", body).toString();
    }
}
