package io.sphereexplorer.command.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.UnsavedFile;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.account.PracticeDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantCommandsTest {
    private static final String COLLEAGUE = "lab2@contoso.example";
    private static final Optional<String> CHOSEN = Optional.empty();

    private final PracticeDesk practice = new PracticeDesk();
    private final Session session = Session.of(new Bench(List.of()), practice.desk());
    private final Tenant lab;

    @TempDir
    private Path folder;

    TenantCommandsTest() throws IOException {
        lab = practice.signedIn().tenant("contoso-lab");
    }

    @Test
    void tenantsAreListedWithTheRolesOfTheAccount() throws IOException {
        Tenant second = practice.tenant("training-b");

        assertThat(new ListTenants().run(session)).containsExactly(lab, second);
    }

    @Test
    void tenantIsSelectedByNameOrIdAndKept() throws IOException {
        Tenant second = practice.tenant("training-b");

        assertThat(new SelectTenant("contoso-lab").run(session)).isEqualTo(lab);
        assertThat(new ShowSelectedTenant().run(session)).isEqualTo(lab);
        assertThat(new SelectTenant(second.id().toString()).run(session)).isEqualTo(second);
        assertThat(practice.nextRun().tenant()).map(kept -> kept.name()).contains("training-b");
        assertThatThrownBy(() -> new SelectTenant("nowhere").run(session))
                .isInstanceOf(AccountException.NoSuchTenant.class);
        assertThat(new ShowSelectedTenant().run(session)).as("still that one").isEqualTo(second);
    }

    @Test
    void newNameIsKeptWithTheChoice() throws IOException {
        assertThat(new UpdateTenant("Contoso Lab", CHOSEN).run(session).name()).isEqualTo("Contoso Lab");
        assertThat(practice.desk().chosenTenant().name()).isEqualTo("Contoso Lab");
        assertThat(practice.sent("PATCH")).isEqualTo(1);
    }

    @Test
    void membersHaveRolesAndTheirNumberOfAdministratorsIsKnown() throws IOException {
        MemberRoles roles = new AssignRole(COLLEAGUE, Role.CONTRIBUTOR, CHOSEN).run(session);

        assertThat(roles.roles()).containsExactly("Contributor");
        TenantMembers members = new ListMembers(CHOSEN).run(session);
        assertThat(members.members()).extracting(member -> member.mail()).containsExactly(PracticeDesk.MAIL, COLLEAGUE);
        assertThat(members.administrators()).isEqualTo(1);
        assertThat(new ShowMemberRoles(PracticeDesk.MAIL, CHOSEN).run(session).roles())
                .containsExactly("Administrator");
    }

    @Test
    void aContributorIsToldTheRoleBeforeAnythingIsChanged() throws IOException {
        practice.assign(lab, COLLEAGUE, Role.CONTRIBUTOR);
        practice.signIn(COLLEAGUE);
        new SelectTenant("contoso-lab").run(session);
        practice.sent().clear();

        assertThatThrownBy(() -> new AssignRole(COLLEAGUE, Role.ADMINISTRATOR, CHOSEN).run(session))
                .isInstanceOf(AccountException.RoleTooLow.class);
        assertThatThrownBy(() -> new UpdateTenant("mine", CHOSEN).run(session))
                .isInstanceOf(AccountException.RoleTooLow.class);
        assertThat(practice.sent()).allMatch(line -> line.startsWith("GET "));
    }

    @Test
    void usersAreInvitedOnceSomebodyIsSignedIn() throws IOException {
        assertThat(new InviteUser(COLLEAGUE).run(session).status()).isNotEmpty();

        practice.desk().signOut(practice.desk().signedIn());

        assertThatThrownBy(() -> new InviteUser(COLLEAGUE).run(session))
                .isInstanceOf(AccountException.NotSignedIn.class);
    }

    @Test
    void errorReportIsATableThatRunsNothing() throws IOException {
        practice.fail("GET /v2/tenants/" + lab.id() + "/getDeviceInsights", (_, _) -> events());
        Path file = folder.resolve("errors.csv");

        int events = new DownloadErrorReport(new FileToSave(file, false), CHOSEN).run(session);

        assertThat(events).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("""
                        DeviceId,EventType,EventClass,EventCategory,EventCount,Description,StartTimestampInUnix,EndTimestampInUnix
                        "%s",unplanned,application,AppExits,3,"exit code 1, twice",1714980000,1714990000
                        "%<s",planned,OS,Update,1,"'=cmd|' /C calc'!A0",1714980000,1714990000
                        """.formatted("ab".repeat(64)));
    }

    @Test
    void errorReportOfNothingHasItsHeader() throws IOException {
        Path file = folder.resolve("errors.csv");

        assertThat(new DownloadErrorReport(new FileToSave(file, false), CHOSEN).run(session))
                .isZero();
        assertThat(Files.readString(file)).startsWith("DeviceId,EventType").hasLineCount(1);
    }

    @Test
    void fileThatIsThereIsFoundBeforeTheServiceIsAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("errors.csv"), "mine");
        practice.sent().clear();

        assertThatThrownBy(() -> new DownloadErrorReport(new FileToSave(file, false), CHOSEN).run(session))
                .isInstanceOf(UnsavedFile.class);
        assertThat(practice.sent()).isEmpty();
        assertThat(file).hasContent("mine");
    }

    @Test
    void reportThatBreaksOffLeavesNoHalfAFile() {
        practice.refuse("GET /v2/tenants/" + lab.id() + "/getDeviceInsights", 503);

        assertThatThrownBy(() ->
                        new DownloadErrorReport(new FileToSave(folder.resolve("e.csv"), false), CHOSEN).run(session))
                .isInstanceOf(CloudException.Faulty.class);
        assertThat(folder).isEmptyDirectory();
    }

    private static Response events() {
        String event = """
                {"DeviceId":"%s","EventType":"%s","EventClass":"%s","EventCategory":"%s","EventCount":%d,\
                "Description":"%s","StartTimestampInUnix":1714980000,"EndTimestampInUnix":1714990000}""";
        String board = "AB".repeat(64);
        String crash = event.formatted(board, "unplanned", "application", "AppExits", 3, "exit code 1, twice");
        String update = event.formatted(board, "planned", "OS", "Update", 1, "=cmd|' /C calc'!A0");
        return new Response(
                200,
                Headers.NONE,
                ByteString.ofUtf8("{\"Items\":[" + crash + "," + update + "],\"ContinuationToken\":null}"));
    }
}
