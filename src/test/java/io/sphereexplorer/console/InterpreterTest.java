package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {
    private static final String NETWORK =
            "{\"ssid\":\"LabNet-24\",\"configState\":\"enabled\",\"connectionState\":\"connected\","
                    + "\"id\":0,\"securityState\":\"psk\",\"targetedScan\":false}";
    private static final String UP_ID = CannedBoards.ID.toUpperCase(java.util.Locale.ROOT);

    private final CommandRunner runner = new CommandRunner();
    private final Interpreter interpreter = new Interpreter(runner, FailureCatalogue.forCommands());
    private final CannedBoards boards = CannedBoards.of(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "device wfi add --ssid Lab --psk lab-24",
                "device wifi add --ssid Lab --pks lab-24",
                "device wifi add --ssid Lab -psk lab-24",
                "device wifi add --ssid Lab --psk=lab-24",
                "device wifi add --ssid Lab --psk:lab-24",
                "device wifi add --ssid Lab -plab-24",
                "device wifi add --ssid Lab --passphrase lab-24",
                "device wifi add --ssid Lab --psk -lab-24",
                "device wifi add --ssid Lab --psk two words lab-24",
                "device wifi add --ssid Lab \u2014psk lab-24",
                "device wifi add --ssid Lab \u2014psk \"lab-24"
            })
    void misreadLineIsShownWithoutAnythingThatCouldBeAKey(String line) {
        assertThat(Interpreter.masked(line)).contains("--ssid Lab", "****").doesNotContain("lab-24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"device wfi scan", "device wifi add --ssid \"Lab 24\" --psk-file key.txt", "device wifi 'x"})
    void misreadLineWithoutAKeyIsShownAsItIs(String line) {
        assertThat(Interpreter.masked(line)).isEqualTo(line);
    }

    @Test
    void showAttachedPrintsTheIdInUpperCaseInEachFormat() {
        assertThat(output("device show-attached -o text"))
                .isEqualTo("Device ID: " + UP_ID + "\nIP address: 192.168.35.2\nConnection path: 313\n");
        assertThat(output("device show-attached"))
                .isEqualTo(table("""
                %1$s ------------ ---------------
                Device Id%2$s Ip Address   Connection Path
                %3$s
                %4$s 192.168.35.2 313
                %1$s ------------ ---------------
                """.formatted("-".repeat(128), " ".repeat(119), "=".repeat(157), UP_ID)));
        assertThat(output("device show-attached -o json")).isEqualTo("""
                [
                  {
                    "deviceId": "%s",
                    "isResponsive": true,
                    "ipAddress": "192.168.35.2",
                    "connectionPath": "313"
                  }
                ]
                """.formatted(UP_ID));
    }

    @Test
    void listAttachedTellsWhichBoardsAnswer() {
        assertThat(output("device list-attached -o text")).isEqualTo("""
                1 device attached:
                --> Device ID: %s
                  --> Is responsive: yes
                  --> IP address: 192.168.35.2
                  --> Connection path: 313
                """.formatted(UP_ID));
        assertThat(output("device rescan-attached -o tsv")).isEqualTo(UP_ID + "\ttrue\t192.168.35.2\t313\n");
    }

    @Test
    void noBoardIsAnEmptyListButAnErrorToAskOne() {
        assertThat(run("device list-attached", CannedBoards.of(0)))
                .isEqualTo(new ConsoleResult("No attached devices\n", "", 0));
        assertThat(run("device list-attached -o json", CannedBoards.of(0)).output())
                .isEqualTo("[]\n");

        ConsoleResult asked = run("device show-attached", CannedBoards.of(0));

        assertThat(asked.exitCode()).isEqualTo(4);
        assertThat(asked.output()).isEmpty();
        assertThat(asked.errors())
                .startsWith("ERROR: Could not connect to the device; please ensure it is attached.\n");
    }

    @Test
    void severalBoardsNeedAChoice() {
        assertThat(run("device show-attached", CannedBoards.of(2)).exitCode()).isEqualTo(2);
        assertThat(run("device show-attached", CannedBoards.of(2)).errors()).contains("--device 313 or --device 314");
        assertThat(run("device show-attached -d 314 -o tsv", CannedBoards.of(2)).output())
                .endsWith("192.168.35.3\t314\n");
        assertThat(run(
                                "device wifi -d 314 list",
                                CannedBoards.of(2).answering("GET /wifi/config/networks", 200, "{\"values\":[]}"))
                        .output())
                .isEqualTo("No networks found\n");
    }

    @Test
    void osVersionIsASentenceOrAnObject() {
        boards.answering("GET /status", 200, "{\"uptime\":7}")
                .answering("GET /osversion", 200, "{\"osversion\":\"22.11\"}");

        assertThat(output("device show-os-version -o text"))
                .isEqualTo("Your device is running Azure Sphere OS version 22.11.\n");
        assertThat(output("device show-os-version -o json")).isEqualTo("{\n  \"osVersion\": \"22.11\"\n}\n");
        assertThat(output("device show-os-version")).isEqualTo(table("""
                ----------
                Os Version
                ==========
                22.11
                ----------
                """));
    }

    @Test
    void storedNetworksPrintInEachFormat() {
        boards.answering("GET /wifi/config/networks", 200, "{\"values\":[" + NETWORK + "]}");

        assertThat(output("device wifi list")).isEqualTo(table("""
                -- --------- ------------ ---------------- -------------- -------------
                Id Ssid      Config State Connection State Security State Targeted Scan
                =======================================================================
                0  LabNet-24 enabled      connected        psk            False
                -- --------- ------------ ---------------- -------------- -------------
                """));
        assertThat(output("device wifi list -o tsv")).isEqualTo("LabNet-24\tenabled\tconnected\t0\tpsk\tfalse\n");
        assertThat(output("device wifi list -o yaml")).isEqualTo("""
                - ssid: LabNet-24
                  configState: enabled
                  connectionState: connected
                  id: 0
                  securityState: psk
                  targetedScan: false
                """);
        assertThat(output("device wifi list -o json")).isEqualTo("""
                [
                  {
                    "ssid": "LabNet-24",
                    "configState": "enabled",
                    "connectionState": "connected",
                    "id": 0,
                    "securityState": "psk",
                    "targetedScan": false
                  }
                ]
                """);
        assertThat(output("device wifi list -o none")).isEmpty();
    }

    @Test
    void addSendsTheKeyAndPrintsTheStoredNetwork() {
        boards.answering("POST /wifi/config/networks", 201, NETWORK.replace("connected", "unknown"));

        assertThat(output("device wifi add --ssid LabNet-24 --psk 'se cret-24' -o text"))
                .isEqualTo("""
                Add network succeeded:
                ID                  : 0
                SSID                : LabNet-24
                Configuration state : enabled
                Connection state    : unknown
                Security state      : psk
                Targeted scan       : false
                """);
        assertThat(boards.requests.getLast()).contains("\"psk\":\"se cret-24\"", "\"configState\":\"enabled\"");
    }

    @Test
    void keyMayComeFromAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key.txt"), "from-the-file\n");
        boards.answering("POST /wifi/config/networks", 201, NETWORK);

        assertThat(run(List.of("device", "wifi", "add", "-s", "LabNet-24", "--psk-file", file.toString()))
                        .exitCode())
                .isZero();
        assertThat(boards.requests.getLast()).contains("\"psk\":\"from-the-file\"");

        ConsoleResult missing = run(List.of("device", "wifi", "add", "-s", "x", "--psk-file", folder + "/none"));
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.errors()).startsWith("ERROR: cannot read " + folder + "/none");
    }

    @Test
    void keyFileThatIsNoTextIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("key.bin"), new byte[] {'k', (byte) 0xff, 'y'});

        ConsoleResult result = run(List.of("device", "wifi", "add", "-s", "x", "--psk-file", file.toString()));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).startsWith("ERROR: argument --psk-file: " + file);
        assertThat(boards.requests).isEmpty();
    }

    @Test
    void scanSaysHiddenWhereAnAccessPointGivesNoName() {
        boards.answering(
                "GET /wifi/scan",
                200,
                "{\"values\":[{\"bssid\":\"11:11:11:11:11:12\",\"freq\":5220,\"signal_level\":-40,\"ssid\":\"\\u0000\","
                        + "\"securityState\":\"psk\"}]}");

        assertThat(output("device wifi scan")).isEqualTo(table("""
                -------- -------------- ------------ ---- -----------------
                Ssid     Security State Signal Level Freq Bssid
                ===========================================================
                (hidden) psk            -40          5220 11:11:11:11:11:12
                -------- -------------- ------------ ---- -----------------
                """));
        assertThat(output("device wifi scan -o tsv")).isEqualTo("11:11:11:11:11:12\t5220\t-40\t(hidden)\tpsk\n");
    }

    @Test
    void wifiStatusLeavesOutWhatTheBoardLeavesOut() {
        boards.answering(
                "GET /wifi/interface",
                200,
                "{\"configState\":\"unknown\",\"connectionState\":\"disconnected\",\"securityState\":\"unknown\","
                        + "\"mode\":\"station\",\"key_mgmt\":\"UNKNOWN\",\"wpa_state\":\"DISCONNECTED\","
                        + "\"address\":\"1c:f1:f1:11:91:a1\"}");

        assertThat(output("device wifi show-status -o text")).isEqualTo("""
                Configuration state : unknown
                Connection state    : disconnected
                Security state      : unknown
                Mode                : station
                Key management      : UNKNOWN
                WPA State           : DISCONNECTED
                MAC Address         : 1c:f1:f1:11:91:a1
                """);
        assertThat(output("device wifi show-status -o json")).doesNotContain("null", "freq", "ip_address");
    }

    @Test
    void interfacesPrintTheirAddressesAndAHintWhenWifiIsDown() {
        boards.answering(
                "GET /net/interfaces",
                200,
                "{\"interfaces\":[{\"interfaceName\":\"azspheresvc\",\"interfaceUp\":true,\"connectedToNetwork\":false,"
                        + "\"ipAcquired\":false,\"connectedToInternet\":false,\"ipAddresses\":[\"192.168.35.2\"]},"
                        + "{\"interfaceName\":\"wlan0\",\"interfaceUp\":false,\"connectedToNetwork\":false,"
                        + "\"ipAcquired\":false,\"connectedToInternet\":false}]}");

        ConsoleResult result = run("device network list-interfaces");

        assertThat(result.output()).isEqualTo(table("""
                -------------- ------------ -------------------- ----------- ------------ ---------------------
                Interface Name Interface Up Connected To Network Ip Acquired Ip Addresses Connected To Internet
                ===============================================================================================
                azspheresvc    True         False                False       192.168.35.2 False
                -------------- ------------ -------------------- ----------- ------------ ---------------------
                wlan0          False        False                False                    False
                -------------- ------------ -------------------- ----------- ------------ ---------------------
                """));
        assertThat(result.errors()).contains("azsphere device network enable --interface wlan0");
        assertThat(run("device network list-interfaces --only-show-errors").errors())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "device wifi enable --id 0        | PATCH /wifi/config/networks/0 {\"configState\":\"enabled\"}",
                "device wifi disable -i 0         | PATCH /wifi/config/networks/0 {\"configState\":\"disabled\"}",
                "device wifi forget --id=0        | DELETE /wifi/config/networks/0",
                "device wifi delete --id 0        | DELETE /wifi/config/networks/0",
                "device wifi reload-config        | PATCH /wifi/interface {\"reloadConfig\":true}",
                "device network enable --interface wlan0       | PATCH /net/interfaces/wlan0 {\"interfaceUp\":true}",
                "device network disable --interface-name wlan0 | PATCH /net/interfaces/wlan0 {\"interfaceUp\":false}",
                "dev wifi show --id 0             | GET /wifi/config/networks/0",
                "az sphere device wifi show --i 0 | GET /wifi/config/networks/0",
            })
    void verbAsksTheBoard(String line, String request) {
        boards.answering("PATCH /wifi/config/networks/0", 200, NETWORK)
                .answering("GET /wifi/config/networks/0", 200, NETWORK)
                .answering("DELETE /wifi/config/networks/0", 200, "{}")
                .answering("PATCH /wifi/interface", 200, "{}")
                .answering("PATCH /net/interfaces/wlan0", 200, "{}");

        ConsoleResult result = run(line);

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(boards.requests).contains(request);
    }

    @Test
    void diagnosticsCanBeLimitedToOneNetwork() {
        boards.answering(
                "GET /wifi/diagnostics/networks",
                200,
                "{\"values\":[" + failure(0, "WrongKey") + "," + failure(1, "NetworkNotFound") + "]}");

        assertThat(output("device network show-diagnostics -o tsv").lines()).hasSize(2);
        boards.answering("GET /wifi/diagnostics/networks/1", 200, failure(1, "NetworkNotFound"));
        assertThat(output("device network show-diagnostics -n 1 -o tsv"))
                .isEqualTo("2000-01-01t00:04:37+0000\t1\tLab\tNetworkNotFound\n");
    }

    @Test
    void networkStatusKeepsTheKeysOfTheBoard() {
        boards.answering(
                "GET /net/status",
                200,
                "{\"deviceAuthenticationIsReady\":true,\"networkTimeSync\":\"complete\",\"proxy\":\"disabled\"}");

        assertThat(output("device network show-status -o tsv")).isEqualTo("true\tcomplete\tdisabled\n");
    }

    @Test
    void missingNetworkOfAShowVerbIsExitThree() {
        boards.answering("GET /wifi/config/networks/7", 404, "{\"error\":13631491}")
                .answering("DELETE /wifi/config/networks/7", 404, "{\"error\":13631491}");

        assertThat(run("device wifi show --id 7").exitCode()).isEqualTo(3);
        assertThat(run("device wifi forget --id 7").errors()).contains("13.3");
    }

    @Test
    void restartWaitsUntilTheUptimeHasFallen() {
        boards.answering("GET /status", 200, "{\"uptime\":90}")
                .answering("POST /restart", 200, "{}")
                .afterwards("POST /restart", "GET /status", 200, "{\"uptime\":1}");

        ConsoleResult result = run("device restart");

        assertThat(result).isEqualTo(new ConsoleResult("Device restarted successfully.\n", "Restarting device.\n", 0));
    }

    @Test
    void numberOfTheDeviceErrorIsPrinted() {
        boards.answering("GET /wifi/scan", 500, "{\"error\":13631506}");

        assertThat(run("device wifi scan").errors()).startsWith("ERROR: ").contains("13.18");
    }

    @Test
    void doubledGroupWordIsReadOnceWithANote() {
        boards.answering("GET /wifi/config/networks", 200, "{\"values\":[]}");

        assertThat(run("azsphere device wifi wifi list"))
                .isEqualTo(new ConsoleResult("No networks found\n", "note: read as 'azsphere device wifi list'\n", 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "device wifi shw-status   | 'shw-status' is misspelled or not recognized by the system.~Did you mean 'show-status'?~",
                "wifi list                | 'wifi' is misspelled or not recognized by the system.~Did you mean 'device wifi list'?~",
                "frobnicate               | 'frobnicate' is misspelled or not recognized by the system.~'azsphere -h' shows what there is.~",
                "device wifi add          | the following arguments are required: --ssid/-s~Example: azsphere device wifi add --ssid LabNet-24 --psk-file key.txt~",
                "device wifi list --vrbose | unrecognized arguments: --vrbose~Did you mean '--verbose'?~",
                "device wifi show --id x  | argument --id/-i: invalid value: 'x'~Example: azsphere device wifi show --id 0~",
                "device wifi show --id=-1 | argument --id/-i: -1 is less than 0~",
                "device wifi list -o xml  | argument --output/-o: invalid choice: 'xml' (choose from table, json, jsonc, tsv, yaml, yamlc, text, none)~Example: azsphere device wifi list~",
                "device wifi enable --id <network id> | '<network …>' is a placeholder; put your own value in its place~",
                "device wifi add --ssid \"Lab | a quotation mark (\") is not closed~",
            })
    void lineThatIsNoCommandIsExplained(String line, String message) {
        ConsoleResult result = run(line);

        assertThat(result.errors()).isEqualTo("ERROR: " + message.replace('~', '\n'));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(boards.requests).isEmpty();
    }

    @Test
    void groupAloneNamesItsVerbs() {
        assertThat(run("device wifi").errors()).contains("scan", "show-status");
        assertThat(run("device wifi").exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-h", "device --help", "device wifi -h", "device wifi add -h", "device wifi add --ssid x -h"})
    void helpIsAResult(String line) {
        ConsoleResult help = run(line);

        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).startsWith("Usage: azsphere");
        assertThat(help.errors()).isEmpty();
    }

    @Test
    void optionGivenTwiceCountsLastWithAWarning() {
        boards.answering("GET /wifi/config/networks/1", 200, NETWORK);

        ConsoleResult result = run("device wifi show --id 0 --id 1");

        assertThat(result.exitCode()).isZero();
        assertThat(result.errors()).isEqualTo("WARNING: --id is given more than once; the last one counts\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "device wifi add --ssid --psk hush12345",
                "device wifi add --ssid x --psk=hush12345 hush12345",
                "device wifi add --ssid x -p hush12345 --idd 3",
                "device wifi add --ssid x -phush12345",
                "device wifi add --ssid x --key hush12345",
                "device wifi add --ssid x --psk \"hush12345"
            })
    void keyNeverReachesAMessageOrAnEcho(String line) {
        var told = new ArrayList<CommandRun>();
        runner.onRun(told::add);

        ConsoleResult result = run(line);

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.errors() + result.output() + told).doesNotContain("hush");
    }

    @Test
    void keyMayStartWithADash() {
        boards.answering("POST /wifi/config/networks", 201, NETWORK);

        assertThat(run("device wifi add --ssid x --psk -p").errors()).contains("expected one argument");
        assertThat(run("device wifi add --ssid x --psk=-abc12345").exitCode()).isZero();
        assertThat(boards.requests.getLast()).contains("-abc12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--psk=", "--key=", "--k=", "-p=", "-p"})
    void keyJoinedToItsOptionMayLookLikeOptions(String option) {
        boards.answering("POST /wifi/config/networks", 201, NETWORK);

        ConsoleResult result = run("device wifi add --ssid=-Eq %s-dashkey12".formatted(option));

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(boards.requests.getLast()).contains("\"psk\":\"-dashkey12\"", "\"ssid\":\"-Eq\"");
    }

    @Test
    void enablingWithAKeyReplacesIt() {
        boards.answering("PATCH /wifi/config/networks/0", 200, NETWORK);

        assertThat(run("device wifi enable --id 0 --psk another-24").exitCode()).isZero();
        assertThat(boards.requests.getLast()).contains("\"psk\":\"another-24\"", "\"configState\":\"enabled\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "key", "e"})
    void shortKeyDamagesNoSentence(String key) {
        assertThat(run("device wifi add --ssid x --psk " + key).errors())
                .isEqualTo("ERROR: argument --psk/-p: the key is too short; it has 8 to 63 characters\n");
    }

    @Test
    void keyOutsideAsciiIsRefusedWithTheReason() {
        assertThat(run("device wifi add --ssid x --psk schlüssel").errors()).contains("ASCII");
        assertThat(boards.requests).isEmpty();
    }

    @Test
    void boardThatIsNotAttachedIsNamedWithThoseThatAre() {
        ConsoleResult result = run("device show-attached --device ABCDEF12", CannedBoards.of(2));

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.errors())
                .startsWith("ERROR: No attached board matches 'ABCDEF12'. Attached: 313, 314.\n")
                .contains("6 digits");
    }

    @Test
    void listOfBoardsSaysWhyOneDoesNotAnswer() {
        boards.answering("GET /device/security_state", 200, "{}");

        ConsoleResult result = run("device list-attached");

        assertThat(result.exitCode()).isZero();
        assertThat(result.errors()).startsWith("WARNING: the device at 313 cannot be asked. The device returned");
        assertThat(result.errors().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "device wifi enable --id 99, the device has no network with the ID 99",
        "device network disable --interface wlan9, the device has no interface wlan9"
    })
    void thingTheDeviceDoesNotHaveIsNamed(String line, String sentence) {
        ConsoleResult result = run(line);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.errors()).startsWith("ERROR: " + sentence + "\n");
    }

    @Test
    void helpMayBeTheFirstWord() {
        assertThat(run("help")).isEqualTo(run("-h"));
        assertThat(run("azsphere help device wifi")).isEqualTo(run("device wifi -h"));
    }

    @Test
    void helpIsKnownForWhatItIsWithoutABoard() {
        var session = Session.of(new Bench(List.of()));
        var reader = new Interpreter(new CommandRunner(), new FailureCatalogue());

        assertThat(reader.asksForHelp(List.of("device", "wifi", "-h"), session)).isTrue();
        assertThat(reader.asksForHelp(List.of("device", "wifi", "add", "--ssid=-h"), session))
                .isFalse();
        assertThat(reader.asksForHelp(List.of("device", "wfi", "list"), session))
                .isFalse();
    }

    @Test
    void diagnosticsOfAnUnknownNetworkIsExitThree() {
        boards.answering("GET /wifi/config/networks/0", 200, NETWORK);

        assertThat(run("device network show-diagnostics --network 7").exitCode())
                .isEqualTo(3);
        assertThat(run("device network show-diagnostics --network 0").exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# device restart"})
    void blankLineAndCommentDoNothing(String line) {
        assertThat(run(line)).isEqualTo(new ConsoleResult("", "", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PS C:\\Users\\lab> azsphere device list-attached",
                "$ azsphere device list-attached",
                "> device list-attached",
                "azsphere>> device list-attached"
            })
    void remnantOfAPromptIsDropped(String line) {
        assertThat(run(line).exitCode()).isZero();
    }

    private static String failure(int id, String error) {
        return "{\"timestamp\":\"2000-01-01t00:04:37+0000\",\"networkId\":%d,\"ssid\":\"Lab\",\"error\":\"%s\","
                        .formatted(id, error)
                + "\"configState\":\"enabled\",\"connectionState\":\"disconnected\"}";
    }

    private static String table(String lines) {
        return lines.indent(1);
    }

    private String output(String line) {
        ConsoleResult result = run(line);
        assertThat(result)
                .extracting(ConsoleResult::errors, ConsoleResult::exitCode)
                .containsExactly("", 0);
        return result.output();
    }

    private ConsoleResult run(String line) {
        return run(line, boards);
    }

    private ConsoleResult run(List<String> words) {
        try (var bench = new Bench(List.of(boards))) {
            return interpreter.run(words, Session.of(bench));
        }
    }

    private ConsoleResult run(String line, CannedBoards attached) {
        try (var bench = new Bench(List.of(attached))) {
            return interpreter.run(line, Session.of(bench));
        }
    }
}
