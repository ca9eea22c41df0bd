package io.sphereexplorer.cloud.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.emulator.arm.ArmRoutes;
import io.sphereexplorer.emulator.cloud.CloudServices;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.signin.TokenAudience;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Two sign-ins at one emulated service, and what their tokens open. */
class PracticeAudiencesTest {
    private final ManualClock clock = new ManualClock();
    private final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(3));
    private final CloudServices services = new CloudServices(cloud, true, List.of(), Pause.NONE);
    private final ArmRoutes arm =
            new ArmRoutes(token -> services.signIn().account(TokenAudience.ARM, token), List.of());
    private final List<String> sent = new ArrayList<>();
    private final PracticeSignIn sphere = signIn(Realm.SPHERE, List.of());
    private final PracticeSignIn azure = signIn(Realm.AZURE, List.of());

    @ParameterizedTest
    @CsvSource({"AZURE, ARM", "IOT_HUB, IOT_HUB"})
    void aTokenIsForTheServiceThatItWasAskedForAndNoOther(Audience asked, TokenAudience got) throws CloudException {
        Account account = azure.withCode(_ -> {});

        String token = bearer(azure.tokens(account, asked));

        for (TokenAudience each : TokenAudience.values()) {
            assertThat(services.signIn().account(each, token).isPresent())
                    .as(each.name())
                    .isEqualTo(each == got);
        }
    }

    @Test
    void theServicesRefuseTokensOfTheOtherSignIn() throws IOException {
        TokenSource ofAzure = azure.tokens(azure.withCode(_ -> {}), Audience.AZURE);
        TokenSource ofSphere = sphere.tokens(sphere.withCode(_ -> {}), Audience.SPHERE);

        assertThat(send(services, "/as3/v2/tenants", ofSphere)).isEqualTo(200);
        assertThat(send(services, "/as3/v2/tenants", ofAzure)).isEqualTo(401);
        assertThat(send(arm, "/nothing", ofAzure)).isEqualTo(404);
        assertThat(send(arm, "/nothing", ofSphere)).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(Realm.class)
    void askingForWhatARealmDoesNotOpenIsAMistakeOfTheProgram(Realm realm) throws CloudException {
        PracticeSignIn signIn = realm == Realm.SPHERE ? sphere : azure;
        Account account = signIn.withCode(_ -> {});
        sent.clear();

        for (Audience audience : Audience.values()) {
            if (!realm.opens(audience)) {
                assertThatThrownBy(() -> signIn.tokens(account, audience)).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void oneMailAddressIsTwoAccounts() throws CloudException {
        Account ofSphere = sphere.withCode(_ -> {});
        Account ofAzure = azure.withCode(_ -> {});

        assertThat(ofAzure.mail()).isEqualTo(ofSphere.mail());
        assertThat(ofAzure.id()).isNotEqualTo(ofSphere.id());
        assertThat(List.of(ofSphere.realm(), ofAzure.realm())).containsExactly(Realm.SPHERE, Realm.AZURE);
    }

    @Test
    void theBrowserSignsInAtAzureToo() throws CloudException {
        var page = new CloudServices(cloud, false, List.of(), Pause.NONE);
        var signIn = new PracticeSignIn(below(page), clock::advance, Realm.AZURE, List.of());

        Account account = signIn.inBrowser(PracticeBrowser.of(page.signIn(), "student@contoso.example"));

        String token = bearer(signIn.tokens(account, Audience.AZURE));
        assertThat(page.signIn().account(TokenAudience.ARM, token)).contains("student@contoso.example");
    }

    @Test
    void eachServiceHasATokenOfItsOwnThatIsRenewedByItself() throws CloudException {
        Account account = azure.withCode(_ -> {});
        TokenSource arm = azure.tokens(account, Audience.AZURE);
        TokenSource hub = azure.tokens(account, Audience.IOT_HUB);
        AccessToken first = arm.token();
        AccessToken ofHub = hub.token();

        clock.advance(Duration.ofMinutes(61));
        AccessToken second = arm.renewed(first);

        assertThat(List.of(first, ofHub, second)).doesNotHaveDuplicates();
        assertThat(hub.token()).isEqualTo(ofHub);
        assertThat(services.signIn().account(TokenAudience.IOT_HUB, bearer(hub)))
                .isEmpty();
        hub.renewed(ofHub);
        assertThat(services.signIn().account(TokenAudience.IOT_HUB, bearer(hub)))
                .contains(account.mail());
        assertThat(services.signIn().account(TokenAudience.ARM, bearer(arm))).contains(account.mail());
    }

    @Test
    void aTokenIsAskedForOnceAsLongAsItIsAccepted() throws CloudException {
        Account account = azure.withCode(_ -> {});
        sent.clear();

        azure.tokens(account, Audience.IOT_HUB).token();
        azure.tokens(account, Audience.IOT_HUB).token();
        azure.tokens(account, Audience.AZURE).token();

        assertThat(sent).hasSize(1);
    }

    @Test
    void theNextRunRemembersOnlyTheAccountsOfItsRealm() throws CloudException {
        Account ofSphere = sphere.withCode(_ -> {});
        Account ofAzure = azure.withCode(_ -> {});

        PracticeSignIn next = signIn(Realm.AZURE, List.of(ofSphere, ofAzure));

        assertThat(next.accounts()).containsExactly(ofAzure);
        assertThat(services.signIn().account(TokenAudience.IOT_HUB, bearer(next.tokens(ofAzure, Audience.IOT_HUB))))
                .contains(ofAzure.mail());
    }

    @Test
    void whoIsRememberedInOneRealmIsAStrangerInTheOther() throws CloudException {
        Account ofSphere = sphere.withCode(_ -> {});
        var stranger = new Account("azure:" + ofSphere.mail(), ofSphere.mail(), Realm.AZURE);

        PracticeSignIn next = signIn(Realm.AZURE, List.of(stranger));

        assertThatThrownBy(() -> next.tokens(stranger, Audience.AZURE).token())
                .isInstanceOf(CloudException.SignInNeeded.class);
    }

    @Test
    void signingOutOfOneLeavesTheOther() throws IOException {
        Account ofSphere = sphere.withCode(_ -> {});
        Account ofAzure = azure.withCode(_ -> {});

        azure.signOut(ofAzure);

        assertThat(send(services, "/as3/v2/tenants", sphere.tokens(ofSphere, Audience.SPHERE)))
                .isEqualTo(200);
        assertThatThrownBy(() -> azure.tokens(ofAzure, Audience.AZURE).token())
                .isInstanceOf(CloudException.SignInNeeded.class);
        PracticeSignIn next = signIn(Realm.AZURE, List.of(ofAzure));
        assertThatThrownBy(() -> next.tokens(ofAzure, Audience.AZURE).token())
                .isInstanceOf(CloudException.SignInNeeded.class);
    }

    private PracticeSignIn signIn(Realm realm, List<Account> remembered) {
        return new PracticeSignIn(below(services), clock::advance, realm, remembered);
    }

    private HttpTransport below(CloudServices place) {
        return request -> {
            sent.add(request.method() + " " + request.path());
            return place.send(new Request(
                    request.method(),
                    "/login" + request.path(),
                    request.headers().with("Host", "127.0.0.1:7000"),
                    request.body()));
        };
    }

    /** What a service answers to exactly this token. */
    private static int send(HttpTransport service, String path, TokenSource tokens) throws IOException {
        return service.send(new Request(
                        "GET", path, Headers.of("Authorization", "Bearer " + bearer(tokens)), ByteString.EMPTY))
                .status();
    }

    /** What goes over the wire, which the token itself does not show. */
    private static String bearer(TokenSource tokens) throws CloudException {
        List<String> authorized = new ArrayList<>();
        var calls = new CloudCalls(
                request -> {
                    authorized.add(request.headers().first("Authorization").orElseThrow());
                    return new Response(200, Headers.NONE, ByteString.EMPTY);
                },
                tokens,
                _ -> {});
        calls.send(Request.get("/"));
        return authorized.getFirst().replace("Bearer ", "");
    }
}
