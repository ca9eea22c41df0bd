package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.command.claim.ClaimBench;
import io.sphereexplorer.session.account.BackEnd;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ClaimVerbTest {
    private static final String ID = ClaimBench.BOARD.upperCase();

    private final ClaimBench bench;

    ClaimVerbTest(BackEnd backEnd) {
        bench = new ClaimBench(backEnd);
    }

    private final List<String> asked = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private Questions.Reply reply = Questions.Reply.YES;
    private Tenant lab = new Tenant(new java.util.UUID(0, 0), "", List.of());

    @BeforeEach
    void chooseTenant() throws IOException {
        lab = bench.tenant(ClaimBench.ME, "contoso-lab");
        bench.choose(lab);
    }

    @Test
    void claimAsksNamingTenantAccountAndDeviceAndTellsTheResult() throws IOException {
        ConsoleResult result = run("device claim");

        assertThat(asked)
                .containsExactly(
                        "WARNING: You are claiming a device to the following %s:".formatted(noun()),
                        "WARNING: %s (contoso-lab), signed in as lab.tech@contoso.example".formatted(lab.id()),
                        "WARNING: Do you want to claim the device ID %s to this %s?".formatted(ID, noun()),
                        "WARNING: You cannot change the Azure Sphere %s this device is claimed to once this action has completed."
                                .formatted(noun()),
                        "Enter 'yes' to continue. Enter anything else to exit.");
        assertThat(printed).containsExactly("Claiming device.");
        assertThat(result.output())
                .isEqualTo("Successfully claimed device ID '%s' into %s 'contoso-lab' with ID '%s'.\n"
                        .formatted(ID, noun(), lab.id()));
        assertThat(result.exitCode()).isZero();
        assertThat(bench.has(lab)).isTrue();
    }

    @Test
    void whoDoesNotSayYesHasClaimedNothing() throws IOException {
        reply = Questions.Reply.NO;
        assertThat(run("device claim").exitCode()).isEqualTo(1);
        reply = Questions.Reply.NOBODY_THERE;
        ConsoleResult nobody = run("device claim");

        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.errors()).contains("--force");
        assertThat(bench.claims).isEmpty();
    }

    @Test
    void forceAsksNobody() {
        reply = Questions.Reply.NO;

        assertThat(run("device claim --force --tenant contoso-lab -o json").output())
                .contains("\"result\": \"claimed\"");

        assertThat(asked).isEmpty();
    }

    @Test
    void forceTakesNoDeviceFromAnotherTenant() throws IOException {
        Tenant other = bench.tenant(ClaimBench.ME, "training-b");
        bench.claimFor(ClaimBench.ME, other);

        ConsoleResult result = run("device claim --force");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("training-b").contains("A claim cannot be moved");
        assertThat(bench.claims).isEmpty();
    }

    @Test
    void claimAgainSaysThatThereIsNothingToDo() {
        run("device claim --force");

        ConsoleResult again = run("device claim");

        assertThat(again.exitCode()).isZero();
        assertThat(again.output()).startsWith("Nothing to do: already claimed device ID");
        assertThat(bench.claims).hasSize(1);
    }

    @Test
    void dryRunShowsThePlanAndSendsNothingThatChangesAnything() {
        ConsoleResult result = run("device claim --dry-run");

        assertThat(result.output())
                .contains("%s: contoso-lab (%s)".formatted(Wording.of(lab).title(), lab.id()))
                .contains("Account: lab.tech@contoso.example")
                .contains("Owner: nobody in your tenants")
                .contains("Nothing was sent that changes anything.");
        assertThat(bench.sent).noneMatch(BackEnd::isChange);
    }

    @Test
    void idOfADeviceThatIsNotAttachedIsLegal() throws IOException {
        bench.gateway.unplug(bench.board);

        assertThat(run("device claim --force -d " + ID).exitCode()).isZero();

        assertThat(bench.has(lab)).isTrue();
    }

    @Test
    void foreignDeviceIsToldWithBothReasons() {
        bench.cloud.claimElsewhere(ClaimBench.BOARD.lowerCase());

        ConsoleResult result = run("device claim");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors())
                .contains(
                        "Device Id '%s' could not be found, or was already claimed to a different Azure Sphere tenant."
                                .formatted(ID));
    }

    @Test
    void ownerIsFoundOrSaidToBeNobody() throws IOException {
        assertThat(run("device find-owner").output())
                .contains("Nobody in the 1 tenants that were asked owns the device.");
        bench.claimFor(ClaimBench.ME, lab);

        assertThat(run("device find-owner").output()).contains("The device is in your " + noun() + " 'contoso-lab'");
        assertThat(run("device find-owner -o json").output()).contains("\"tenantName\": \"contoso-lab\"");
    }

    @Test
    void claimOfUnknownEndCanBeSettledWithoutClaiming() {
        bench.between((service, request) -> {
            var answer = service.send(request);
            if (ClaimBench.isClaim(request)) {
                throw new java.io.InterruptedIOException("stopped");
            }
            return answer;
        });
        assertThat(run("device claim --force").errors()).contains("Whether the board is in \"contoso-lab\" now");
        bench.between((service, request) -> service.send(request));
        bench.pass(java.time.Duration.ofMinutes(1));

        assertThat(run("device claim --dry-run").output()).contains("not settled: 1");
        assertThat(run("device settle-claim").output()).startsWith("The claim into 'contoso-lab' of");
        assertThat(run("device settle-claim").output()).isEqualTo("Every claim of this device is settled.\n");
        assertThat(bench.claims).hasSize(1);
    }

    private ConsoleResult run(String line) {
        Questions questions = (lines, _) -> {
            asked.addAll(lines);
            return reply;
        };
        return new Interpreter(new CommandRunner(), FailureCatalogue.forCommands(), printed::add, questions)
                .run(line, bench.session());
    }

    private String noun() {
        return bench.backEnd() == BackEnd.TENANT ? "tenant" : "catalog";
    }
}
