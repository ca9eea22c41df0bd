package io.sphereexplorer.cloud.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.Waiting;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.SignInRoutes;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PracticeSignInTest {
    private final ManualClock clock = new ManualClock();
    private final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(3));
    private final SignInRoutes page = new SignInRoutes(cloud, false);
    private final SignInRoutes auto = new SignInRoutes(cloud, true);

    @Test
    void theFixedAccountSignsInAtOnceWhereNobodyIsAsked() throws CloudException {
        PracticeSignIn signIn = at(auto, clock::advance);

        Account account = signIn.withCode(_ -> {});

        assertThat(account.mail()).isEqualTo(SignInRoutes.PRACTICE_ACCOUNT);
        assertThat(signIn.accounts()).containsExactly(account);
    }

    @Test
    void theUserTypesTheCodeAndAnyAddressOnThePage() throws CloudException {
        List<DeviceCode> told = new ArrayList<>();
        PracticeSignIn signIn = at(page, duration -> {
            clock.advance(duration);
            approve(told.getFirst().userCode(), "student%40contoso.example");
        });

        Account account = signIn.withCode(told::add);

        assertThat(told.getFirst().page()).isEqualTo(URI.create("http://127.0.0.1:7000/login"));
        assertThat(account.mail()).isEqualTo("student@contoso.example");
    }

    @Test
    void thePageSaysThatItIsPracticeAndHasTheCodeFilledIn() throws CloudException {
        List<URI> opened = new ArrayList<>();
        PracticeSignIn signIn = at(page, duration -> {
            clock.advance(duration);
            Response shown = page.send(new Request(
                    "GET",
                    opened.getFirst().getPath() + "?" + opened.getFirst().getQuery(),
                    Headers.NONE,
                    ByteString.EMPTY));
            assertThat(shown.body().utf8()).contains("PRACTICE").contains("not a real sign-in");
            String code = opened.getFirst().getQuery().replace("user_code=", "");
            assertThat(shown.body().utf8()).contains("value=\"" + code + "\"");
            approve(code, "student%40contoso.example");
        });

        assertThat(signIn.inBrowser(opened::add).mail()).isEqualTo("student@contoso.example");
    }

    @Test
    void aCodeThatNobodyTypesEnds() {
        PracticeSignIn signIn = at(page, clock::advance);

        var failure = catchThrowableOfType(CloudException.SignInRefused.class, () -> signIn.withCode(_ -> {}));

        assertThat(failure.code()).isEqualTo("expired_token");
    }

    @Test
    void tokensEndAfterAnHourAndAreRenewed() throws CloudException {
        PracticeSignIn signIn = at(auto, clock::advance);
        Account account = signIn.withCode(_ -> {});
        AccessToken first = signIn.tokens(account).token();

        clock.advance(Duration.ofMinutes(61));
        AccessToken second = signIn.tokens(account).renewed(first);

        assertThat(second).isNotEqualTo(first);
        assertThat(signIn.tokens(account).token()).isEqualTo(second);
    }

    @Test
    void whoSignsOutHasToSignInAgain() throws CloudException {
        PracticeSignIn signIn = at(auto, clock::advance);
        Account account = signIn.withCode(_ -> {});

        signIn.signOut(account);

        assertThat(catchThrowableOfType(
                        CloudException.SignInNeeded.class,
                        () -> signIn.tokens(account).token()))
                .isNotNull();
    }

    @Test
    void cancellingEndsTheWaitForTheUser() {
        PracticeSignIn signIn = at(page, _ -> {
            throw new InterruptedException();
        });

        assertThat(catchThrowableOfType(CloudException.Cancelled.class, () -> signIn.withCode(_ -> {})))
                .isNotNull();
        assertThat(Thread.interrupted()).isTrue();
    }

    private void approve(String code, String mail) {
        page.send(
                new Request("POST", "/login", Headers.NONE, ByteString.ofUtf8("user_code=" + code + "&mail=" + mail)));
    }

    private static PracticeSignIn at(SignInRoutes routes, Waiting waiting) {
        HttpTransport login = request -> routes.send(new Request(
                request.method(),
                "/login" + request.path(),
                request.headers().with("Host", "127.0.0.1:7000"),
                request.body()));
        return new PracticeSignIn(login, waiting);
    }
}
