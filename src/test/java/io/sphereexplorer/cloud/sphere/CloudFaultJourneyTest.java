package io.sphereexplorer.cloud.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.PracticeSignIn;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.SignInRoutes;
import io.sphereexplorer.emulator.cloud.SphereRoutes;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.cloud.fault.FaultyService;
import io.sphereexplorer.emulator.cloud.fault.FaultySignIn;
import io.sphereexplorer.emulator.cloud.fault.SkewedDates;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the real client makes of each fault of the emulated cloud, and that it does nothing irreversible twice. */
class CloudFaultJourneyTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BOARD = "ab12".repeat(32);

    private final ManualClock clock = new ManualClock();
    private final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(7));
    private final SignInRoutes signInRoutes = new SignInRoutes(cloud, true);
    private final HttpTransport login = new FaultySignIn(signInRoutes, cloud.faults(), clock);
    private final PracticeSignIn signIn = new PracticeSignIn(this::toLogin, clock::advance);
    private final List<Request> done = new ArrayList<>();
    private final SphereRoutes routes = new SphereRoutes(cloud, signInRoutes::account);
    private final FaultyService service =
            new FaultyService(this::counted, cloud.faults(), clock, new SkewedDates(clock), signInRoutes::expireTokens);
    private SphereApi sphere;
    private UUID tenant;

    @BeforeEach
    void signInAndMakeTenant() throws CloudException {
        cloud.know(BOARD);
        var account = signIn.inBrowser(_ -> {});
        sphere = new LegacySphere(new CloudCalls(service, signIn.tokens(account, Audience.SPHERE), clock::advance));
        Operation begun = sphere.tenants().create(BOARD, "contoso-lab");
        tenant = begun.tenantId();
        sphere.operations(tenant).await(begun, PATIENCE);
        done.clear();
    }

    @Test
    void aServiceThatIsDownIsFaultyAndNothingIsDone() {
        cloud.faults().switchOn(CloudFault.SERVICE_DOWN);

        var failure = catchThrowableOfType(CloudException.Faulty.class, this::claim);

        assertThat(failure.status()).isEqualTo(503);
        assertThat(done).isEmpty();
        assertThat(catchThrowable(this::boards)).isInstanceOf(CloudException.Faulty.class);
    }

    @Test
    void aFaultOfTheServiceIsNotMadeWorseByClaimingAgain() {
        cloud.faults().switchOn(CloudFault.SERVER_ERROR);

        var failure = catchThrowableOfType(CloudException.Faulty.class, this::claim);

        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.problem().code()).contains("InternalServerError");
        assertThat(done).isEmpty();
    }

    @Test
    void aServiceThatIsBusyForAWhileIsWaitedForAndClaimsOnce() throws CloudException {
        cloud.faults().switchOn(CloudFault.THROTTLED);
        Instant before = clock.instant();

        claim();

        assertThat(Duration.between(before, clock.instant())).isGreaterThan(Duration.ofSeconds(6));
        assertThat(cloud.faults().active()).isEmpty();
        assertThat(claims()).hasSize(1);
        assertThat(boards()).containsExactly(BOARD);
    }

    @Test
    void aServiceThatStaysBusyIsToldAsSuchWithTheTimeToWait() {
        cloud.faults().switchOn(CloudFault.THROTTLED, 10);

        var failure = catchThrowableOfType(CloudException.Busy.class, this::claim);

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(done).isEmpty();
    }

    @Test
    void tokensThatEndInMidRunAreRenewedUnnoticed() throws CloudException {
        cloud.faults().switchOn(CloudFault.TOKEN_EXPIRED, 2);

        claim();

        assertThat(cloud.faults().active()).isEmpty();
        assertThat(claims()).hasSize(1);
        assertThat(boards()).containsExactly(BOARD);
    }

    @Test
    void tokensThatEndWhileNobodyIsLetInNeedANewSignIn() {
        cloud.faults().switchOn(CloudFault.TOKEN_EXPIRED, 1);
        cloud.faults().switchOn(CloudFault.SIGN_IN_REFUSED);

        assertThat(catchThrowable(this::claim)).isInstanceOf(CloudException.SignInNeeded.class);
        assertThat(done).isEmpty();
    }

    @Test
    void aRefusedSignInIsToldAsSuch() {
        cloud.faults().switchOn(CloudFault.SIGN_IN_REFUSED);

        var failure = catchThrowableOfType(CloudException.SignInRefused.class, () -> signIn.inBrowser(_ -> {}));

        assertThat(failure.code()).isEqualTo("access_denied");
    }

    @ParameterizedTest
    @EnumSource(
            value = CloudFault.class,
            names = {"FORBIDDEN", "GONE"})
    void aRefusalHasItsStatus(CloudFault fault) {
        cloud.faults().switchOn(fault);

        var failure = catchThrowableOfType(CloudException.Refused.class, this::claim);

        assertThat(failure.status()).isEqualTo(fault == CloudFault.GONE ? 410 : 403);
        assertThat(failure.problem().text()).isNotBlank();
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CloudFault.class,
            names = {"CUT_CONNECTION", "LOST_ANSWER"})
    void aClaimWithoutAnAnswerIsNotSentAgainAlthoughItIsDone(CloudFault fault) throws CloudException {
        cloud.faults().switchOn(fault);

        var failure = catchThrowableOfType(CloudException.NoAnswer.class, this::claim);
        cloud.faults().switchOff(fault);
        clock.advanceSeconds(5);

        assertThat(failure.mayBeDone()).isTrue();
        assertThat(claims()).hasSize(1);
        assertThat(boards()).containsExactly(BOARD);
    }

    @Test
    void readingIsRepeatedWhenTheConnectionIsCut() throws CloudException {
        cloud.faults().switchOn(CloudFault.CUT_CONNECTION, 2);

        assertThat(boards()).isEmpty();
        assertThat(cloud.faults().active()).isEmpty();
    }

    @Test
    void readingWorksWhileAnswersAreLost() throws CloudException {
        cloud.faults().switchOn(CloudFault.LOST_ANSWER);

        assertThat(boards()).isEmpty();
    }

    @Test
    void anAnswerOfSomethingElseIsNoAnswerOfTheService() {
        cloud.faults().switchOn(CloudFault.GARBAGE);

        assertThat(catchThrowable(this::claim)).isInstanceOf(CloudException.BadAnswer.class);
        assertThat(catchThrowable(this::boards)).isInstanceOf(CloudException.BadAnswer.class);
        assertThat(done).isEmpty();
    }

    @Test
    void pagesThatGoRoundAreNotReadForEver() throws CloudException {
        claim();
        cloud.faults().switchOn(CloudFault.PAGE_LOOP);

        assertThat(catchThrowable(this::boards))
                .isInstanceOf(CloudException.BadAnswer.class)
                .hasMessageContaining("the same page again");
    }

    @Test
    void workThatNeverEndsIsPendingAndHappensOnceItMay() throws CloudException {
        cloud.faults().switchOn(CloudFault.OPERATION_STUCK);

        assertThat(catchThrowable(this::claim)).isInstanceOf(CloudException.OperationPending.class);
        assertThat(boards()).isEmpty();

        cloud.faults().switchOff(CloudFault.OPERATION_STUCK);
        assertThat(boards()).containsExactly(BOARD);
        assertThat(claims()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = CloudFault.class,
            names = {"OPERATION_FAILED", "TENANT_IN_MIGRATION", "CLAIMED_ELSEWHERE"})
    void workThatFailsHasTheNumberOfItsReasonAndNoEffect(CloudFault fault) throws CloudException {
        cloud.faults().switchOn(fault);

        var failure = catchThrowableOfType(CloudException.OperationFailed.class, this::claim);

        assertThat(failure.code())
                .isEqualTo(
                        switch (fault) {
                            case TENANT_IN_MIGRATION -> 1;
                            case CLAIMED_ELSEWHERE -> 8;
                            default -> 0;
                        });
        assertThat(boards()).isEmpty();
        assertThat(claims()).hasSize(1);
    }

    @Test
    void aClaimMayAlsoBeRefusedAtOnce() throws CloudException {
        cloud.faults().switchOn(CloudFault.CLAIM_ERROR_STYLE_HTTP);
        cloud.faults().switchOn(CloudFault.CLAIMED_ELSEWHERE);

        var failure = catchThrowableOfType(CloudException.Refused.class, this::claim);

        assertThat(failure.status()).isEqualTo(404);
        assertThat(boards()).isEmpty();
    }

    @Test
    void aBoardThatIsHereCanBeClaimedAgainWhileOthersClaimTheRest() throws CloudException {
        claim();
        cloud.faults().switchOn(CloudFault.CLAIMED_ELSEWHERE);
        cloud.faults().switchOn(CloudFault.CLAIM_ERROR_STYLE_HTTP);

        claim();

        assertThat(boards()).containsExactly(BOARD);
    }

    @Test
    void aSlowServiceTakesItsTimeAndNothingElse() throws CloudException {
        cloud.faults().switchOn(CloudFault.SLOW);
        Instant before = clock.instant();

        assertThat(boards()).isEmpty();

        assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aWrongClockIsSeenInDatesAndDisturbsNothing() throws IOException {
        cloud.faults().switchOn(CloudFault.CLOCK_SKEW);
        List<Response> answers = new ArrayList<>();
        HttpTransport watched = request -> {
            answers.add(service.send(request));
            return answers.getLast();
        };
        var account = signIn.accounts().getFirst();
        sphere = new LegacySphere(new CloudCalls(watched, signIn.tokens(account, Audience.SPHERE), clock::advance));
        Instant before = clock.instant();

        claim();

        Response first = answers.getFirst();
        assertThat(ZonedDateTime.parse(
                                first.headers().first("Date").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isEqualTo(before.plus(Duration.ofMinutes(10)));
        assertThat(first.body().utf8()).contains("\"CreatedDateUTC\":\"" + before.plus(Duration.ofMinutes(10)));
        assertThat(boards()).containsExactly(BOARD);
    }

    private void claim() throws CloudException {
        sphere.operations(tenant).await(sphere.devices(tenant).claim(BOARD), PATIENCE);
    }

    private List<String> boards() throws CloudException {
        List<String> boards = new ArrayList<>();
        sphere.devices(tenant).list(page -> page.forEach(device -> boards.add(device.deviceId())));
        return boards;
    }

    private List<Request> claims() {
        return done.stream().filter(request -> request.method().equals("PUT")).toList();
    }

    private Response toLogin(Request request) throws IOException {
        return login.send(new Request(request.method(), "/login" + request.path(), request.headers(), request.body()));
    }

    /** Notes what changes something and is done. */
    private Response counted(Request request) {
        Response answer = routes.send(request);
        if (!request.method().equals("GET") && answer.status() < 300) {
            done.add(request);
        }
        return answer;
    }
}
