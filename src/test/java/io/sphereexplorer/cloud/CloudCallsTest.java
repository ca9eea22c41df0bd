package io.sphereexplorer.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudCallsTest {
    private static final Request READ = Request.get("/v2/tenants");
    private static final Request CLAIM =
            new Request("PUT", "/v2/tenants/t/devices/d/claim", Headers.NONE, ByteString.EMPTY);

    private final ScriptedService service = new ScriptedService();

    @Test
    void aRequestCarriesTheTokenAndItsOwnHeaders() throws CloudException {
        service.answer(200, "[]");

        var request = new Request("GET", "/x", Headers.of("Sphere-Continuation", "abc"), ByteString.EMPTY);
        assertThat(service.calls().send(request).body().utf8()).isEqualTo("[]");

        assertThat(service.requests().getFirst().headers().first("Authorization"))
                .contains("Bearer first");
        assertThat(service.requests().getFirst().headers().first("Sphere-Continuation"))
                .contains("abc");
    }

    @Test
    void aTokenThatEndsInMidRunIsRenewedAndTheRequestSentAgain() throws CloudException {
        service.answer(401, "").answer(202, "{}").answer(200, "[]");
        CloudCalls calls = service.calls();

        assertThat(calls.send(CLAIM).status()).isEqualTo(202);
        calls.send(READ);

        assertThat(service.requests())
                .extracting(request -> request.headers().first("Authorization").orElse(""))
                .containsExactly("Bearer first", "Bearer second", "Bearer second");
    }

    @Test
    void anAccountThatIsRefusedTwiceHasToSignIn() {
        service.answer(401, "").answer(401, "[{\"Title\":\"expired\"}]");

        var failure = catchThrowableOfType(
                CloudException.SignInNeeded.class, () -> service.calls().send(READ));

        assertThat(failure).hasMessageContaining("expired");
        assertThat(service.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aReadIsRepeatedThreeTimesWhenTheServiceIsFaulty(int status) {
        for (int i = 0; i < 4; i++) {
            service.answer(status, "sorry");
        }

        var failure = catchThrowableOfType(
                CloudException.Faulty.class, () -> service.calls().send(READ));

        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.problem().text()).isEqualTo("sorry");
        assertThat(service.pauses())
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void whatCannotBeUndoneIsNotSentAgainToAFaultyService(int status) {
        service.answer(status, "");

        var failure = catchThrowableOfType(
                CloudException.Faulty.class, () -> service.calls().send(CLAIM));

        assertThat(failure.status()).isEqualTo(status);
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void whatCannotBeUndoneIsNotSentAgainWhenNoAnswerCame() {
        service.fail(new IOException("connection reset"));

        var failure = catchThrowableOfType(
                CloudException.NoAnswer.class, () -> service.calls().send(CLAIM));

        assertThat(failure.mayBeDone()).isTrue();
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void aReadIsRepeatedWhenNoAnswerCame() throws CloudException {
        service.fail(new IOException("connection reset")).answer(200, "[]");

        assertThat(service.calls().send(READ).status()).isEqualTo(200);
    }

    @Test
    void aReadThatIsNeverAnsweredHasDoneNothing() {
        for (int i = 0; i < 4; i++) {
            service.fail(new IOException("no route"));
        }

        var failure = catchThrowableOfType(
                CloudException.NoAnswer.class, () -> service.calls().send(READ));

        assertThat(failure.mayBeDone()).isFalse();
    }

    @Test
    void aBusyServiceIsLeftAloneAsLongAsItSaysEvenForAClaim() throws CloudException {
        service.answer(429, Headers.of("Retry-After", "7"), "").answer(202, "{}");

        service.calls().send(CLAIM);

        assertThat(service.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aDateIsHeldAgainstTheClockOfTheService() throws CloudException {
        var headers = Headers.of("Date", "Mon, 06 May 2024 07:08:09 GMT")
                .with("Retry-After", "Mon, 06 May 2024 07:08:14 GMT");
        service.answer(429, headers, "").answer(200, "[]");

        service.calls().send(READ);

        assertThat(service.pauses()).containsExactly(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "99999999999999999999", ""})
    void anUnreadableWaitCountsAsNone(String told) throws CloudException {
        service.answer(429, Headers.of("Retry-After", told), "").answer(200, "[]");

        service.calls().send(READ);

        assertThat(service.pauses()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aWaitThatNobodyWouldSitThroughIsToldInstead() {
        service.answer(429, Headers.of("Retry-After", "86400"), "");

        var failure = catchThrowableOfType(
                CloudException.Busy.class, () -> service.calls().send(READ));

        assertThat(failure.retryAfter()).isEqualTo(Optional.of(Duration.ofDays(1)));
        assertThat(service.pauses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400", "403", "404", "409", "410"})
    void aRefusalIsNotRepeated(int status) {
        service.answer(
                status, Headers.of("traceparent", "00-1-2-00"), "[{\"Title\":\"No\",\"ErrorCode\":\"Forbidden\"}]");

        var failure = catchThrowableOfType(
                CloudException.Refused.class, () -> service.calls().send(READ));

        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.problem()).isEqualTo(new Problem("No", Optional.of("Forbidden"), Optional.of("00-1-2-00")));
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void aCancelledRequestIsNotRepeated() {
        service.fail(new InterruptedIOException("stop"));

        assertThat(catchThrowableOfType(
                        CloudException.Cancelled.class, () -> service.calls().send(READ)))
                .isNotNull();
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void cancellingAWaitEndsItAndKeepsTheThreadInterrupted() {
        service.answer(500, "");
        var calls = new CloudCalls(service, new ScriptedService.TokensInOrder(), _ -> {
            throw new InterruptedException();
        });

        assertThat(catchThrowableOfType(CloudException.Cancelled.class, () -> calls.send(READ)))
                .isNotNull();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void tokensAreNeverShown() {
        assertThat(AccessToken.of("eyJ0")).hasToString("****");
    }
}
