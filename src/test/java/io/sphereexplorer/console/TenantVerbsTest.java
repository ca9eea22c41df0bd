package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.PracticeDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantVerbsTest {
    private static final String COLLEAGUE = "lab2@contoso.example";
    private static final String CREATE = "POST /v2/tenants/create";

    private final PracticeDesk practice = new PracticeDesk();
    private final CannedBoards boards = CannedBoards.of(1);
    private final List<String> asked = new ArrayList<>();
    private Questions.Reply reply = Questions.Reply.YES;

    @TempDir
    private Path folder;

    @BeforeEach
    void signIn() throws IOException {
        practice.signedIn().cloud().know(CannedBoards.ID);
    }

    @Test
    void createAsksThenPrintsTheTenantAndSelectsTheOnlyOne() throws IOException {
        ConsoleResult result = run("tenant create --name contoso-lab -o text");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        var id = practice.desk().chosenTenant().id();
        assertThat(asked)
                .containsExactly(
                        "WARNING: You are logged in with the following account:",
                        "WARNING: lab.tech@contoso.example",
                        "WARNING: Do you want to create a new Azure Sphere tenant using this account?",
                        "WARNING: The tenant 'contoso-lab' cannot be deleted, and the device ID "
                                + CannedBoards.ID.toUpperCase(Locale.ROOT) + " can create no other one.",
                        "WARNING: Names are documented to have letters, digits and blanks only; the service decides.",
                        "Enter 'yes' to continue. Enter anything else to exit.");
        assertThat(result.output()).isEqualTo("""
                        Created a new Azure Sphere tenant:
                         --> Tenant Name: contoso-lab
                         --> Tenant ID:   %s
                        """.formatted(id));
        assertThat(result.errors())
                .contains("Selected Azure Sphere tenant 'contoso-lab' as the default.\n"
                        + "You may now wish to claim the attached device into this tenant using 'azsphere device"
                        + " claim'.\n");
    }

    @Test
    void oneMoreTenantIsCreatedOnPurposeOnlyAndIsNotSelected() throws IOException {
        Tenant first = practice.tenant("training-b");

        ConsoleResult refused = run("tenant create --name contoso-lab");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("'training-b'").contains("--force-additional");
        assertThat(asked).as("there is nothing to ask about").isEmpty();

        ConsoleResult result = run("tenant create --name contoso-lab --force-additional");
        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output()).contains("contoso-lab Administrator");
        assertThat(result.errors()).contains("note: to let commands go to it: azsphere tenant select --tenant ");
        assertThat(practice.desk().chosenTenant().id()).isEqualTo(first.id());
    }

    @ParameterizedTest
    @CsvSource({"NO, 1", "NOBODY_THERE, 2"})
    void withoutAYesNothingIsSent(Questions.Reply given, int exitCode) {
        reply = given;

        assertThat(run("tenant create --name contoso-lab").exitCode()).isEqualTo(exitCode);
        assertThat(practice.sent(CREATE)).isZero();

        assertThat(run("tenant create --name contoso-lab --force").exitCode()).isZero();
        assertThat(practice.sent(CREATE)).isEqualTo(1);
    }

    @Test
    void idIsNoNameAndTheWayToSelectItIsTold() {
        ConsoleResult result = run("tenant create --name 5f0c1e7a-93d4-4b8e-a1c6-7d20f4b9e385");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .contains("is a tenant ID")
                .contains("azsphere tenant select --tenant 5f0c1e7a-93d4-4b8e-a1c6-7d20f4b9e385");
        assertThat(practice.sent()).isEmpty();
    }

    @Test
    void withoutADeviceTheErrorIsTheOneThatPeopleSearchFor() {
        ConsoleResult result = runOn(CannedBoards.of(0), "tenant create --name contoso-lab");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.errors())
                .startsWith("Failed to retrieve device ID from attached device: 'Could not connect to the device;"
                        + " please ensure it is attached.'\n");
    }

    @Test
    void severalDevicesCreateNoSeveralTenants() {
        ConsoleResult result = runOn(CannedBoards.of(2), "tenant create --name contoso-lab -d 313,314");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(practice.sent(CREATE)).isZero();
    }

    @Test
    void answerThatWasLostIsToldAndNothingIsSentTwice() {
        practice.fail(CREATE, (request, service) -> {
            service.send(request);
            practice.pass(Duration.ofMinutes(1));
            throw new IOException("connection reset");
        });

        ConsoleResult result = run("tenant create --name contoso-lab");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.errors()).contains("note: the service's answer was lost");
        assertThat(practice.sent(CREATE)).isEqualTo(1);
    }

    @Test
    void tenantsAreListedInEveryForm() throws IOException {
        assertThat(run("tenant list").output()).isEqualTo("You don't have access to any Azure Sphere tenants.\n");
        assertThat(run("tenant list -o json").output()).isEqualTo("[]\n");
        Tenant lab = practice.tenant("contoso-lab");
        practice.assign(lab, PracticeDesk.MAIL, Role.CONTRIBUTOR);

        String dashes = " ------------------------------------ ----------- -------------\n";
        assertThat(run("tenant list").output())
                .isEqualTo(dashes
                        + " Id                                   Name        Roles\n"
                        + " ==============================================================\n"
                        + " " + lab.id() + " contoso-lab Contributor\n"
                        + " ".repeat(50) + "Administrator\n" + dashes);
        assertThat(run("tenant show-selected -o yaml").output())
                .isEqualTo("id: %s\nname: contoso-lab\nroles:\n- Contributor\n- Administrator\n".formatted(lab.id()));
        assertThat(run("tenant list -o tsv").output()).isEqualTo(lab.id() + "\tcontoso-lab\t2\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant select --tenant contoso-lab",
                "tenant select -i contoso-lab",
                "tenant tenant select --tenantid contoso-lab",
                "az sphere catalog select -t contoso-lab"
            })
    void tenantIsSelectedInEverySpelling(String line) throws IOException {
        Tenant lab = practice.tenant("contoso-lab");
        practice.tenant("training-b");

        assertThat(run(line).output())
                .isEqualTo("Default Azure Sphere tenant ID has been set to '%s'.\n".formatted(lab.id()));
        assertThat(practice.desk().chosenTenant().id()).isEqualTo(lab.id());
        assertThat(run(line + " -o json").output()).isEqualTo("{\n  \"id\": \"%s\"\n}\n".formatted(lab.id()));
    }

    @Test
    void whatIsMissingOfAccountAndTenantIsToldWithExitCodeFive() throws IOException {
        ConsoleResult noTenant = run("tenant show-selected");
        assertThat(noTenant.exitCode()).isEqualTo(5);
        assertThat(noTenant.errors())
                .startsWith(
                        "ERROR: No Azure Sphere tenant is selected. Run 'azsphere tenant list', then 'azsphere tenant"
                                + " select --tenant <name>'.");
        assertThat(run("tenant select --tenant nowhere").exitCode()).isEqualTo(5);
        run("logout");
        assertThat(run("tenant list").exitCode()).isEqualTo(5);
        assertThat(run("tenant create --name lab").errors()).startsWith("ERROR: You are not signed in.");
    }

    @Test
    void rolesAreGivenByAdministratorsAndShownToAll() throws IOException {
        practice.tenant("contoso-lab");

        assertThat(run("role add --user %s --role contributor -o json".formatted(COLLEAGUE))
                        .output())
                .isEqualTo(
                        "{\n  \"user\": \"%s\",\n  \"roles\": [\n    \"Contributor\"\n  ]\n}\n".formatted(COLLEAGUE));
        ConsoleResult members = run("role list -o tsv");
        assertThat(members.output()).contains("\tlab.tech@contoso.example\t1\n", "\tlab2@contoso.example\t1\n");
        assertThat(members.errors()).contains("fewer than 2 Administrators");

        run("role add -u %s -r Administrator".formatted(COLLEAGUE));
        assertThat(run("role list").errors()).isEmpty();
        assertThat(run("role show -u nobody@contoso.example").exitCode()).isEqualTo(3);
        assertThat(run("role show-types -o tsv").output())
                .startsWith("Reader\t")
                .hasLineCount(3);
    }

    @Test
    void roleThatIsTooLowIsNamed() throws IOException {
        Tenant lab = practice.tenant("contoso-lab");
        practice.assign(lab, COLLEAGUE, Role.READER);
        practice.signIn(COLLEAGUE);

        ConsoleResult result = run("role add -t contoso-lab -u x@y -r Reader");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.errors())
                .startsWith("ERROR: Your role in 'contoso-lab' is Reader. This needs Administrator.");
    }

    @Test
    void roleIsTakenAwayElsewhere() {
        practice.sent().clear();

        ConsoleResult result = run("role delete -u %s -r Reader".formatted(COLLEAGUE));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("is not published");
        assertThat(practice.sent()).isEmpty();
        assertThat(run("role add -u x@y -r Owner").errors()).contains("reader, contributor, administrator");
    }

    @Test
    void serviceThatForbidsIsToldAsSuch() throws IOException {
        practice.tenant("contoso-lab");
        practice.refuse("GET /v2/tenants", 403);

        assertThat(run("tenant list").exitCode()).isEqualTo(5);
        practice.refuse("GET /v2/tenants", 401);
        assertThat(run("tenant list").exitCode()).isEqualTo(5);
    }

    @Test
    void tenantIsRenamedAndItsErrorsAreSaved() throws IOException {
        practice.tenant("contoso-lab");
        Path file = folder.resolve("errors.csv");

        assertThat(run("tenant update --new-name \"Contoso Lab\" -o tsv").output())
                .endsWith("\tContoso Lab\t1\n");
        assertThat(run("tenant update --new-name \"\"").exitCode()).isEqualTo(2);
        assertThat(run("tenant download-error-report --destination " + file).output())
                .isEqualTo("Saved 0 events to '%s'.\n".formatted(file));
        assertThat(run("tenant download-error-report --destination " + file).errors())
                .contains("errors.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant migrate", "role remove-legacy-access"})
    void whatIsNotNeededAnyMoreSaysSo(String line) {
        assertThat(run(line).output()).startsWith("Not needed any more");
    }

    private ConsoleResult run(String line) {
        return runOn(boards, line);
    }

    private ConsoleResult runOn(CannedBoards attached, String line) {
        Questions questions = (lines, _) -> {
            asked.addAll(lines);
            return reply;
        };
        try (var bench = new Bench(List.of(attached))) {
            return new Interpreter(new CommandRunner(), FailureCatalogue.forCommands(), _ -> {}, questions)
                    .run(line, Session.of(bench, practice.desk()));
        }
    }
}
