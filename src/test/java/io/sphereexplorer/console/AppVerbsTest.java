package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppVerbsTest {
    private static final String APP = "2f074b0f-d99d-4692-82d9-ef93a7d6463c";
    private static final String IMAGES = "{\"components\":["
            + "{\"uid\":\"K\",\"image_type\":7,\"name\":\"NW Kernel\",\"images\":[{\"uid\":\"k\",\"length_in_bytes\":9}]},"
            + "{\"uid\":\"" + APP + "\",\"image_type\":10,\"name\":\"Blink\","
            + "\"images\":[{\"uid\":\"b\",\"length_in_bytes\":7}]}]}";

    private final Interpreter interpreter = new Interpreter(new CommandRunner(), new FailureCatalogue());
    private final CannedBoards boards = CannedBoards.of(1);

    @TempDir
    private Path folder;

    @BeforeEach
    void answerWhatEveryBoardDoes() {
        boards.answering("GET /status", 200, "{\"uptime\":7}")
                .answering("GET /images", 200, IMAGES)
                .answering("GET /device/capabilities", 200, "{\"device_capabilities\":[11]}")
                .answering("GET /device/manufacturing_state", 200, "{\"manufacturingState\":\"Module1Complete\"}");
    }

    @Test
    void allApplicationsAreAskedIfNoneIsNamed() {
        boards.answering("GET /app/status/" + APP, 200, "{\"state\":\"running\"}");

        assertThat(run("device app show-status -o text").output()).isEqualTo(APP + ": App state: running\n");
        assertThat(run("device app show-status -i " + APP + " -o tsv").output()).isEqualTo(APP + "\trunning\n");
    }

    @Test
    void theDebuggerIsNoneOfAllApplications() {
        boards.answering("GET /images", 200, IMAGES.replace(APP, ImageInventory.DEBUGGER.toString()));

        assertThat(run("device app start").output()).isEqualTo("No installed applications.\n");
        assertThat(run("device app show-status").output()).isEqualTo("No installed applications.\n");
    }

    @Test
    void applicationsStartAndStop() {
        boards.answering(
                "PATCH /app/status/" + APP, 200, "{\"state\":\"debugging\",\"gdbPort\":2345,\"outPort\":2342}");

        assertThat(run("device app start --debug-mode -i " + APP + " -o text").output())
                .isEqualTo(APP + ": App state: debugging, GDB port 2345, output port 2342\n");
        assertThat(boards.requests.getLast()).endsWith("{\"trigger\":\"startDebug\"}");
        assertThat(run("device app stop").exitCode()).isZero();
        assertThat(boards.requests.getLast()).endsWith("{\"trigger\":\"stop\"}");
        assertThat(run("device app start --debug-mode").exitCode()).isEqualTo(2);
        assertThat(run("device app start -i blink").errors()).contains("invalid value: 'blink'");
    }

    @Test
    void quotaAndMemoryPrint() {
        boards.answering("GET /app/quota/" + APP, 200, "{\"UsageKB\":1,\"LimitKB\":8}")
                .answering(
                        "GET /stats/memory/groups/applications",
                        200,
                        "{\"memoryStats\":{\"currentMemoryUsageInBytes\":3,"
                                + "\"peakUserModeMemoryUsageInBytes\":2,\"userModeMemoryUsageInBytes\":1}}");

        assertThat(run("device app show-quota -o tsv").output()).isEqualTo(APP + "\t1\t8\n");
        assertThat(run("device app show-memory-stats -o tsv").output()).isEqualTo("3\t1\t2\n");
    }

    @Test
    void systemSoftwareIsListedOnlyIfAskedFor() {
        assertThat(run("device image list-installed -o text").output()).isEqualTo("""
                Installed images:
                 --> Blink
                   --> Image type:   Application
                   --> Component ID: %s
                   --> Image ID:     b
                """.formatted(APP));
        assertThat(run("device image list-installed --all -o text").output()).contains("System software image type 7");
        boards.answering("GET /images", 200, "{\"components\":[]}");
        assertThat(run("device image list-installed").output()).isEqualTo("No installed images.\n");
        assertThat(run("device app show-status").output()).isEqualTo("No installed applications.\n");
    }

    @Test
    void packageIsCheckedStagedAndInstalled() throws Exception {
        Path file = blink();
        boards.answering("GET /abi_versions", 200, abi(12))
                .answering("PUT /update/stage", 200, "{}")
                .answering("POST /update/install", 200, "{}")
                .afterwards(
                        "POST /update/install",
                        "GET /images",
                        200,
                        images(TestPackage.blink().image()));

        ConsoleResult result = run("device sideload deploy -m -p " + file);

        assertThat(result.output())
                .isEqualTo("Image package 'Blink.imagepackage' has been deployed to the attached device.\n");
        assertThat(result.errors())
                .startsWith("Deploying 'Blink.imagepackage' to the attached device.\n")
                .contains("not automatically started");
        assertThat(boards.requests).anyMatch(request -> request.endsWith("{\"appControlMode\":\"Manual\"}"));
        assertThat(boards.requests.getLast()).startsWith("GET /images");
    }

    @Test
    void installationThatTheBoardDoesNotListIsNoSuccess() throws Exception {
        boards.answering("GET /abi_versions", 200, abi(12))
                .answering("PUT /update/stage", 200, "{}")
                .answering("POST /update/install", 200, "{}");

        ConsoleResult result = run("device sideload deploy -p " + blink());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("It is not known whether the image package was installed");
    }

    @Test
    void packageIsHeldAgainstTheDeviceWithoutSendingIt() throws Exception {
        boards.answering("GET /abi_versions", 200, abi(11));

        ConsoleResult result = run("device sideload check -o text -p " + blink());

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("Refused because").contains("needs ApplicationRuntime 12");
        assertThat(boards.requests).allMatch(request -> request.startsWith("GET"));
    }

    @Test
    void packageForANewerOsIsSentOnlyIfForced() throws Exception {
        Path file = blink();
        boards.answering("GET /abi_versions", 200, abi(11))
                .answering("PUT /update/stage", 200, "{}")
                .answering("POST /update/install", 200, "{\"restartingSystem\":true}");

        ConsoleResult refused = run("device sideload deploy -p " + file);
        assertThat(refused.errors())
                .contains("needs ApplicationRuntime 12, and the board has 11")
                .contains("Nothing was sent");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(boards.requests).noneMatch(request -> request.startsWith("PUT"));

        assertThat(run("device sideload deploy --force -p " + file).errors()).contains("restarts");
    }

    @Test
    void fileThatIsNoPackageIsNotSent() throws Exception {
        Path file = Files.writeString(folder.resolve("readme.txt"), "no package");

        assertThat(run("device sideload deploy -p " + file).errors()).contains("is no image package");
        assertThat(run("device sideload deploy -p " + folder).errors()).contains("is no file");
        assertThat(run("device sideload deploy -p " + folder + "/none").errors())
                .contains("cannot read " + folder);
        assertThat(boards.requests).isEmpty();
    }

    @Test
    void applicationsAreDeletedButForTheKept() {
        boards.answering("DELETE /app/image/" + APP, 200, "{}");

        assertThat(run("device sideload delete -e " + APP).output()).isEqualTo("No installed applications.\n");
        assertThat(run("device sideload delete").output())
                .isEqualTo("Component '" + APP + "' deleted or was not present beforehand.\n");
        assertThat(run("device sideload delete -i " + APP).exitCode()).isZero();
        assertThat(boards.requests).contains("DELETE /app/image/" + APP);
    }

    @Test
    void packageIsShownWithoutADevice() throws Exception {
        ConsoleResult result = run("image-package show --image-package " + blink());

        assertThat(result.output())
                .contains("Image type          : Application\n")
                .contains("Signature in bytes  : 64\n")
                .contains("Signer              : another key")
                .contains("Entry point         : /bin/app\n")
                .contains("Files               : abc, app_manifest.json\n")
                .doesNotContain("Refused")
                .contains("Component ID        : " + APP)
                .contains("Build date          : 2022-06-09T14:57:48Z")
                .contains("Depends on          : ApplicationRuntime 12");
        assertThat(boards.requests).isEmpty();
    }

    private Path blink() throws IOException {
        return Files.write(
                folder.resolve("Blink.imagepackage"),
                TestPackage.blink().build().toByteArray());
    }

    private static String images(UUID image) {
        return IMAGES.replace("\"b\"", "\"" + image + "\"");
    }

    private static String abi(int version) {
        return "{\"SecureWorldRuntime\":2,\"OSRuntime\":3,\"ApplicationRuntime\":%d}".formatted(version);
    }

    private ConsoleResult run(String line) {
        try (var bench = new Bench(List.of(boards))) {
            return interpreter.run(line, Session.of(bench));
        }
    }
}
