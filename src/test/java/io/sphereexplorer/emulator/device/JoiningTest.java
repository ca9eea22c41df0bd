package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.device.Bench.LAB;
import static io.sphereexplorer.emulator.device.Bench.LAB_WITH_WRONG_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.net.http.Headers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a board does on its way into a network, over simulated time. */
class JoiningTest {
    private static final String LIST = "/wifi/config/networks";
    private static final String FAILURES = "/wifi/diagnostics/networks";
    private static final Pattern WPA_STATE = Pattern.compile("\"wpa_state\":\"(\\w+)\"");

    private final Bench bench = new Bench();

    @Test
    void theRadioWalksThroughTheStatesAndIsConnectedWithin8Seconds() {
        bench.json("POST", LIST, LAB);
        List<String> states = new ArrayList<>();

        for (int tenths = 0; tenths < 80; tenths++) {
            Matcher state = WPA_STATE.matcher(bench.shownGet("/wifi/interface"));
            assertThat(state.find()).isTrue();
            if (!states.contains(state.group(1))) {
                states.add(state.group(1));
            }
            bench.clock.advance(Duration.ofMillis(100));
        }

        assertThat(states)
                .containsExactly(
                        "SCANNING",
                        "AUTHENTICATING",
                        "ASSOCIATING",
                        "ASSOCIATED",
                        "4WAY_HANDSHAKE",
                        "GROUP_HANDSHAKE",
                        "COMPLETED");
        assertThat(bench.shownGet("/wifi/interface"))
                .isEqualTo(
                        "200 {\"ssid\":\"LabNet-24\",\"configState\":\"enabled\",\"connectionState\":\"connected\","
                                + "\"securityState\":\"psk\",\"mode\":\"station\",\"key_mgmt\":\"WPA2-PSK\","
                                + "\"wpa_state\":\"COMPLETED\",\"address\":\"" + bench.device.hardwareAddress()
                                + "\",\"freq\":2437,\"ip_address\":\"10.20.30.101\",\"id\":0,\"powerSavingsState\":\"disabled\"}");
        assertThat(bench.shownGet(LIST)).contains("\"connectionState\":\"connected\"");
    }

    @Test
    void theChainLightsUpInItsOrderAndEndsWithAuthentication() {
        bench.json("POST", LIST, LAB);
        List<String> chains = new ArrayList<>();

        for (int tenths = 0; tenths < 300; tenths++) {
            if (!chains.contains(chain())) {
                chains.add(chain());
            }
            bench.clock.advance(Duration.ofMillis(100));
        }

        assertThat(chains).containsExactly("-----", "n----", "na---", "nai--", "nait-", "naitc");
        assertThat(bench.shownGet("/net/interfaces/wlan0"))
                .endsWith("\"ipAssignment\":\"dynamic\",\"ipAddresses\":[\"10.20.30.101\"]}");
    }

    @ParameterizedTest
    @CsvSource({"NO_ADDRESS, n----", "NO_INTERNET, na---", "NO_TIME, nai--", "WRONG_KEY, -----"})
    void aFaultBreaksTheChainWhereItStandsUntilItIsGone(Fault fault, String broken) {
        bench.world.faults().switchOn(fault);
        bench.json("POST", LIST, LAB);
        bench.clock.advanceSeconds(60);
        assertThat(chain()).isEqualTo(broken);

        bench.world.faults().switchOff(fault);
        bench.clock.advanceSeconds(60);

        assertThat(chain()).isEqualTo("naitc");
    }

    @ParameterizedTest
    @CsvSource({"NO_ADDRESS, n--t-", "NO_INTERNET, na-t-", "NO_TIME, naitc", "WRONG_KEY, ---t-"})
    void aFaultStrikesABoardThatIsConnected(Fault fault, String broken) {
        bench.json("POST", LIST, LAB);
        bench.clock.advanceSeconds(60);
        assertThat(chain()).isEqualTo("naitc");

        bench.world.faults().switchOn(fault);

        assertThat(chain()).isEqualTo(broken);
    }

    @Test
    void aBoardThatNobodyOwnsIsNeverAuthenticated() {
        bench.device.claimed(false);
        bench.json("POST", LIST, LAB);
        bench.clock.advanceSeconds(60);

        assertThat(chain()).isEqualTo("nait-");
    }

    @Test
    void wrongKeyIsNamedInDiagnosticsWithin20Seconds() {
        bench.json("POST", LIST, LAB_WITH_WRONG_KEY);

        bench.clock.advanceSeconds(20);

        assertThat(bench.shownGet(FAILURES))
                .matches("200 \\{\"values\":\\[\\{\"timestamp\":\"2000-01-01t00:\\d\\d:\\d\\d\\+0000\",\"networkId\":0,"
                        + "\"ssid\":\"LabNet-24\",\"error\":\"WrongKey\",\"configState\":\"(temp-disabled|enabled)\","
                        + "\"connectionState\":\"disconnected\"}]}");
        assertThat(bench.shownGet(FAILURES + "/0")).contains("WrongKey");
        assertThat(bench.shownGet("/net/interfaces/wlan0")).contains("\"connectedToNetwork\":false");
    }

    @Test
    void theDigitsOfAKeyJoinAsItsPassphraseDoes() {
        String digits = "1cc434120c3dcef2cfb9d7a2c50f01edbfe72ea61947f4c564e3abb07298f0ad";
        bench.json("POST", LIST, LAB.replace("sphere-lab-24", digits));

        bench.clock.advanceSeconds(60);

        assertThat(chain()).isEqualTo("naitc");
    }

    @Test
    void aRefusedNetworkIsLeftAloneForAWhile() {
        bench.json("POST", LIST, LAB_WITH_WRONG_KEY);
        List<String> seen = new ArrayList<>();

        for (int second = 0; second < 40; second++) {
            seen.add(bench.shownGet(LIST).contains("\"temp-disabled\"") ? "temp-disabled" : "enabled");
            bench.clock.advanceSeconds(1);
        }

        assertThat(seen)
                .startsWith("enabled")
                .contains("temp-disabled")
                .containsSubsequence("temp-disabled", "enabled");
    }

    @Test
    void theRightKeyMendsARefusedNetworkAtOnce() {
        bench.json("POST", LIST, LAB_WITH_WRONG_KEY);
        bench.clock.advanceSeconds(20);

        bench.json("PATCH", LIST + "/0", "{\"configState\":\"enabled\",\"psk\":\"sphere-lab-24\"}");
        bench.clock.advanceSeconds(9);

        assertThat(bench.shownGet(LIST)).contains("\"connectionState\":\"connected\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"ssid\":\"labnet-24\",\"securityState\":\"psk\",\"psk\":\"sphere-lab-24\"} | NetworkNotFound",
                "{\"ssid\":\"LabNet-Hidden\",\"securityState\":\"psk\",\"psk\":\"sphere-hidden\"} | NetworkNotFound",
                "{\"ssid\":\"LabNet-24\",\"securityState\":\"open\"} | SecurityTypeMismatch",
                "{\"ssid\":\"Lab-EAP\",\"securityState\":\"eaptls\",\"clientCertStoreIdentifier\":\"x\"} | AuthenticationFailed",
            })
    void otherMistakesHaveTheirNamesToo(String network, String error) {
        bench.json("POST", LIST, network);

        bench.clock.advanceSeconds(20);

        assertThat(bench.shownGet(FAILURES)).contains("\"error\":\"" + error + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"ssid\":\"LabNet-Hidden\",\"securityState\":\"psk\",\"psk\":\"sphere-hidden\",\"targetedScan\":true}",
                "{\"ssid\":\"Guest\\/Visitors\",\"securityState\":\"open\"}",
                "{\"ssid\":\"Café Ünïcode\",\"securityState\":\"psk\",\"psk\":\"sphere-cafe\"}",
            })
    void hiddenOpenAndForeignNamesCanBeJoined(String network) {
        bench.json("POST", LIST, network);
        bench.clock.advanceSeconds(9);

        assertThat(bench.shownGet(LIST)).contains("\"connectionState\":\"connected\"");
    }

    @Test
    void theSpellingTargetScanIsIgnoredSoAHiddenNetworkStaysHidden() {
        bench.json("POST", LIST, """
                {"ssid":"LabNet-Hidden","securityState":"psk","psk":"sphere-hidden","targetScan":true}""");
        bench.clock.advanceSeconds(20);

        assertThat(bench.shownGet(LIST)).contains("\"targetedScan\":false", "\"disconnected\"");
    }

    @Test
    void failuresAfterTheTimeIsSetCarryTheTime() {
        bench.json("POST", LIST, LAB);
        bench.clock.advanceSeconds(60);
        assertThat(chain()).isEqualTo("naitc");

        bench.world.faults().switchOn(Fault.WRONG_KEY);
        bench.shownGet("/status");
        bench.clock.advanceSeconds(20);

        assertThat(bench.shownGet(FAILURES)).contains("\"timestamp\":\"2026-03-01t12:01:");
    }

    @Test
    void disablingDeletingAndSwitchingOffLeaveTheNetwork() {
        bench.json("POST", LIST, LAB);
        bench.clock.advanceSeconds(30);

        bench.json("PATCH", LIST + "/0", "{\"configState\":\"disabled\"}");
        assertThat(chain()).startsWith("---");
        bench.json("PATCH", LIST + "/0", "{\"configState\":\"enabled\"}");
        bench.clock.advanceSeconds(9);
        assertThat(chain()).startsWith("na");
        bench.json("PATCH", "/net/interfaces/wlan0", "{\"interfaceUp\":false}");
        assertThat(chain()).startsWith("---");
        bench.json("PATCH", "/net/interfaces/wlan0", "{\"interfaceUp\":true}");
        bench.clock.advanceSeconds(9);
        assertThat(chain()).startsWith("na");
        bench.send("DELETE", LIST + "/0", Headers.NONE, "");
        assertThat(chain()).startsWith("---");
    }

    @Test
    void aReloadDropsTheConnectionForAMoment() {
        bench.json("POST", LIST, LAB);
        bench.clock.advanceSeconds(30);

        bench.json("PATCH", "/wifi/interface", "{\"reloadConfig\":true}");

        assertThat(chain()).startsWith("---");
        bench.clock.advanceSeconds(9);
        assertThat(chain()).startsWith("na");
    }

    @Test
    void aRestartKeepsTheNetworksButTryAgainComesFirst() {
        bench.device.osVersion(EmulatedDevice.NEWEST_OS_VERSION); // so that it fetches none
        bench.json("POST", LIST, LAB);
        bench.clock.advanceSeconds(60);

        bench.send("POST", "/restart", Headers.NONE, "");
        while (!bench.device.answering()) {
            bench.clock.advance(Duration.ofMillis(100));
        }

        for (String path : List.of(LIST, LIST + "/0", "/wifi/scan", FAILURES, "/wifi/interface")) {
            assertThat(bench.shownGet(path)).isEqualTo("500 {\"error\":13631505}");
        }
        assertThat(chain()).isEqualTo("-----");
        bench.clock.advanceSeconds(3);
        assertThat(bench.shownGet(LIST)).contains("LabNet-24", "disconnected");
        bench.clock.advanceSeconds(60);
        assertThat(chain()).isEqualTo("naitc");
    }

    @Test
    void aFactoryResetForgetsTheNetworks() {
        bench.json("POST", LIST, LAB);
        String id = bench.device.deviceId();

        bench.device.resetToFactory();
        bench.clock.advanceSeconds(30);

        assertThat(bench.shownGet(LIST)).isEqualTo("200 {\"values\":[]}");
        assertThat(bench.device.deviceId()).isEqualTo(id);
    }

    @Test
    void tenHoursUnwatchedAreCaughtUpWith() {
        bench.json("POST", LIST, LAB_WITH_WRONG_KEY);

        bench.clock.advance(Duration.ofHours(10));

        assertThat(bench.shownGet(FAILURES)).contains("2000-01-01t10:");
    }

    /** One letter a lamp: network, address, internet, time, cloud. */
    private String chain() {
        String wlan = bench.shownGet("/net/interfaces/wlan0");
        String status = bench.shownGet("/net/status");
        return lamp(wlan, "\"connectedToNetwork\":true", "n")
                + lamp(wlan, "\"ipAcquired\":true", "a")
                + lamp(wlan, "\"connectedToInternet\":true", "i")
                + lamp(status, "\"networkTimeSync\":\"complete\"", "t")
                + lamp(status, "\"deviceAuthenticationIsReady\":true", "c");
    }

    private static String lamp(String answer, String lit, String letter) {
        return answer.contains(lit) ? letter : "-";
    }
}
