package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkVerbsTest {
    private static final String PROXY = "{\"address\":\"10.20.4.1\",\"enabled\":false,\"port\":8080,"
            + "\"authenticationType\":\"basic\",\"username\":\"u\",\"password\":\"s3cret\",\"noProxyAddresses\":[\"a\"]}";

    private final Interpreter interpreter = new Interpreter(new CommandRunner(), new FailureCatalogue());
    private final CannedBoards boards = CannedBoards.of(1);

    @BeforeEach
    void answerStatus() {
        boards.answering("GET /status", 200, "{\"uptime\":7}");
    }

    @Test
    void proxyPrintsWithoutItsPassword() {
        boards.answering("POST /net/proxy", 200, PROXY);

        ConsoleResult result =
                run("device network proxy apply -a 10.20.4.1 -r 8080 -t basic -u u -p s3cret -n a -o tsv");

        assertThat(result.output()).isEqualTo("10.20.4.1\tfalse\t8080\tbasic\tu\t1\n");
        assertThat(result.errors()).contains("not enabled");
        assertThat(boards.requests.getLast()).contains("\"password\":\"s3cret\"", "\"enabled\":false");
    }

    @Test
    void severalExceptionsMayFollow() {
        boards.answering("POST /net/proxy", 200, PROXY);

        assertThat(run("device network proxy apply -a p -r 1 -t anonymous -n a b.c --enable")
                        .exitCode())
                .isZero();
        assertThat(boards.requests.getLast()).contains("[\"a\",\"b.c\"]", "\"enabled\":true");
    }

    @Test
    void missingProxyEndsWithThree() {
        boards.answering("GET /net/proxy", 200, "{}");

        assertThat(run("device network proxy show").exitCode()).isEqualTo(3);
        assertThat(run("device network proxy enable").exitCode()).isEqualTo(3);
    }

    @Test
    void proxyIsDeleted() {
        boards.answering("DELETE /net/proxy", 200, "{}");

        assertThat(run("device network proxy delete").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proxy apply -a '' -r 1 -t anonymous|argument --address/-a",
                "proxy apply -a p -r 65536 -t anonymous|argument --port/-r",
                "proxy apply -a p -r -1 -t anonymous|argument --port/-r",
                "proxy apply -a p -r x -t anonymous|argument --port/-r",
                "proxy apply -a p -r 1 -t digest|choose from anonymous, basic",
                "proxy apply -a p -r 1 -t basic|needs --username and --password",
                "proxy apply -a p -r 1 -t basic -u u|needs --username and --password",
                "proxy apply -a p -r 1 -t anonymous -p pw|anonymous takes neither",
                "proxy apply -a p -r 1 -t basic -u u -p ''|1 to 63",
                "proxy apply -a p -r 1 -t basic -u u -p x --password-file y|not both",
                "update-interface --interface eth0 --hardware-address aa:bb|six octets",
            })
    void badArgumentsAreNotUnderstood(String arguments, String error) {
        ConsoleResult result = run("device network " + arguments);

        assertThat(result.errors()).contains(error);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(boards.requests).isEmpty();
    }

    @Test
    void firewallPrintsAsTheBoardGivesItAndForPeople() {
        String rule = "{\"sourceIP\":\"0.0.0.0\",\"sourceMask\":\"0.0.0.0\",\"destinationIP\":\"127.0.0.1\","
                + "\"destinationMask\":\"255.255.255.255\",\"uid\":4292567295,\"action\":\"accept\","
                + "\"interfaceInName\":\"\",\"interfaceOutName\":\"\",\"state\":\"none\",\"tcpMask\":[],\"tcpCmp\":[],"
                + "\"tcpInv\":false,\"protocol\":\"any\",\"sourcePortRange\":{\"min\":0,\"max\":65535},"
                + "\"destinationPortRange\":{\"min\":0,\"max\":65535},\"packets\":3,\"bytes\":18446744073709551615}";
        String rulesets = "[{\"hook\":\"INPUT\",\"isValid\":true,\"rules\":[" + rule + "]}]";
        boards.answering("GET /net/firewall/rulesets", 200, "{\"rulesets\":" + rulesets + "}");

        assertThat(run("device network list-firewall-rules -o json").output().replaceAll("\\s", ""))
                .isEqualTo(rulesets);
        assertThat(run("device network list-firewall-rules").output())
                .isEqualTo("INPUT (valid)\n  --> accept any from 0.0.0.0/0.0.0.0 ports 0-65535 to"
                        + " 127.0.0.1/255.255.255.255 ports 0-65535, user 4292567295, state none:"
                        + " 3 packets, 18446744073709551615 bytes\n");
    }

    @Test
    void hardwareAddressIsChanged() {
        boards.answering("PATCH /net/interfaces/eth0", 200, "{}");

        assertThat(run("device network update-interface --interface eth0 --hardware-address aa:bb:33:dd:ee:ff")
                        .exitCode())
                .isZero();
    }

    @Test
    void capabilitiesAreNamed() {
        boards.answering("GET /device/capabilities", 200, "{\"device_capabilities\":[11,99]}");

        assertThat(run("device capability show-attached -o json").output())
                .isEqualTo("[\n  \"Enable app development\",\n  \"Capability 99\"\n]\n");
        assertThat(run("device capability show-attached").output()).contains("    Enable app development\n");
    }

    @Test
    void boardWithoutCapabilitiesSaysSo() {
        boards.answering("GET /device/capabilities", 200, "{\"device_capabilities\":[]}");

        assertThat(run("device capability show-attached").output()).isEqualTo("No device capabilities enabled.\n");
        assertThat(run("device capability show-attached -o json").output()).isEqualTo("[]\n");
    }

    @Test
    void lockingNeedsTheDigitsOfTheBoard() {
        boards.answering("PUT /device/manufacturing_state", 200, "{}")
                .answering("GET /device/manufacturing_state", 200, "{\"manufacturingState\":\"Blank\"}");

        ConsoleResult unconfirmed = run("device manufacturing-state update --state DeviceComplete");
        assertThat(unconfirmed.exitCode()).isEqualTo(2);
        assertThat(unconfirmed.errors()).contains("for ever", "--confirm");
        assertThat(boards.requests).noneMatch(request -> request.startsWith("PUT"));

        assertThat(run("device manufacturing-state update -s devicecomplete --confirm 0D47 -o tsv")
                        .output())
                .isEqualTo("DeviceComplete\n");
        assertThat(run("device manufacturing-state update -s Module1Complete").exitCode())
                .isZero();
        assertThat(run("device manufacturing-state update -s Blank").exitCode()).isEqualTo(2);
        assertThat(run("device manufacturing-state show -o text").output()).isEqualTo("Manufacturing State: Blank\n");
    }

    private ConsoleResult run(String line) {
        try (var bench = new Bench(List.of(boards))) {
            return interpreter.run(line, Session.of(bench));
        }
    }
}
