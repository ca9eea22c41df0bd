package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.account.CheckSignIn;
import io.sphereexplorer.command.account.ChooseAccount;
import io.sphereexplorer.command.account.ListAccounts;
import io.sphereexplorer.command.account.RegisterUser;
import io.sphereexplorer.command.account.SetAzureSignIn;
import io.sphereexplorer.command.account.ShowAzureSignIn;
import io.sphereexplorer.command.account.ShowUser;
import io.sphereexplorer.command.account.SignInWithBrowser;
import io.sphereexplorer.command.account.SignInWithCode;
import io.sphereexplorer.command.account.SignOut;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.command.authority.DownloadCa;
import io.sphereexplorer.command.authority.DownloadCaProof;
import io.sphereexplorer.command.authority.ListCaCertificates;
import io.sphereexplorer.command.tenant.AssignRole;
import io.sphereexplorer.command.tenant.CreateTenant;
import io.sphereexplorer.command.tenant.DownloadErrorReport;
import io.sphereexplorer.command.tenant.InviteUser;
import io.sphereexplorer.command.tenant.ListMembers;
import io.sphereexplorer.command.tenant.ListTenants;
import io.sphereexplorer.command.tenant.SelectTenant;
import io.sphereexplorer.command.tenant.ShowMemberRoles;
import io.sphereexplorer.command.tenant.ShowSelectedTenant;
import io.sphereexplorer.command.tenant.UpdateTenant;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.PracticeDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link EchoTest}, for commands that somebody has to be signed in for. */
class CloudEchoTest {
    private static final FileToSave NOWHERE = new FileToSave(Path.of("/no such folder/of mine.csv"), true);
    private static final FileToSave CER = new FileToSave(Path.of("/no such folder/ca.cer"), false);
    private static final FileToSave P7B = new FileToSave(Path.of("/no such folder/ca.p7b"), true);
    private static final Optional<String> CHOSEN = Optional.empty();

    static Stream<Command<?>> commands() {
        return Stream.of(
                new CheckSignIn(false),
                new CheckSignIn(true),
                new SignInWithBrowser(_ -> {}),
                new SignInWithCode(_ -> {}),
                new CheckSignIn(Realm.AZURE, true),
                new SignInWithBrowser(Realm.AZURE, _ -> {}),
                new SetAzureSignIn(
                        Optional.of(new Registration("11111111-2222-3333-4444-555555555555", "contoso.example"))),
                new SetAzureSignIn(Optional.empty()),
                new ShowAzureSignIn(),
                new SignOut(Optional.empty(), true),
                new SignOut(Optional.of(PracticeDesk.MAIL), true),
                new ChooseAccount(PracticeDesk.MAIL, true),
                new ShowUser(),
                new SignOut(Optional.empty()),
                new SignOut(Optional.of(PracticeDesk.MAIL)),
                new ListAccounts(),
                new ChooseAccount(PracticeDesk.MAIL),
                new RegisterUser("o'hara+lab@contoso.example"),
                new InviteUser("lab2@contoso.example"),
                new ListCaCertificates(CHOSEN, InstantSource.system()),
                new DownloadCa(DownloadCa.Form.CERTIFICATE, CER, CaChoice.ACTIVE),
                new DownloadCa(
                        DownloadCa.Form.CERTIFICATE, CER, new CaChoice(Optional.of("BFF1"), Optional.of("my lab"))),
                new DownloadCa(DownloadCa.Form.CHAIN, P7B, CaChoice.ACTIVE),
                new DownloadCaProof(CER, "-3A 6F", CaChoice.ACTIVE),
                new ListTenants(),
                new SelectTenant("contoso-lab"),
                new SelectTenant("-my \"lab\""),
                new ShowSelectedTenant(),
                new UpdateTenant("Contoso Lab", CHOSEN),
                new UpdateTenant("-lab", Optional.of("contoso-lab")),
                new CreateTenant("training b", true, Pace.real()),
                new ListMembers(CHOSEN),
                new ListMembers(Optional.of("<lab>")),
                new ShowMemberRoles(PracticeDesk.MAIL, Optional.of("contoso-lab")),
                new AssignRole("lab2@contoso.example", Role.CONTRIBUTOR, CHOSEN),
                new DownloadErrorReport(NOWHERE, Optional.of("contoso-lab")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void lineOfEachCommandReadsAsThatCommand(Command<?> command) throws IOException {
        assertThat(firstRunOf(command.asText())).isEqualTo(command.asText());
    }

    private static String firstRunOf(String line) throws IOException {
        var practice = new PracticeDesk().signedIn();
        practice.tenant("contoso-lab");
        practice.cloud().know(CannedBoards.ID);
        var runner = new CommandRunner();
        List<String> told = new ArrayList<>();
        runner.onRun(run -> told.add(run.text()));
        try (var bench = new Bench(List.of(CannedBoards.of(1)))) {
            var interpreter =
                    new Interpreter(runner, FailureCatalogue.forCommands(), _ -> {}, (_, _) -> Questions.Reply.YES);
            ConsoleResult result = interpreter.run(line, Session.of(bench, practice.desk()));
            assertThat(result.exitCode()).as(result.errors()).isNotEqualTo(2);
        }
        return told.getFirst();
    }
}
