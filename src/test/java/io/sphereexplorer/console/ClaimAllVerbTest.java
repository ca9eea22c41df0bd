package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.bulk.BulkBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimAllVerbTest {
    private final List<String> asked = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private Questions.Reply reply = Questions.Reply.YES;

    @TempDir
    private Path folder;

    private BulkBench cloud;
    private Path list;

    @BeforeEach
    void makeList() throws IOException {
        cloud = new BulkBench(3).boards(3);
        list = BulkBench.list(folder, "my boards.csv", BulkBench.lines(3, "Production"));
    }

    @Test
    void asksNamingNumberTenantAndAccountThenClaims() throws IOException {
        ConsoleResult result = run("--result \"%s\"".formatted(folder.resolve("result.csv")));

        assertThat(asked)
                .containsExactly(
                        "WARNING: You are claiming 3 devices to the following tenant:",
                        "WARNING: %s (contoso-lab), signed in as lab.tech@contoso.example".formatted(cloud.lab.id()),
                        "WARNING: You cannot change the Azure Sphere tenant these devices are claimed to once this"
                                + " action has completed.",
                        "Enter 'yes' to continue. Enter anything else to exit.");
        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output())
                .isEqualTo("Every device of the list is in tenant 'contoso-lab' with ID '%s': 3 claimed and moved.\n"
                        .formatted(cloud.lab.id()));
        assertThat(cloud.truth(cloud.lab)).hasSize(3);
        assertThat(Files.readAllLines(folder.resolve("result.csv"))).hasSize(4);
    }

    @Test
    void whoDoesNotSayYesHasClaimedNothing() throws IOException {
        reply = Questions.Reply.NO;
        assertThat(run("").exitCode()).isEqualTo(1);
        reply = Questions.Reply.NOBODY_THERE;
        assertThat(run("").exitCode()).isEqualTo(2);

        assertThat(cloud.batches).isEmpty();
    }

    @Test
    void forceAsksNobody() throws IOException {
        reply = Questions.Reply.NO;

        ConsoleResult result = run("--force -o json");

        assertThat(asked).isEmpty();
        assertThat(result.output()).contains("\"outcome\": \"claimedAndMoved\"", BulkBench.id(2));
    }

    @Test
    void dryRunCountsAndNamesBadRowsAndSendsNothing() throws IOException {
        Files.writeString(list, "\n1.2E+45,Kettle,Production\n", StandardOpenOption.APPEND);
        cloud.claim(cloud.annex, List.of(BulkBench.id(1)));

        ConsoleResult result = run("--dry-run");

        assertThat(result.output())
                .contains("To be claimed, for ever: 2", "In another of your tenants: 1", "Rows that cannot be used: 1")
                .contains("line 6: A spreadsheet has made the number 1.2E+45");
        assertThat(cloud.batches).isEmpty();
    }

    @Test
    void rowThatIsNotDoneIsNamedAndFailsTheCommand() throws IOException {
        Files.writeString(list, "f".repeat(128) + "\n", StandardOpenOption.APPEND);

        ConsoleResult result = run("--force");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(printed).anyMatch(line -> line.startsWith("line 5: refused. Device Id"));
        assertThat(result.errors()).contains("Rows done: 3. Rows not done: 1.");
    }

    private ConsoleResult run(String options) {
        Questions questions = (lines, _) -> {
            asked.addAll(lines);
            return reply;
        };
        return new Interpreter(new CommandRunner(), FailureCatalogue.forCommands(), printed::add, questions)
                .run("device claim-all --file \"%s\" %s".formatted(list, options), cloud.bench.session());
    }
}
