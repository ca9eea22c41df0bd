package io.sphereexplorer.session.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.cloud.iothub.ConnectionString;
import io.sphereexplorer.cloud.iothub.UnusableConnectionString;
import io.sphereexplorer.cloud.iothub.UnusableConnectionString.Problem;
import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.session.hub.OpenRegistry.Way;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubDeskTest {
    private final PracticeDesk practice = new PracticeDesk();
    private final HubDesk desk = practice.desk().hubs();

    @BeforeEach
    void signIn() throws IOException {
        practice.signedIn();
    }

    @Test
    void aPastedStringOpensItsHubWithoutAnyAccountOfAzure() throws IOException {
        desk.connect(pasted());

        OpenRegistry open = desk.registry(desk.chosen().orElseThrow());

        assertThat(open.way()).isEqualTo(Way.CONNECTION_STRING);
        assertThat(open.api().find("nobody")).isEmpty();
        assertThat(desk.chosen()).hasValueSatisfying(hub -> {
            assertThat(hub.name()).isEqualTo("contoso-hub");
            assertThat(hub.id()).isEmpty();
        });
    }

    @Test
    void aKeyThatAzureHandsOutIsFetchedOnce() throws IOException {
        choose();

        OpenRegistry open = desk.registry(desk.chosen().orElseThrow());
        desk.registry(desk.chosen().orElseThrow());

        assertThat(open.way()).isEqualTo(Way.LISTED_KEY);
        open.api().list(_ -> {});
        assertThat(practice.sent("POST /subscriptions")).isEqualTo(1);
    }

    @Test
    void whoMayNotSeeKeysComesInByTheAccount() throws IOException {
        choose();
        practice.refuse("POST " + desk.chosen().orElseThrow().id().orElseThrow() + "/listkeys", 403);

        OpenRegistry open = desk.registry(desk.chosen().orElseThrow());

        assertThat(open.way()).isEqualTo(Way.ACCOUNT);
        open.api().list(_ -> {});
    }

    @Test
    void theNextRunKnowsTheHubAndNoKey() throws IOException {
        choose();
        desk.connect(pasted());

        HubDesk next = practice.nextRun().hubs();

        ChosenHub hub = next.chosen().orElseThrow();
        assertThat(hub.id()).isPresent();
        assertThat(next.isConnected(hub)).isFalse();
        assertThat(next.registry(hub).way()).isEqualTo(Way.LISTED_KEY);
    }

    @Test
    void withoutStringAndAccountNothingOpens() throws IOException {
        desk.connect(pasted());
        ChosenHub hub = desk.chosen().orElseThrow();
        desk.forgetKeys(hub);

        assertThatThrownBy(() -> desk.registry(hub)).isInstanceOf(AccountException.NoAzureAccount.class);
    }

    @Test
    void aKeyOfAnAccountThatSignedOutIsForgotten() throws IOException {
        choose();
        ChosenHub hub = desk.chosen().orElseThrow();
        desk.registry(hub);

        practice.desk().signOut(practice.desk().azureAccount());

        assertThatThrownBy(() -> desk.registry(hub)).isInstanceOf(AccountException.NoAzureAccount.class);
        assertThat(practice.desk().tenant()).isEmpty();
    }

    @Test
    void aPracticeCloudElsewhereGetsNoPastedString() throws IOException {
        var trainer = new PracticeDesk(Endpoints.practice(URI.create("https://trainer.example")));
        HubDesk far = trainer.desk().hubs();

        assertThatThrownBy(() -> far.connect(pasted()))
                .isInstanceOfSatisfying(
                        UnusableConnectionString.class,
                        failure -> assertThat(failure.problem()).isEqualTo(Problem.FAR_PRACTICE));

        assertThat(far.chosen()).isEmpty();
        assertThat(far.isConnected(ChosenHub.at("contoso-hub.azure-devices.net")))
                .isFalse();
        assertThat(trainer.sent()).isEmpty();
    }

    @Test
    void aKeyThatOneAccountGotServesNoOther() throws IOException {
        choose();
        ChosenHub hub = desk.chosen().orElseThrow();
        desk.registry(hub);
        practice.signInAtAzure("another@contoso.example");
        practice.refuse("POST " + hub.id().orElseThrow() + "/listkeys", 403);

        assertThat(desk.registry(hub).way()).isEqualTo(Way.ACCOUNT);
    }

    @Test
    void anotherApplicationAsksForKeysAnew() throws IOException {
        choose();
        ChosenHub hub = desk.chosen().orElseThrow();
        desk.registry(hub);

        var other = new Registration("11111111-2222-3333-4444-555555555555", "contoso.example");
        practice.desk().register(Optional.of(other));
        desk.registry(hub);

        assertThat(practice.sent("POST /subscriptions")).isEqualTo(2);
    }

    @Test
    void capitalsInTheNameOfAHubDoNotHideItsString() throws IOException {
        desk.connect(pasted());

        assertThat(desk.isConnected(new ChosenHub("Contoso-Hub", Optional.of("/x"), "Contoso-Hub.azure-devices.net")))
                .isTrue();
    }

    @Test
    void nobodyWaitsWhileAzureIsAskedForKeys() throws IOException {
        choose();
        ChosenHub hub = desk.chosen().orElseThrow();
        var looked = new AtomicBoolean();
        practice.fail("POST /subscriptions", (request, service) -> {
            var looking = Thread.ofPlatform().daemon().start(() -> {
                desk.isConnected(hub);
                looked.set(true);
            });
            joined(looking);
            assertThat(looked).isTrue();
            return service.send(request);
        });

        assertThat(desk.registry(hub).way()).isEqualTo(Way.LISTED_KEY);
    }

    /** For at most a second. */
    private static void joined(Thread thread) throws IOException {
        try {
            thread.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void choose() throws IOException {
        practice.signInAtAzure();
        desk.choose(ChosenHub.of(desk.directory().list().getFirst()));
    }

    /** With the key of the practice hub. */
    private ConnectionString pasted() throws IOException {
        return ConnectionString.parse(practice.hubConnectionString("iothubowner"));
    }
}
