package io.sphereexplorer.emulator.diagnostics;

import static io.sphereexplorer.emulator.device.Bench.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.device.Bench;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a board hands out about itself: log and error reports. */
class DiagnosticsTest {
    private final Bench bench = new Bench();

    @Test
    void anEntryIsThese17Octets() {
        var log = new DiagnosticLog();

        log.add(
                Duration.ofMillis(0x010203),
                LogMessage.INTERNET_STATUS,
                new LogParameters().integer(1).text("w"));

        assertThat(log.octets().size()).isEqualTo(4096);
        assertThat(log.octets().hex()).startsWith("120000040200fa0003020100" + "01000000" + "7700" + "ffff");
        assertThat(log.octets().hex()).endsWith("ffff" + "01000000");
    }

    @Test
    void theOldestBankMakesRoomAndEntriesStayInTheirOrder() {
        var log = new DiagnosticLog();
        int written = 2000;
        for (int i = 0; i < written; i++) {
            log.add(Duration.ofMillis(i), LogMessage.STARTING_NETWORKD, new LogParameters().integer(i));
        }

        assertThat(log.octets().size()).isEqualTo(4 * 4096);
        List<String> entries = LogReader.entries(log.octets());
        assertThat(entries).hasSizeBetween(3 * 255, 4 * 255);
        assertThat(entries.getLast()).startsWith("4 2.1 1999 ");
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i)).startsWith("4 2.1 " + (written - entries.size() + i) + " ");
        }
    }

    @Test
    void textsEndWithZeroAndAreCut() {
        assertThat(new LogParameters().text("ab").octets().hex()).isEqualTo("616200");
        assertThat(new LogParameters().text("x".repeat(5000)).octets().size()).isEqualTo(129);
        assertThat(new LogParameters().address("10.20.30.255").octets().hex()).isEqualTo("0a141eff");
    }

    @Test
    void theLogTellsOfRequestsAndOfTheWayIntoANetwork() {
        bench.json("POST", "/wifi/config/networks", "{\"ssid\":\"Guest/Visitors\",\"securityState\":\"open\"}");
        bench.clock.advanceSeconds(60);

        var answer = bench.get("/log");

        assertThat(answer.headers().first("Content-Type")).contains("application/octet-stream");
        assertThat(LogReader.entries(answer.body()))
                .map(entry -> entry.replaceFirst(" \\d+ ", " ms "))
                .containsExactly(
                        "4 2.1 ms \u00ea\u0003\0\0",
                        "3 6.155 ms ",
                        "4 2.249 ms \u0001\0\0\0wlan0\0",
                        "6 6.153 ms \u0001\0\0\0/wifi/config/networks\0",
                        "4 2.78 ms Guest/Visitors\0",
                        "4 2.114 ms \u0080Q\u0001\0\n\u0014\u001ee",
                        "4 2.250 ms \u0001\0\0\0wlan0\0",
                        "6 6.153 ms \0\0\0\0/log\0");
        assertThat(milliseconds(answer.body())).isSorted();
    }

    @Test
    void theLogSurvivesARestartAndNotAReset() {
        bench.send("POST", "/restart", Headers.NONE, "");
        bench.clock.advanceSeconds(20);
        assertThat(LogReader.entries(bench.get("/log").body()))
                .extracting(entry -> entry.split(" ", 3)[1])
                .containsExactly("2.1", "6.155", "2.249", "6.153", "7.45", "2.1", "6.155", "2.249", "6.153");

        bench.device.resetToFactory();
        bench.clock.advanceSeconds(20);
        assertThat(LogReader.entries(bench.get("/log").body()).getFirst()).startsWith("4 7.45");
    }

    @Test
    void errorReportsAreNeverEmptyAndTheirLengthIsZeroOnceDeleted() {
        assertThat(dataLength()).isEqualTo(4);

        assertThat(shown(bench.send("DELETE", "/telemetry", Headers.NONE, ""))).isEqualTo("200 {}");

        assertThat(dataLength()).isZero();
        bench.device.restart();
        bench.clock.advanceSeconds(20);
        assertThat(dataLength()).isEqualTo(4);
    }

    @Test
    void theLengthOfTheErrorReportsFillsBothOctets() {
        var reports = new ErrorReports();
        for (int i = 0; i < 2000; i++) {
            reports.started(i);
        }

        assertThat(reports.octets().size()).isEqualTo(5 + 4000);
        assertThat(reports.octets().hex()).startsWith("010000" + "0fa0");
    }

    private int dataLength() {
        var answer = bench.get("/telemetry");
        assertThat(answer.headers().first("Content-Type")).contains("application/octet-stream");
        var body = answer.body();
        for (int i = 0; i < 3; i++) {
            assertThat(body.byteAt(i)).isNotNegative();
        }
        return Short.toUnsignedInt(ByteBuffer.wrap(body.toByteArray()).getShort(3));
    }

    private static List<Long> milliseconds(ByteString log) {
        return LogReader.entries(log).stream()
                .map(entry -> Long.valueOf(entry.split(" ", 4)[2]))
                .toList();
    }
}
