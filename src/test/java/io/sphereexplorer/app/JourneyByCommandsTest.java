package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.console.ConsoleResult;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From the first sign-in to a claim and its refusals, by commands to the boards and the cloud that an emulator serves. */
@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC})
class JourneyByCommandsTest {
    @TempDir
    private Path folder;

    private LineByLine lines;

    @BeforeEach
    void layCables() throws IOException {
        lines = new LineByLine(folder, 2);
    }

    @AfterEach
    void closeAll() throws IOException {
        lines.close();
    }

    @Test
    void boardIsClaimedOnceAndIntoNoOtherTenantOfTheSameAccount() throws IOException {
        lines.serve("auto");
        lines.done("login");
        assertThat(lines.done("tenant create --name contoso-lab -d " + lines.board(1)))
                .startsWith("Created a new Azure Sphere tenant:\n --> Tenant Name: contoso-lab\n");
        assertThat(lines.done("device claim -d " + lines.board(1)))
                .startsWith("Successfully claimed device ID '%s' into tenant 'contoso-lab' with ID"
                        .formatted(lines.board(1)));
        assertThat(lines.done("device claim -d " + lines.board(1)))
                .startsWith("Nothing to do: already claimed device ID '%s' into tenant 'contoso-lab'"
                        .formatted(lines.board(1)));
        lines.done("tenant create --name second-lab --force-additional -d " + lines.board(2));

        ConsoleResult refused = lines.run("device claim --tenant second-lab -d " + lines.board(1));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).isEmpty();
        assertThat(refused.errors())
                .contains("This board belongs to your tenant \"contoso-lab\"", "A claim cannot be moved.");
        assertThat(lines.told())
                .contains("WARNING: Do you want to claim the device ID %s to this tenant?".formatted(lines.board(1)));
        assertThat(lines.done("ledger verify")).isEqualTo("The ledger is intact: 6 line(s).\n");
    }

    @Test
    void boardOfOneAccountIsNotFoundForAnotherWhoseOwnBoardIs() throws IOException {
        lines.serve("page");
        lines.signIn("lab.tech@contoso.example", "login --use-device-code");
        lines.done("tenant create --name contoso-lab -d " + lines.board(1));
        lines.done("device claim -d " + lines.board(1));
        lines.done("logout");
        lines.signIn("other@fabrikam.example", "login --use-device-code");
        assertThat(lines.run("device claim -d " + lines.board(1)).exitCode())
                .as("no tenant is chosen")
                .isEqualTo(5);
        lines.done("tenant create --name fabrikam-lab -d " + lines.board(2));

        ConsoleResult refused = lines.run("device claim -d " + lines.board(1));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors())
                .contains(
                        "Device Id '%s' could not be found, or was already claimed to a different Azure Sphere tenant."
                                .formatted(lines.board(1)));
        assertThat(lines.done("device claim -d " + lines.board(2))).startsWith("Successfully claimed");
        assertThat(lines.done("device find-owner -d " + lines.board(2))).contains("'fabrikam-lab'");
        assertThat(lines.done("device find-owner -d " + lines.board(1))).startsWith("Nobody in the 1 tenants");
    }
}
