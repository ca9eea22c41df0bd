package io.sphereexplorer.console;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.command.account.CheckSignIn;
import io.sphereexplorer.command.account.ChooseAccount;
import io.sphereexplorer.command.account.SignInWithBrowser;
import io.sphereexplorer.command.account.SignInWithCode;
import io.sphereexplorer.command.tenant.ListTenants;
import io.sphereexplorer.command.tenant.SelectTenant;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code login}; azsphere-cli §2, 3 and 11, and §4; at Azure, cloud-services §8, 11. */
@Command(
        name = "login",
        description = "Sign in on a page in the browser, or with a code on any device. Whoever is signed in stays so.",
        footer = "Example: azsphere login")
final class LoginVerb implements Callable<Answer> {
    private final BoardRun run;

    @Option(names = "--use-device-code", description = "Sign in with a code, on any device that has a browser.")
    private boolean withCode;

    @Option(
            names = "--another",
            description = "Sign in with another account beside those; an addition of this program.")
    private boolean another;

    @Option(
            names = "--azure",
            description = "Sign in for catalogs, IoT Hubs and Defender instead, where the Azure Sphere sign-in opens"
                    + " nothing; an addition of this program.")
    private boolean atAzure;

    @Option(
            names = "--client-id",
            paramLabel = "<GUID>",
            preprocessor = DetachedValue.class,
            description = "With --azure: first keep this application (client) ID of your own App registration.")
    private Optional<String> client = Optional.empty();

    @Option(
            names = "--directory-id",
            paramLabel = "<directory>",
            preprocessor = DetachedValue.class,
            description = "With --client-id: its directory (tenant) ID, or a domain of the directory.")
    private Optional<String> directory = Optional.empty();

    @Option(
            names = {"--newuser", "--new-user"},
            hidden = true,
            paramLabel = "<mail>",
            description = "As register-user --new-user.")
    private Optional<String> newUser = Optional.empty();

    LoginVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException, CommandLineException {
        if (newUser.isPresent()) {
            return RegisterUserVerb.register(run, newUser.get());
        }
        register();
        Optional<Account> known = another ? Optional.empty() : run.of(new CheckSignIn(realm(), withCode));
        Account account = known.isPresent() ? known.get() : signedIn();
        return AccountAnswers.signedIn(account, isChosen(account) ? tenants() : List.of());
    }

    /** What the account has. */
    private String noun() {
        return Wording.of(realm()).noun();
    }

    private Realm realm() {
        return atAzure ? Realm.AZURE : Realm.SPHERE;
    }

    private void register() throws IOException {
        if (client.isEmpty() && directory.isEmpty()) {
            return;
        }
        if (!atAzure || client.isEmpty() || directory.isEmpty()) {
            throw new CommandLineException("--client-id and --directory-id belong together, and to --azure");
        }
        SettingVerbs.keep(run, SettingVerbs.registration(client.get(), directory.get()));
    }

    /** Who signs in at Azure beside an account of Azure Sphere leaves that one chosen. */
    private boolean isChosen(Account account) throws IOException {
        Optional<Account> chosen = run.session().cloud().account();
        if (chosen.equals(Optional.of(account))) {
            return true;
        }
        if (account.realm() == Realm.SPHERE) {
            run.of(new ChooseAccount(account.mail()));
            return true;
        }
        run.note(
                "note: commands about tenants still go to %s; azsphere account select --azure --account %s changes that"
                        .formatted(chosen.map(Account::mail).orElse("nobody"), account.mail()));
        return false;
    }

    private Account signedIn() throws IOException {
        SignInGuide guide = run.signIn();
        try {
            Account account = run.of(
                    withCode
                            ? new SignInWithCode(realm(), code -> guide.tell(sentence(code)))
                            : new SignInWithBrowser(realm(), page -> guide.openPage(realm(), page)));
            run.session()
                    .cloud()
                    .whyNotKept()
                    .ifPresent(why -> run.note("note: this sign-in ends with the program: " + why));
            return account;
        } finally {
            guide.ended();
        }
    }

    private static String sentence(DeviceCode code) {
        return "To sign in, use a web browser to open the page %s and enter the code %s to authenticate."
                .formatted(code.page(), code.userCode());
    }

    /** Those of the account; the only one is selected if none is. */
    private List<Tenant> tenants() throws IOException {
        List<Tenant> tenants;
        try {
            tenants = run.of(new ListTenants());
        } catch (CloudException.Cancelled stopped) {
            throw stopped;
        } catch (CloudException e) { // the sign-in itself is done
            run.note("WARNING: the %ss cannot be listed. ".formatted(noun())
                    + FailureCatalogue.forCommands().describe(e).happened());
            return List.of();
        }
        if (tenants.isEmpty()) {
            run.note("WARNING: You don't have access to any Azure Sphere %ss.".formatted(noun()));
        } else if (run.session().cloud().tenant().isEmpty()) {
            choose(tenants);
        }
        return tenants;
    }

    private void choose(List<Tenant> tenants) throws IOException {
        if (tenants.size() == 1) {
            String id = tenants.getFirst().id().toString();
            run.of(new SelectTenant(id));
            run.note("Default Azure Sphere %s ID has been set to '%s'.".formatted(noun(), id));
        } else {
            run.note("WARNING: Use the 'azsphere %1$s select' command to select one of your %2$d %1$ss."
                    .formatted(noun(), tenants.size()));
        }
    }
}
