package io.sphereexplorer.device.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.device.lines.Severity;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Request;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogMessagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2.78  | 4c61624e65742d323400 | Connected to new network (ssid: LabNet-24)",
                "2.114 | 80510100 0a141e65 | Acquired DHCP lease (duration: 86400, ip: 10.20.30.101)",
                "2.250 | ffffffff 776c616e3000 | Internet status (value: 4294967295, interface: wlan0)",
                "6.17  | 01000000 00100000 00000100 | ReceivedBytes (Offset: 1, Increment: 4096, MaxSize: 65536)",
                "6.32  | 0f4b072f 9dd9 9246 82d9ef93a7d6463c | "
                        + "Deleting application (component: 2f074b0f-d99d-4692-82d9-ef93a7d6463c)",
                "6.153 | ffffffff 2f6c6f67 | Request (method: -1, path: /log)",
                "29.1  | 0200f000 | Failed to fetch HTTP header (error: 15.2)",
                "6.18  | \"\" | Committing Image",
                "6.18  | 0102 | Committing Image (rest: 0102)",
                "2.114 | 8051 | Acquired DHCP lease (cut off, rest: 8051)",
                "2.78  | 610a1b6200 | Connected to new network (ssid: a\uFFFD\uFFFDb)",
                "99.7  | 0102 | message 99.7: 0102",
                "99.7  | \"\" | message 99.7"
            })
    void parametersAreReadByTheirKinds(String message, String hex, String text) {
        String[] numbers = message.split("\\.", -1);

        assertThat(line(4, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), hex.replace(" ", ""))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void severitiesAndComponentsHaveTheirPublishedNames() {
        assertThat(line(1, 16, 16, "").severity()).isEqualTo(Severity.FATAL);
        assertThat(line(6, 16, 16, "").severity()).isEqualTo(Severity.TRACE);
        assertThat(line(77, 16, 16, "").severity()).isEqualTo(Severity.NONE);
        assertThat(LogMessages.componentName(16)).isEqualTo("appman_apps");
        assertThat(LogMessages.componentName(99)).isEqualTo("category 99");
        assertThat(LogMessages.components()).hasSize(14).contains(2, 34);
    }

    @Test
    void longOctetsAreShortened() {
        assertThat(line(4, 99, 7, "ab".repeat(100)).text()).isEqualTo("message 99.7: " + "ab".repeat(32) + "…");
        assertThat(LogMessages.line(new LogRecord.Malformed(2, 40, ByteString.copyOf(new byte[3])))
                        .text())
                .isEqualTo("No entry at octet 40 of bank 2, 3 octets lost: 000000");
    }

    @Test
    void theLogOfAnEmulatedBoardIsReadWithoutAnUnknownMessage() throws Exception {
        var world = World.create(7, 1, () -> Instant.parse("2026-11-22T10:00:00Z"));
        var routes = new DeviceRoutes(new EmulatedDevice(world, world.boards().getFirst()));

        List<LogLine> lines = LogDecoder.decode(
                        routes.send(Request.get("/log")).body().toByteArray())
                .stream()
                .map(LogMessages::line)
                .toList();

        assertThat(lines).extracting(LogLine::text).contains("Starting NetworkD (user: 1002)");
        assertThat(lines).extracting(LogLine::text).noneMatch(text -> text.startsWith("message"));
        assertThat(lines.getLast().text()).isEqualTo("Request (method: 0, path: /log)");
    }

    private static LogLine line(int priority, int category, int message, String hex) {
        var parameters = ByteString.copyOf(HexFormat.of().parseHex(hex));
        return LogMessages.line(new LogRecord.Entry(priority, category, message, 1, parameters));
    }
}
