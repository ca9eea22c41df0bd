package io.sphereexplorer.session.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.Registration;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A desk where somebody is signed in at the security service, at Azure, or at both. */
class TwoRealmsTest {
    private static final String COLLEAGUE = "lab2@contoso.example";

    private final PracticeDesk practice = new PracticeDesk();
    private final CloudDesk desk = practice.desk();

    @Test
    void signingInAtAzureLeavesTheChosenAccountAndItsTenant() throws IOException {
        practice.signedIn();
        practice.tenant("contoso-lab");

        Account azure = practice.signInAtAzure(PracticeDesk.MAIL);

        assertThat(desk.account()).map(Account::realm).contains(Realm.SPHERE);
        assertThat(desk.tenant()).isPresent();
        assertThat(desk.azureAccount()).isEqualTo(azure);
        assertThat(desk.keptAccounts()).extracting(Account::realm).containsExactly(Realm.SPHERE, Realm.AZURE);
    }

    @Test
    void whoeverIsSignedInAtAzureOnlyIsChosen() throws IOException {
        assertThatThrownBy(desk::azureAccount).isInstanceOf(AccountException.NoAzureAccount.class);

        Account azure = practice.signInAtAzure(PracticeDesk.MAIL);

        assertThat(desk.account()).contains(azure);
    }

    @Test
    void signingInAtTheSecurityServiceIsWhatCommandsGoToThen() throws IOException {
        practice.signInAtAzure(PracticeDesk.MAIL);

        practice.signedIn();

        assertThat(desk.account()).map(Account::realm).contains(Realm.SPHERE);
        assertThat(desk.account(Realm.AZURE)).map(Account::mail).contains(PracticeDesk.MAIL);
    }

    @Test
    void theChosenAccountOfARealmGoesBeforeTheOneThatSignedInLast() throws IOException {
        Account first = practice.signInAtAzure(PracticeDesk.MAIL);
        Account second = practice.signInAtAzure(COLLEAGUE);

        assertThat(desk.azureAccount()).isEqualTo(first);

        practice.signedIn();
        assertThat(desk.azureAccount()).isEqualTo(second);
        assertThat(desk.account(Realm.SPHERE)).isEqualTo(desk.account());
    }

    @Test
    void signingOutOfOneLeavesTheOther() throws IOException {
        practice.signedIn();
        practice.tenant("contoso-lab");
        Account azure = practice.signInAtAzure(PracticeDesk.MAIL);

        desk.signOut(azure);

        assertThat(desk.account()).map(Account::realm).contains(Realm.SPHERE);
        assertThat(desk.service().tenants().list()).hasSize(1);
        assertThatThrownBy(() -> desk.checkSignIn(azure)).isInstanceOf(CloudException.SignInNeeded.class);
        assertThatThrownBy(desk::azureAccount).isInstanceOf(AccountException.NoAzureAccount.class);
    }

    @Test
    void bothAreRememberedByTheNextRun() throws IOException {
        practice.signedIn();
        Account azure = practice.signInAtAzure(COLLEAGUE);

        CloudDesk next = practice.nextRun();

        assertThat(next.accounts()).extracting(Account::realm).containsExactly(Realm.SPHERE, Realm.AZURE);
        next.checkSignIn(azure);
        next.service().tenants().list();
    }

    @Test
    void theApplicationOfTheUserIsKeptWhoeverSignsInAndOut() throws IOException {
        var lab = new Registration("11111111-2222-3333-4444-555555555555", "contoso.example");
        desk.register(Optional.of(lab));

        practice.signedIn();
        practice.tenant("contoso-lab");
        desk.choose(practice.signInAtAzure(COLLEAGUE));
        desk.signOut(desk.signedIn());

        assertThat(practice.nextRun().registration()).contains(lab);
        desk.register(Optional.empty());
        assertThat(practice.nextRun().registration()).isEmpty();
        assertThat(desk.keptAccounts()).extracting(Account::realm).containsExactly(Realm.SPHERE);
    }
}
