package io.sphereexplorer.command.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.UnsavedFile;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.PracticeBoard;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetSupportDataTest {
    private static final String CANARY = "canary-key-27";

    private final BenchInMemory bench = new BenchInMemory();
    private final PracticeBoard board = new PracticeBoard();

    @TempDir
    private Path folder;

    @Test
    void theArchiveHoldsTheLogItsTextAndTheAnswersOfEachBoard() throws Exception {
        bench.plug("one", board);
        bench.plug("two", new PracticeBoard());

        Map<String, String> files = collect(Session.of(bench.bench()));

        assertThat(files)
                .containsKeys(
                        "computer.txt",
                        "Bench-01/board.txt",
                        "Bench-01/AzureSphere_DeviceLog_1.bin",
                        "Bench-01/telemetry.bin",
                        "Bench-01/wifi-diagnostics-networks.json",
                        "Bench-02/AzureSphere_DeviceLog_2.bin");
        assertThat(files.get("Bench-01/AzureSphere_DeviceLog_1.txt"))
                .startsWith("[2.270000] Info networkd: Starting NetworkD (user: 1002)\n");
        assertThat(files.get("Bench-01/osversion.json")).contains("24.03");
        assertThat(files).doesNotContainKey("Bench-01/not-told.txt");
    }

    @Test
    void boardsOfOneNameHaveAFolderEachAndNoNameLeadsOutOfTheArchive() throws Exception {
        bench.plug("one", board);
        bench.plug("two", new PracticeBoard());
        Session all = Session.of(bench.bench());
        for (AttachedBoard each : bench.bench().boards()) {
            bench.bench().rename(bench.bench().idOf(each), "../bench/7");
        }

        Map<String, String> files = collect(all);

        assertThat(files.keySet()).contains("__bench_7/board.txt", "__bench_7-2/board.txt");
        assertThat(files.keySet()).noneMatch(name -> name.contains(".."));
    }

    @Test
    void onlyTheChosenBoardIsAsked() throws Exception {
        bench.plug("one", board);
        bench.plug("two", new PracticeBoard());

        Map<String, String> files =
                collect(Session.of(bench.bench()).on(bench.bench().boards().getLast()));

        assertThat(files.keySet()).anyMatch(name -> name.startsWith("Bench-02/"));
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("Bench-01/"));
    }

    @Test
    void noSecretIsInIt() throws Exception {
        bench.plug("one", board);
        new AddNetwork(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of(CANARY))).run(Session.of(bench.bench()));

        Map<String, String> files = collect(Session.of(bench.bench()));

        assertThat(files.values()).noneMatch(content -> content.contains(CANARY));
        assertThat(files.get("Bench-01/wifi-config-networks.json")).contains("LabNet-24");
        assertThat(SupportFiles.withoutSecrets("{\"ssid\":\"a\",\"psk\":\"b\\\"c\",\"clientPrivateKey\" : \"d\"}"))
                .isEqualTo("{\"ssid\":\"a\",\"psk\":\"********\",\"clientPrivateKey\" : \"********\"}");
    }

    @Test
    void whatABoardDoesNotTellIsSaidInTheArchive() throws Exception {
        bench.plug("one", board);
        board.refuse("/telemetry");

        Map<String, String> files = collect(Session.of(bench.bench()));

        assertThat(files.get("Bench-01/not-told.txt")).startsWith("Bench-01/telemetry: ");
        assertThat(files)
                .containsKey("Bench-01/AzureSphere_DeviceLog_1.bin")
                .doesNotContainKey("Bench-01/telemetry.bin");
    }

    @Test
    void aSilentBoardGivesAnArchiveAllTheSame() throws Exception {
        bench.plug("one", board);
        board.silent(true);

        assertThat(collect(Session.of(bench.bench()))
                        .get("Bench-01/not-told.txt")
                        .lines())
                .hasSize(2 + SupportFiles.ANSWERS.size());
    }

    @Test
    void theUserCanStopItAndThenThereIsNoFile() {
        bench.plug("one", _ -> {
            throw new InterruptedIOException("stopped");
        });

        assertThatExceptionOfType(DeviceException.Cancelled.class).isThrownBy(() -> collect(Session.of(bench.bench())));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void noBoardIsAskedIfTheFileCannotBeWritten() throws Exception {
        bench.plug("one", board);
        List<String> before = new ArrayList<>(board.asked());
        Files.createFile(archive());

        assertThatExceptionOfType(UnsavedFile.class).isThrownBy(() -> collect(Session.of(bench.bench())));

        assertThat(before).isEmpty();
        assertThat(board.asked()).isEmpty();
    }

    private Path archive() {
        return folder.resolve("support_data.zip");
    }

    private Map<String, String> collect(Session session) throws Exception {
        List<SupportFile> told = new GetSupportData(new FileToSave(archive(), false)).run(session);
        Map<String, String> files = new TreeMap<>();
        try (var zip = new ZipFile(archive().toFile())) {
            for (var entry : zip.stream().toList()) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(told).extracting(SupportFile::name).containsExactlyInAnyOrderElementsOf(files.keySet());
        return files;
    }
}
