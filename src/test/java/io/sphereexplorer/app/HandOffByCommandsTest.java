package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.console.ConsoleResult;
import io.sphereexplorer.session.account.PracticeDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From a claimed board with a network to one that its hub has authenticated, by commands; and what can go wrong there. */
@Timeout(180)
@EnabledOnOs({OS.LINUX, OS.MAC})
class HandOffByCommandsTest {
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int NOT_ALLOWED = 5;

    @TempDir
    private Path folder;

    private LineByLine lines;
    private String board = "";

    @BeforeEach
    void claimABoardWithANetwork() throws IOException {
        lines = new LineByLine(folder, 1);
        lines.serve("auto");
        board = lines.board(1).toLowerCase(Locale.ROOT);
        lines.done("login");
        lines.done("tenant create --name contoso-lab");
        lines.done("device claim");
        lines.done("device wifi add --ssid LabNet-24 --psk sphere-lab-24");
        lines.pass(Duration.ofMinutes(3));
    }

    @AfterEach
    void closeAll() throws IOException {
        lines.close();
    }

    @Test
    void boardIsAuthenticatedByTheHubStepByStep() throws IOException {
        Path proof = folder.resolve("proof.cer");
        assertThat(lines.done("login --azure")).startsWith("Login successful at Azure as 'lab.tech@contoso.example'.");
        assertThat(lines.done("hub list")).contains("contoso-hub.azure-devices.net");
        lines.done("hub select --hub contoso-hub");
        assertThat(lines.done("hub hand-off check"))
                .contains("The hub does not know the active CA certificate of contoso-lab yet.");

        lines.done("hub certificate add --name contoso-lab");
        assertThat(lines.done("hub device create")).contains(board);
        lines.pass(Duration.ofMinutes(5));
        assertThat(lines.done("hub hand-off check"))
                .contains("The hub knows this CA but has not verified it. Devices will be refused (IH400053)");
        assertThat(lines.done("hub device show")).contains("disconnected");
        lines.done("ca-certificate download-proof --verification-code " + code() + " --destination " + proof);
        assertThat(lines.done("hub certificate verify --name contoso-lab --proof " + proof))
                .containsPattern("Verified +: true");
        lines.pass(Duration.ofMinutes(1));

        assertThat(lines.done("hub hand-off check")).contains("The board is connected.");
        assertThat(lines.done("hub device show")).containsPattern("Connection state +: connected");
        assertThat(lines.done("defender show")).containsPattern("Defender for IoT +: enabled");
        assertThat(lines.done("defender alert list")).contains("A certificate was added to the hub");
    }

    @Test
    void oneLineDoesAllThatIsLeft() throws IOException {
        lines.done("login --azure");
        lines.done("hub select --hub contoso-hub");

        lines.done("hub hand-off run --wait 0");
        lines.pass(Duration.ofMinutes(1));

        assertThat(lines.done("hub hand-off check"))
                .contains("The hub has verified ", "The board is connected.")
                .doesNotContain("not-yet", "unknown");
        assertThat(lines.done("hub device list")).contains(board);
    }

    @Test
    void hubsTakeAnAccountOfAzureAndTheOtherOneStaysWhenItSignsOut() throws IOException {
        ConsoleResult before = lines.run("hub list");
        assertThat(before.exitCode()).isEqualTo(NOT_ALLOWED);
        assertThat(before.errors()).contains("You are not signed in at Azure", "Run 'azsphere login --azure'");

        lines.done("login --azure");
        assertThat(lines.done("show-user")).isEqualTo("lab.tech@contoso.example\n");
        assertThat(lines.done("tenant show-selected")).contains("contoso-lab");
        lines.done("logout --azure");

        assertThat(lines.run("hub list").exitCode()).isEqualTo(NOT_ALLOWED);
        assertThat(lines.done("tenant show-selected")).contains("contoso-lab");
    }

    @Test
    void proofForACodeThatIsVoidIsNoProof() throws IOException {
        Path proof = folder.resolve("proof.cer");
        lines.done("login --azure");
        lines.done("hub select --hub contoso-hub");
        lines.done("hub certificate add --name contoso-lab");
        lines.done("ca-certificate download-proof --verification-code " + code() + " --destination " + proof);
        code();

        ConsoleResult refused = lines.run("hub certificate verify --name contoso-lab --proof " + proof);

        assertThat(refused.exitCode()).isEqualTo(FAILED);
        assertThat(refused.errors()).contains("The proof does not match. The code is valid for one certificate only");
        assertThat(lines.done("hub certificate list")).containsPattern("Verified +: false");
    }

    @Test
    void capitalsAndTheIdsOfOthersAreCaughtBeforeAnythingIsSent() throws IOException {
        lines.done("login --azure");
        lines.done("hub select --hub contoso-hub");

        ConsoleResult capitals = lines.run("hub device create --device-id " + board.toUpperCase(Locale.ROOT));
        ConsoleResult foreign = lines.run("hub device create --device-id " + "ab".repeat(64));

        assertThat(capitals.exitCode()).isEqualTo(NOT_UNDERSTOOD);
        assertThat(capitals.errors())
                .contains("IoT Hub compares letters exactly. Your board's ID must be lower case: " + board);
        assertThat(foreign.exitCode()).isEqualTo(FAILED);
        assertThat(foreign.errors()).contains("The tenant contoso-lab has no board of this ID");
        assertThat(lines.done("hub device list")).isEqualTo("No devices found.\n");
    }

    @Test
    void boardThatSomebodyElseHasRegisteredInCapitalsNeverComesIn() throws IOException {
        String capitals = board.toUpperCase(Locale.ROOT);
        lines.done("login --azure");
        lines.done("hub select --hub contoso-hub");
        lines.done("hub certificate add --verified");
        lines.register("contoso-hub.azure-devices.net", capitals);
        lines.pass(Duration.ofMinutes(10));

        assertThat(lines.done("hub hand-off check"))
                .contains("The hub has the board's ID in another case only; it must be lower case.");
        assertThat(lines.done("hub device show --device-id " + capitals)).contains("disconnected");

        lines.done("hub hand-off run --wait 0");
        lines.pass(Duration.ofMinutes(1));
        assertThat(lines.done("hub hand-off check")).contains("The board is connected.");
        assertThat(lines.done("hub device show --device-id " + capitals)).contains("disconnected");
    }

    @Test
    void expiredAuthorityIsNotBroughtToTheHub() throws IOException {
        lines.done("login --azure");
        lines.done("hub select --hub contoso-hub");

        ConsoleResult refused = lines.run("hub certificate add --file " + expired());

        assertThat(refused.exitCode()).isEqualTo(FAILED);
        assertThat(refused.errors()).contains("This CA expired on ", "a hub lets no board in by it.");
        assertThat(lines.done("hub certificate list")).isEqualTo("No certificates found.\n");
    }

    /** Draws one from the hub, which voids the one before. */
    private String code() throws IOException {
        return lines.done("hub certificate show-code --name contoso-lab")
                .replaceAll("(?s).*Verification code *: *(\\w+).*", "$1");
    }

    /** The CA certificate of a tenant of long ago. */
    private Path expired() throws IOException {
        var longAgo = new PracticeDesk();
        longAgo.pass(Duration.ofDays(-1500));
        var tenant = longAgo.signedIn().tenant("of long ago");
        byte[] octets = longAgo.desk().service().certificates(tenant.id()).certificate(Optional.empty());
        return Files.write(folder.resolve("expired.cer"), octets);
    }
}
