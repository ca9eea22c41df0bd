package io.sphereexplorer.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.session.account.PracticeDesk;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountCommandsTest {
    private static final String COLLEAGUE = "lab2@contoso.example";
    private final PracticeDesk practice = new PracticeDesk();
    private final Session session = session(practice.desk());

    @Test
    void userSignsInOnThePageThatIsOpened() throws IOException {
        List<URI> opened = new ArrayList<>();

        Account account = new SignInWithBrowser(opened::add).run(session);

        assertThat(account.mail()).isEqualTo(PracticeDesk.MAIL);
        assertThat(opened).singleElement().asString().contains("/oauth2/v2.0/authorize?");
        assertThat(new ShowUser().run(session)).isEqualTo(account);
    }

    @Test
    void userSignsInWithTheCodeThatIsTold() throws IOException {
        List<DeviceCode> told = new ArrayList<>();

        new SignInWithCode(told::add).run(session);

        assertThat(told)
                .singleElement()
                .satisfies(code -> assertThat(code.userCode()).matches("\\w{9}"));
    }

    @Test
    void codeThatNobodyTypesEndsByItself() {
        practice.nobodySignsIn();

        assertThatThrownBy(() -> new SignInWithCode(_ -> {}).run(session))
                .isInstanceOf(CloudException.SignInRefused.class);
    }

    @Test
    void whoIsSignedInNeedsNotSignInAgain() throws IOException {
        practice.signedIn();
        practice.expireTokens(); // they are renewed without a word

        assertThat(new CheckSignIn(false).run(session)).map(Account::mail).contains(PracticeDesk.MAIL);
    }

    @Test
    void signInThatTheServiceDoesNotAcceptCountsAsNone() throws IOException {
        assertThat(new CheckSignIn(false).run(session)).isEmpty();
        assertThat(practice.sent()).as("there is nobody to ask about").isEmpty();

        practice.signedIn().refuse("GET /v2/tenants", 401);
        practice.nobodySignsIn();

        assertThat(new CheckSignIn(false).run(session)).isEmpty();
        assertThat(new CheckSignIn(false).run(session(practice.nextRun())))
                .as("tokens of practice end with the program, and nobody signs in again")
                .isEmpty();
    }

    @Test
    void nextRunGoesOnWhereThisOneEnds() throws IOException {
        practice.signedIn();
        Session next = session(practice.nextRun());

        assertThat(new CheckSignIn(false).run(next)).map(Account::mail).contains(PracticeDesk.MAIL);
    }

    @Test
    void serviceThatIsDownSaysNothingAboutTheSignIn() throws IOException {
        practice.signedIn().refuse("GET /v2/tenants", 503);

        assertThatThrownBy(() -> new CheckSignIn(false).run(session)).isInstanceOf(CloudException.Faulty.class);
    }

    @Test
    void accountsAreListedAndChosenByTheirAddress() throws IOException {
        practice.signIn(PracticeDesk.MAIL);
        practice.signIn(COLLEAGUE);

        new ChooseAccount(PracticeDesk.MAIL.toUpperCase(Locale.ROOT)).run(session);

        assertThat(new ListAccounts().run(session))
                .extracting(answer -> answer.account().mail(), AccountAnswer::chosen)
                .containsExactlyInAnyOrder(tuple(PracticeDesk.MAIL, true), tuple(COLLEAGUE, false));
        assertThatThrownBy(() -> new ChooseAccount("nobody@contoso.example").run(session))
                .isInstanceOf(AccountException.NoSuchAccount.class);
    }

    @Test
    void signingOutTwiceIsNoMistake() throws IOException {
        practice.signIn(COLLEAGUE);

        assertThat(new SignOut(Optional.empty()).run(session))
                .map(Account::mail)
                .contains(COLLEAGUE);
        assertThat(new SignOut(Optional.empty()).run(session)).isEmpty();
        assertThatThrownBy(() -> new ShowUser().run(session)).isInstanceOf(AccountException.NotSignedIn.class);
        assertThatThrownBy(() -> new SignOut(Optional.of(COLLEAGUE)).run(session))
                .isInstanceOf(AccountException.NoSuchAccount.class);
    }

    @Test
    void registrationSucceedsBeforeAnybodySignsInAndSendsNothing() throws IOException {
        assertThat(new RegisterUser(COLLEAGUE).run(session)).isEmpty();
        assertThat(practice.sent()).isEmpty();
    }

    @Test
    void registrationIsAnInvitationOnceSomebodyIsSignedIn() throws IOException {
        practice.signedIn();

        assertThat(new RegisterUser(COLLEAGUE).run(session)).isPresent();
        assertThat(practice.sent("POST /v2/tenants/00000000-0000-0000-0000-000000000000/users/invite"))
                .isEqualTo(1);
    }

    @Test
    void registrationOfWhoIsKnownIsNoFailure() throws IOException {
        practice.signedIn().refuse("POST /v2/tenants/0000", 409);
        practice.nobodySignsIn();

        assertThat(new RegisterUser(COLLEAGUE).run(session)).isEmpty();
        assertThat(new RegisterUser(COLLEAGUE).run(session(practice.nextRun())))
                .as("with tokens that ended with the program")
                .isEmpty();
    }

    private static Session session(CloudDesk desk) {
        return Session.of(new Bench(List.of()), desk);
    }
}
