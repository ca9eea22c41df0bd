package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.PracticeDesk;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountVerbsTest {
    private static final String CLIENT = "11111111-2222-3333-4444-555555555555";

    private final PracticeDesk practice = new PracticeDesk();
    private final Bench bench = new Bench(List.of());
    private final List<String> opened = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final SignInGuide guide = new SignInGuide() {
        @Override
        public void openPage(Realm realm, URI page) {
            opened.add(page.toString());
        }

        @Override
        public void tell(String line) {
            told.add(line);
        }

        @Override
        public void ended() {
            told.add("ended");
        }
    };

    @Test
    void loginOpensThePageAndPrintsTheUser() {
        ConsoleResult result = run("azsphere login");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output()).isEqualTo("""
                 ------------------------
                 Name
                 ========================
                 lab.tech@contoso.example
                 ------------------------
                """);
        assertThat(result.errors()).contains("WARNING: You don't have access to any Azure Sphere tenants.");
        assertThat(opened).hasSize(1);
        assertThat(told).containsExactly("ended");
    }

    @Test
    void whoIsSignedInIsPrintedAndNoPageOpens() throws IOException {
        practice.signedIn();

        ConsoleResult result = run("login -o json");

        assertThat(result.output()).isEqualTo("{\n  \"name\": \"lab.tech@contoso.example\"\n}\n");
        assertThat(opened).isEmpty();
        assertThat(run("login --another").exitCode()).isZero();
        assertThat(opened).as("another account is wanted").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "none"})
    void codeIsToldAtOnceWhateverTheFormOfTheResult(String format) {
        assertThat(run("login --use-device-code -o " + format).exitCode()).isZero();

        assertThat(told.getFirst())
                .matches("To sign in, use a web browser to open the page http://localhost/login and enter the code"
                        + " \\w{9} to authenticate\\.");
        assertThat(opened).isEmpty();
    }

    @Test
    void pageThatNobodyAnswersEndsTheWaiting() {
        practice.nobodySignsIn();

        ConsoleResult result = run("login");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.errors()).startsWith("ERROR: The sign-in code was not used in time.");
        assertThat(told).containsExactly("ended");
    }

    @Test
    void onlyTenantIsSelectedByTheLogin() throws IOException {
        practice.signedIn();
        var tenant = practice.tenant("contoso-lab");
        run("logout");

        assertThat(run("login -o text").output()).isEqualTo("""
                        Login successful as 'lab.tech@contoso.example'.
                        Found 1 Azure Sphere tenant:
                         --> 'contoso-lab' (ID: '%s')
                        """.formatted(tenant.id()));
        assertThat(practice.desk().tenant()).isPresent();

        practice.tenant("training-b");
        run("logout");

        ConsoleResult several = run("login");
        assertThat(several.errors()).contains("WARNING: Use the 'azsphere tenant select' command");
        assertThat(practice.desk().tenant()).isEmpty();
        practice.desk().choose(tenant);
        assertThat(run("login").errors()).as("the choice stays").isEmpty();
    }

    @Test
    void signInHoldsEvenIfTheTenantsCannotBeListed() {
        practice.refuse("GET /v2/tenants", 503);

        ConsoleResult result = run("login");

        assertThat(result.exitCode()).isZero();
        assertThat(result.errors()).contains("WARNING: the tenants cannot be listed.");
    }

    @Test
    void logoutTwiceIsNoMistakeAndShowUserTellsWhatToDo() throws IOException {
        practice.signedIn();

        assertThat(run("show-user -o tsv").output()).isEqualTo("lab.tech@contoso.example\n");
        assertThat(run("logout").output()).isEqualTo("Logged out.\n");
        assertThat(run("logout").exitCode()).isZero();
        ConsoleResult nobody = run("show-user");
        assertThat(nobody.exitCode()).isEqualTo(5);
        assertThat(nobody.errors()).startsWith("ERROR: You are not signed in. Run 'azsphere login'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "register-user --new-user lab2@contoso.example",
                "register-user –newuser lab2@contoso.example",
                "login --newuser lab2@contoso.example",
                "register-user -u lab2@contoso.example"
            })
    void registrationSucceedsBeforeAndAfterTheLogin(String line) throws IOException {
        ConsoleResult before = run(line);
        assertThat(before.exitCode()).as(before.errors()).isZero();
        assertThat(before.output()).contains("azsphere login");
        assertThat(before.errors()).startsWith("WARNING: registering is not needed any more");
        assertThat(practice.sent()).isEmpty();

        practice.signedIn();

        assertThat(run(line).output()).isEqualTo("Registration successful.\n");
    }

    @Test
    void registrationNeedsAnAddress() {
        assertThat(run("register-user --new-user lab2").exitCode()).isEqualTo(2);
        assertThat(run("register-user").errors()).contains("required: --new-user");
        assertThat(run("register-user --new-user <email-address>").errors()).contains("placeholder");
    }

    @Test
    void accountsAreListedAndSelected() throws IOException {
        practice.signIn(PracticeDesk.MAIL);
        practice.signIn("lab2@contoso.example");

        assertThat(run("account select --account " + PracticeDesk.MAIL).exitCode())
                .isZero();

        assertThat(run("account list -o tsv").output())
                .isEqualTo("lab.tech@contoso.example\tAzure Sphere\ttrue\nlab2@contoso.example\tAzure Sphere\tfalse\n");
        assertThat(run("account select --account x@y").exitCode()).isEqualTo(5);
    }

    @Test
    void loginAtAzureLeavesTheAccountThatCommandsGoTo() throws IOException {
        practice.signedIn();
        practice.tenant("contoso-lab");

        ConsoleResult result = run("login --azure -o json");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output())
                .isEqualTo("{\n  \"name\": \"lab.tech@contoso.example\",\n  \"service\": \"Azure\"\n}\n");
        assertThat(result.errors())
                .contains("commands about tenants still go to lab.tech@contoso.example;"
                        + " azsphere account select --azure --account lab.tech@contoso.example changes that");
        assertThat(opened).singleElement().asString().contains("management.azure.com");
        assertThat(practice.desk().account()).map(Account::realm).contains(Realm.SPHERE);
        assertThat(practice.desk().tenant()).isPresent();
    }

    @Test
    void whoIsSignedInAtAzureIsPrintedAndNoPageOpens() throws IOException {
        practice.signedIn();
        practice.signInAtAzure(PracticeDesk.MAIL);

        assertThat(run("login --azure -o text").output())
                .isEqualTo("Login successful at Azure as 'lab.tech@contoso.example'.\n");

        assertThat(opened).isEmpty();
    }

    @Test
    void loginGoesBackToTheAccountOfAzureSphere() throws IOException {
        practice.signedIn();
        practice.desk().choose(practice.signInAtAzure(PracticeDesk.MAIL));

        assertThat(run("login").exitCode()).isZero();

        assertThat(opened).isEmpty();
        assertThat(practice.desk().account()).map(Account::realm).contains(Realm.SPHERE);
    }

    @Test
    void accountsOfBothAreToldApart() throws IOException {
        practice.signedIn();
        practice.signInAtAzure(PracticeDesk.MAIL);

        ConsoleResult user = run("show-user");
        assertThat(user.errors()).contains("note: signed in at Azure, too, as lab.tech@contoso.example");
        assertThat(run("account select --azure --account lab.tech@contoso.example")
                        .exitCode())
                .isZero();
        assertThat(run("show-user -o tsv").output()).isEqualTo("lab.tech@contoso.example\tAzure\n");
        assertThat(run("account list -o tsv").output()).isEqualTo("""
                lab.tech@contoso.example\tAzure Sphere\tfalse
                lab.tech@contoso.example\tAzure\ttrue
                """);
    }

    @Test
    void logoutTellsWhoIsStillSignedIn() throws IOException {
        practice.signedIn();
        practice.signInAtAzure(PracticeDesk.MAIL);

        ConsoleResult ofSphere = run("logout");
        assertThat(ofSphere.output()).isEqualTo("Logged out.\n");
        assertThat(ofSphere.errors()).contains("still signed in at Azure; azsphere logout --azure ends that");
        ConsoleResult ofAzure = run("logout --azure");
        assertThat(ofAzure.output()).isEqualTo("Logged out of Azure.\n");
        assertThat(ofAzure.errors()).isEmpty();
        assertThat(run("logout --azure").output()).isEqualTo("Nobody was signed in.\n");
    }

    @Test
    void clientIdOfAzureIsCheckedKeptShownAndForgotten() {
        assertThat(run("setting azure-sign-in get").output()).isEqualTo("No client ID is entered.\n");
        assertThat(run("setting azure-sign-in set --client-id 1 --directory-id contoso.example")
                        .errors())
                .contains("--client-id: a GUID is needed");
        assertThat(run("setting azure-sign-in set --client-id " + CLIENT + " --directory-id contoso")
                        .errors())
                .contains("--directory-id: a GUID or a domain is needed");

        assertThat(run("setting azure-sign-in set --client-id " + CLIENT + " --directory-id contoso.example")
                        .errors())
                .contains("practice cloud, which needs no client ID");

        assertThat(run("setting azure-sign-in get -o tsv").output()).isEqualTo(CLIENT + "\tcontoso.example\n");
        run("setting azure-sign-in clear");
        assertThat(practice.desk().registration()).isEmpty();
    }

    @Test
    void loginAtAzureKeepsTheClientIdFirst() {
        assertThat(run("login --azure --client-id " + CLIENT).exitCode()).isEqualTo(2);
        assertThat(run("login --client-id " + CLIENT + " --directory-id contoso.example")
                        .errors())
                .contains("belong together, and to --azure");
        assertThat(opened).isEmpty();

        assertThat(run("login --azure --client-id " + CLIENT + " --directory-id contoso.example")
                        .exitCode())
                .isZero();

        assertThat(practice.desk().registration()).isPresent();
        assertThat(opened).hasSize(1);
    }

    @Test
    void noTokenIsEverPrinted() throws IOException {
        var printed = new StringBuilder();
        practice.fail("GET /v2/tenants", (request, service) -> {
            throw new IOException("could not send " + request.path());
        });
        for (String line : List.of(
                "login --verbose",
                "login --use-device-code --debug",
                "login --azure --debug",
                "tenant list --debug",
                "role list --verbose",
                "show-user -o yaml",
                "account list -o json")) {
            ConsoleResult result = run(line);
            printed.append(result.output()).append(result.errors());
        }
        printed.append(practice.desk().account()).append(practice.desk().tenant());

        assertThat(practice.secrets()).isNotEmpty();
        assertThat(printed.append(told).toString()).doesNotContain(practice.secrets());
    }

    private ConsoleResult run(String line) {
        return new Interpreter(new CommandRunner(), FailureCatalogue.forCommands(), guide)
                .run(line, Session.of(bench, practice.desk()));
    }
}
