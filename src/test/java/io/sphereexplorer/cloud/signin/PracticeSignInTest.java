package io.sphereexplorer.cloud.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.Waiting;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.SignInRoutes;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PracticeSignInTest {
    private static final Waiting NEVER = _ -> {
        throw new AssertionError("nothing to wait for");
    };

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
    void thePageOfTheCodeSaysThatItIsPracticeAndHasTheCodeFilledIn() {
        Response shown = page.send(Request.get("/login?user_code=ABC123"));

        assertThat(shown.body().utf8())
                .contains("PRACTICE")
                .contains("not a real sign-in")
                .contains("value=\"ABC123\"");
    }

    @Test
    void theUserSignsInOnThePageInTheBrowser() throws CloudException {
        PracticeSignIn signIn = at(page, NEVER);

        Account account = signIn.inBrowser(PracticeBrowser.of(page, "Student@Contoso.example"));

        assertThat(account.mail()).isEqualTo("student@contoso.example");
        assertThat(signIn.accounts()).containsExactly(account);
        assertThat(page.account(bearer(signIn.tokens(account, Audience.SPHERE).token())))
                .contains("student@contoso.example");
    }

    @Test
    void noPageIsOpenedWhereNobodyIsAsked() throws CloudException {
        PracticeSignIn signIn = at(auto, NEVER);

        Account account = signIn.inBrowser(_ -> {
            throw new AssertionError("there is nothing to be shown");
        });

        assertThat(account.mail()).isEqualTo(SignInRoutes.PRACTICE_ACCOUNT);
    }

    @Test
    void whoRefusesOnThePageIsNotSignedIn() {
        PracticeSignIn signIn = at(page, NEVER);

        var failure = catchThrowableOfType(
                CloudException.SignInRefused.class, () -> signIn.inBrowser(PracticeBrowser.refusing(page)));

        assertThat(failure.code()).isEqualTo("access_denied");
        assertThat(signIn.accounts()).isEmpty();
    }

    @Test
    void whoRefusesTheCodeIsNotSignedIn() {
        List<DeviceCode> told = new ArrayList<>();
        PracticeSignIn signIn = at(page, _ -> decide(told.getFirst().userCode(), "&answer=refuse"));

        var failure = catchThrowableOfType(CloudException.SignInRefused.class, () -> signIn.withCode(told::add));

        assertThat(failure.code()).isEqualTo("authorization_declined");
    }

    @Test
    void theBrowserIsNotWaitedForWhenTheSignInIsCancelledAndItsPortIsClosed() {
        List<URI> opened = new ArrayList<>();
        PracticeSignIn signIn = at(page, _ -> {
            throw new InterruptedException();
        });

        var failure = catchThrowableOfType(CloudException.Cancelled.class, () -> signIn.inBrowser(opened::add));

        assertThat(failure).isNotNull();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(isOpen(redirect(opened.getFirst()))).isFalse();
    }

    @Test
    void aBrowserThatCannotBeOpenedLeavesNoPortOpen() {
        List<URI> opened = new ArrayList<>();
        PracticeSignIn signIn = at(page, NEVER);

        assertThatThrownBy(() -> signIn.inBrowser(place -> {
                    opened.add(place);
                    throw new IllegalStateException("no browser");
                }))
                .hasMessage("no browser");

        assertThat(isOpen(redirect(opened.getFirst()))).isFalse();
    }

    @Test
    void aUserWhoTakesTooLongHasToBeginAgain() {
        List<Duration> waited = new ArrayList<>();
        PracticeSignIn signIn = at(page, waited::add);

        var failure = catchThrowableOfType(CloudException.SignInRefused.class, () -> signIn.inBrowser(_ -> {}));

        assertThat(failure.code()).isEqualTo("expired_token");
        assertThat(waited.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anAnswerForAnotherSignInIsIgnoredAndTheRightOneStillTaken() throws CloudException {
        List<Integer> statuses = new ArrayList<>();
        PracticeSignIn signIn = at(page, NEVER);

        Account account = signIn.inBrowser(place -> {
            statuses.add(visit(redirect(place) + "?code=stolen&state=guessed"));
            statuses.add(visit(redirect(place) + "favicon.ico"));
            statuses.add(visit(redirect(place) + "?state=%zz"));
            PracticeBrowser.of(page, "student@contoso.example").accept(place);
        });

        assertThat(account.mail()).isEqualTo("student@contoso.example");
        assertThat(statuses).containsExactly(400, 404, 400);
    }

    @Test
    void aServiceWithoutAPageIsTold() {
        var signIn = new PracticeSignIn(
                _ -> new Response(200, Headers.NONE, ByteString.ofUtf8("{\"authorization_endpoint\":\"file:///x\"}")),
                NEVER);

        assertThatThrownBy(() -> signIn.inBrowser(_ -> {})).isInstanceOf(CloudException.BadAnswer.class);
    }

    @Test
    void aNewRunOfTheProgramGoesOnAsTheAccountThatSignedInBefore() throws CloudException {
        Account account = at(auto, NEVER).withCode(_ -> {});
        var later = new PracticeSignIn(below(auto), NEVER, Realm.SPHERE, List.of(account));

        AccessToken token = later.tokens(account, Audience.SPHERE).token();

        assertThat(auto.account(bearer(token))).contains(account.mail());
        assertThat(later.tokens(account, Audience.SPHERE).token()).isEqualTo(token);
    }

    @Test
    void anAccountThatTheServiceDoesNotRememberHasToSignInAgain() throws CloudException {
        Account account = at(auto, NEVER).withCode(_ -> {});
        var restarted = new SignInRoutes(new EmulatedCloud(clock, new SplittableRandom(3)), true);
        var sinceRestarted = new PracticeSignIn(below(restarted), NEVER, Realm.SPHERE, List.of(account));

        var failure = catchThrowableOfType(
                CloudException.SignInNeeded.class,
                () -> sinceRestarted.tokens(account, Audience.SPHERE).token());

        assertThat(failure).hasMessageContaining("interaction_required");
        assertThat(sinceRestarted.accounts()).containsExactly(account);
    }

    @Test
    void signingOutIsToldToTheServiceAndEndsEveryToken() throws CloudException {
        PracticeSignIn first = at(auto, NEVER);
        Account account = first.withCode(_ -> {});
        var second = new PracticeSignIn(below(auto), NEVER, Realm.SPHERE, List.of(account));
        AccessToken token = second.tokens(account, Audience.SPHERE).token();

        first.signOut(account);

        assertThat(auto.account(bearer(token))).isEmpty();
        assertThatThrownBy(() -> second.tokens(account, Audience.SPHERE).renewed(token))
                .isInstanceOf(CloudException.SignInNeeded.class);
        assertThatThrownBy(() -> first.tokens(account, Audience.SPHERE).token())
                .isInstanceOf(CloudException.SignInNeeded.class);
    }

    @Test
    void whoSignsOutWhileTheServiceIsDownIsSignedOutAllTheSame() throws CloudException {
        List<Boolean> down = new ArrayList<>();
        var signIn = new PracticeSignIn(
                request -> {
                    if (!down.isEmpty()) {
                        throw new IOException("down");
                    }
                    return below(auto).send(request);
                },
                NEVER);
        Account account = signIn.withCode(_ -> {});
        down.add(true);

        signIn.signOut(account);
        down.clear();

        assertThat(signIn.accounts()).isEmpty();
        assertThatThrownBy(() -> signIn.tokens(account, Audience.SPHERE).token())
                .isInstanceOf(CloudException.SignInNeeded.class);
    }

    @Test
    void aTokenThatSomebodyElseHasRenewedMeanwhileIsNotRenewedTwice() throws CloudException {
        PracticeSignIn signIn = at(auto, NEVER);
        Account account = signIn.withCode(_ -> {});
        AccessToken first = signIn.tokens(account, Audience.SPHERE).token();
        AccessToken second = signIn.tokens(account, Audience.SPHERE).renewed(first);

        assertThat(signIn.tokens(account, Audience.SPHERE).renewed(first)).isEqualTo(second);
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
        AccessToken first = signIn.tokens(account, Audience.SPHERE).token();

        clock.advance(Duration.ofMinutes(61));
        AccessToken second = signIn.tokens(account, Audience.SPHERE).renewed(first);

        assertThat(second).isNotEqualTo(first);
        assertThat(signIn.tokens(account, Audience.SPHERE).token()).isEqualTo(second);
    }

    @Test
    void whoSignsOutHasToSignInAgain() throws CloudException {
        PracticeSignIn signIn = at(auto, clock::advance);
        Account account = signIn.withCode(_ -> {});

        signIn.signOut(account);

        assertThat(catchThrowableOfType(
                        CloudException.SignInNeeded.class,
                        () -> signIn.tokens(account, Audience.SPHERE).token()))
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
        decide(code, "&mail=" + mail);
    }

    private void decide(String code, String answer) {
        page.send(new Request("POST", "/login", Headers.NONE, ByteString.ofUtf8("user_code=" + code + answer)));
    }

    private static URI redirect(URI page) {
        String port = page.getQuery().replaceAll(".*redirect_uri=http://127\\.0\\.0\\.1:(\\d+)/.*", "$1");
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private static int visit(String place) {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(),
                URI.create(place.replace("%zz", "")).getPort())) {
            String path = place.replaceFirst("http://[^/]*", "");
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.replaceAll("(?s)HTTP/1.1 (\\d+).*", "$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOpen(URI place) {
        try (var socket = new Socket(place.getHost(), place.getPort())) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    /** What goes over the wire, which the token itself does not show. */
    private static String bearer(AccessToken token) {
        List<String> sent = new ArrayList<>();
        var calls = new CloudCalls(
                request -> {
                    sent.add(request.headers().first("Authorization").orElseThrow());
                    return new Response(200, Headers.NONE, ByteString.EMPTY);
                },
                new TokenSource() {
                    @Override
                    public AccessToken token() {
                        return token;
                    }

                    @Override
                    public AccessToken renewed(AccessToken refused) {
                        return token;
                    }
                },
                NEVER);
        try {
            calls.send(Request.get("/"));
        } catch (CloudException e) {
            throw new IllegalStateException(e);
        }
        return sent.getFirst().replace("Bearer ", "");
    }

    private static PracticeSignIn at(SignInRoutes routes, Waiting waiting) {
        return new PracticeSignIn(below(routes), waiting);
    }

    private static HttpTransport below(SignInRoutes routes) {
        return request -> routes.send(new Request(
                request.method(),
                "/login" + request.path(),
                request.headers().with("Host", "127.0.0.1:7000"),
                request.body()));
    }
}
