package io.sphereexplorer.command.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.ClaimException;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.StepPhase;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ClaimDeviceTest {
    private final ClaimBench bench;

    ClaimDeviceTest(BackEnd backEnd) {
        bench = new ClaimBench(backEnd);
    }

    private Tenant lab = new Tenant(new java.util.UUID(0, 0), "", List.of());

    @BeforeEach
    void chooseTenant() throws IOException {
        lab = bench.tenant(ClaimBench.ME, "contoso-lab");
        bench.choose(lab);
    }

    @Test
    void unclaimedBoardIsClaimedWithOneRequestAfterTheLedgerHasIt() throws IOException {
        List<StepPhase> whenSent = new ArrayList<>();
        bench.between((service, request) -> {
            if (ClaimBench.isClaim(request)) {
                whenSent.addAll(phases());
            }
            return service.send(request);
        });
        List<Progress> progress = new ArrayList<>();

        ClaimOutcome outcome = claim().run(bench.session().reporting(progress::add));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ClaimOutcome.ClaimedNow.class,
                        now -> assertThat(now.lookedUp()).isFalse());
        assertThat(bench.has(lab)).isTrue();
        assertThat(bench.claims).hasSize(1);
        assertThat(whenSent).containsExactly(StepPhase.BEGUN);
        assertThat(phases()).containsExactly(StepPhase.DONE);
        assertThat(progress)
                .extracting(Progress::step)
                .containsExactly("step.claim.looking", "step.claim.sending", "step.claim.waiting");
        LedgerEntry entry = bench.entries().getFirst();
        assertThat(entry.step().account()).isEqualTo(ClaimBench.ME);
        assertThat(entry.step().tenantId()).contains(lab.id());
        assertThat(entry.step().device()).contains(ClaimBench.BOARD);
        assertThat(entry.step().realm()).isEqualTo("http://localhost:8080");
    }

    @Test
    void boardThatIsHereAlreadySendsNothing() throws IOException {
        bench.claimFor(ClaimBench.ME, lab);

        assertThat(run()).isInstanceOf(ClaimOutcome.AlreadyHere.class);

        assertThat(bench.claims).isEmpty();
        assertThat(bench.entries()).isEmpty();
    }

    @Test
    void boardInAnotherOfMyTenantsIsRefusedNamingIt() throws IOException {
        Tenant other = bench.tenant(ClaimBench.ME, "training-b");
        bench.claimFor(ClaimBench.ME, other);

        var failure = catchThrowableOfType(ClaimException.InAnotherOfMine.class, this::run);

        assertThat(failure.owner().name()).isEqualTo("training-b");
        assertThat(bench.claims).isEmpty();
    }

    @Test
    void tenantsOfAllSignedInAccountsAreLookedThrough() throws IOException {
        Tenant other = bench.tenant(ClaimBench.COLLEAGUE, "second-tenant");
        bench.claimFor(ClaimBench.COLLEAGUE, other);
        assertThatThrownBy(this::run).isInstanceOf(ClaimException.NotMine.class);
        bench.signedIn.add(ClaimBench.COLLEAGUE);

        var failure = catchThrowableOfType(ClaimException.InAnotherOfMine.class, this::run);

        assertThat(failure.owner().name()).isEqualTo("second-tenant");
        assertThat(bench.claims).hasSize(1);
    }

    @Test
    void foreignBoardIsToldFromTheOperation() throws IOException {
        bench.cloud.claimElsewhere(ClaimBench.BOARD.lowerCase());

        var failure = catchThrowableOfType(ClaimException.NotMine.class, this::run);

        assertThat(failure.getCause()).isInstanceOf(CloudException.OperationFailed.class);
        assertThat(bench.claims).hasSize(1);
        assertThat(phases()).containsExactly(StepPhase.REFUSED);
    }

    @Test
    void foreignBoardIsToldFromTheAnswerToTheRequest() throws IOException {
        answering(ClaimBench.error(404, "Device Id could not be found, or was already claimed to a different tenant"));

        var failure = catchThrowableOfType(ClaimException.NotMine.class, this::run);

        assertThat(failure.getCause()).isInstanceOf(CloudException.Refused.class);
        assertThat(phases()).containsExactly(StepPhase.REFUSED);
    }

    @Test
    void boardThatTheServiceDoesNotKnowLooksTheSame() {
        var unknown = new DeviceId("ab".repeat(64));
        var failure = catchThrowableOfType(
                ClaimException.NotMine.class,
                () -> new ClaimDevice(Optional.of(unknown), Optional.empty(), Optional.empty(), bench.pace())
                        .run(bench.session()));

        assertThat(failure.board()).isEqualTo(unknown);
    }

    @Test
    void roleTooLowEndsBeforeABoardIsAskedAnything() throws IOException {
        bench.backEnd().onlyTenants("Azure judges roles itself");
        Tenant foreign = bench.tenant(ClaimBench.COLLEAGUE, "readers");
        bench.invite(ClaimBench.ME, foreign, Role.READER);
        var reading = new ClaimDevice(Optional.empty(), Optional.of("readers"), Optional.empty(), bench.pace());

        assertThatThrownBy(() -> reading.run(bench.session())).isInstanceOf(AccountException.RoleTooLow.class);

        assertThat(bench.gateway.events()).isEmpty();
        assertThat(bench.claims).isEmpty();
    }

    @Test
    void emulatedBoardHasNoBusinessWithTheRealService() {
        bench.gateway.unplug(bench.board);
        bench.gateway.plug(
                new AttachedBoard("e", "1", "192.168.35.2", "e", AttachedBoard.Origin.EMULATED, Optional.empty()),
                ClaimBench.says(ClaimBench.BOARD));
        bench.pretendsToBeReal();

        assertThatThrownBy(this::run).isInstanceOf(AccountException.EmulatedBoard.class);
        assertThatThrownBy(() -> named(ClaimBench.BOARD).run(bench.session()))
                .isInstanceOf(AccountException.EmulatedBoard.class);
        assertThat(bench.claims).isEmpty();
    }

    @Test
    void otherBoardThanTheOneShownIsNotClaimed() {
        var shown = new DeviceId("ab".repeat(64));

        assertThatThrownBy(() -> named(shown).run(bench.session().on(bench.board)))
                .isInstanceOf(DeviceException.OtherBoard.class);

        assertThat(bench.claims).isEmpty();
    }

    @Test
    void boardThatWasSwappedSinceItWasSeenIsNotClaimed() throws IOException {
        var session = bench.session();
        new FindOwner(Optional.empty(), bench.pace()).run(session);
        bench.gateway.swap(bench.board, ClaimBench.says(new DeviceId("cd".repeat(64))));

        assertThatThrownBy(() -> claim().run(session)).isInstanceOf(DeviceException.OtherBoard.class);

        assertThat(bench.claims).isEmpty();
    }

    @Test
    void idOfABoardThatIsNotHereIsEnough() throws IOException {
        bench.gateway.unplug(bench.board);

        assertThat(named(ClaimBench.BOARD).run(bench.session())).isInstanceOf(ClaimOutcome.ClaimedNow.class);

        assertThat(bench.has(lab)).isTrue();
    }

    @Test
    void whoSaysNoToTheGuardHasSentNothing() throws IOException {
        ClaimGuard no = _ -> {
            throw new IOException("no");
        };
        var guarded = new ClaimDevice(Optional.empty(), Optional.empty(), Optional.of(no), bench.pace());

        assertThatThrownBy(() -> guarded.run(bench.session())).hasMessage("no");

        assertThat(bench.claims).isEmpty();
        assertThat(bench.entries()).isEmpty();
    }

    @Test
    void whatHappensWhileTheGuardAsksIsSeen() throws IOException {
        Tenant other = bench.tenant(ClaimBench.ME, "training-b");
        ClaimGuard slow = _ -> bench.claimFor(ClaimBench.ME, other);
        var guarded = new ClaimDevice(Optional.empty(), Optional.empty(), Optional.of(slow), bench.pace());

        assertThatThrownBy(() -> guarded.run(bench.session())).isInstanceOf(ClaimException.InAnotherOfMine.class);

        assertThat(bench.claims).isEmpty();
    }

    @Test
    void anotherTenantThanTheOneAgreedToIsRefused() throws IOException {
        Tenant other = bench.tenant(ClaimBench.ME, "training-b");
        ClaimGuard slow = _ -> bench.choose(other);
        var guarded = new ClaimDevice(Optional.empty(), Optional.empty(), Optional.of(slow), bench.pace());

        assertThatThrownBy(() -> guarded.run(bench.session())).isInstanceOf(ClaimException.Changed.class);

        assertThat(bench.claims).isEmpty();
    }

    @Test
    void lostAnswerIsLookedUpAndTheBoardIsThere() throws IOException {
        afterTheClaimReached(() -> {
            throw new IOException("cut");
        });

        assertThat(run())
                .isInstanceOfSatisfying(
                        ClaimOutcome.ClaimedNow.class,
                        now -> assertThat(now.lookedUp()).isTrue());

        assertThat(bench.claims).hasSize(1);
        assertThat(phases()).containsExactly(StepPhase.SETTLED_DONE);
    }

    @Test
    void lostRequestIsLookedUpUntilItIsCertainThatRepeatingIsSafe() throws IOException {
        insteadOfTheClaim(() -> {
            throw new IOException("cut");
        });
        var before = bench.pace().now();

        assertThatThrownBy(this::run).isInstanceOf(ClaimException.NotDone.class);

        assertThat(Duration.between(before, bench.pace().now())).isGreaterThanOrEqualTo(ClaimRecord.SURELY_OVER);
        assertThat(phases()).containsExactly(StepPhase.SETTLED_NOT_DONE);
        bench.between((service, request) -> service.send(request));
        assertThat(run()).isInstanceOf(ClaimOutcome.ClaimedNow.class);
        assertThat(bench.claims).hasSize(1);
    }

    @Test
    void serviceThatIsGoneAfterTheClaimLeavesItOpenAndTheNextClaimSettlesIt() throws IOException {
        bench.between((service, request) -> {
            if (!bench.claims.isEmpty()) {
                throw new IOException("down");
            }
            Response answer = service.send(request);
            if (ClaimBench.isClaim(request)) {
                throw new IOException("down");
            }
            return answer;
        });
        assertThatThrownBy(this::run).isInstanceOf(ClaimException.Unknown.class);
        assertThat(phases()).containsExactly(StepPhase.UNKNOWN);
        assertThatThrownBy(this::run).isInstanceOf(CloudException.NoAnswer.class);
        bench.between((service, request) -> service.send(request));

        assertThat(plan().unsettled()).hasSize(1);
        assertThat(run()).isInstanceOf(ClaimOutcome.AlreadyHere.class);

        assertThat(phases()).containsExactly(StepPhase.SETTLED_DONE);
        assertThat(bench.claims).hasSize(1);
    }

    @Test
    void cancellingAfterSendingOnlyStopsTheWaiting() throws IOException {
        afterTheClaimReached(() -> {
            throw new InterruptedIOException("cancelled");
        });

        assertThatThrownBy(this::run)
                .isInstanceOf(ClaimException.Unknown.class)
                .hasCauseInstanceOf(CloudException.Cancelled.class);

        assertThat(phases()).containsExactly(StepPhase.UNKNOWN);
        bench.between((service, request) -> service.send(request));
        List<LedgerEntry> settled = new SettleClaims(Optional.empty(), bench.pace()).run(bench.session());
        assertThat(settled).extracting(LedgerEntry::phase).containsExactly(StepPhase.SETTLED_DONE);
    }

    @Test
    void claimIntoATenantThatNobodyCanAskNowStaysOpen() throws IOException {
        insteadOfTheClaim(() -> {
            throw new InterruptedIOException("cancelled");
        });
        assertThatThrownBy(this::run).isInstanceOf(ClaimException.Unknown.class);
        Tenant other = bench.tenant(ClaimBench.COLLEAGUE, "second-tenant");
        bench.signedIn.remove(ClaimBench.ME);
        bench.signedIn.add(ClaimBench.COLLEAGUE);
        bench.choose(ClaimBench.COLLEAGUE, other);
        bench.pass(Duration.ofHours(1));

        List<LedgerEntry> settled = new SettleClaims(Optional.empty(), bench.pace()).run(bench.session());

        assertThat(settled).extracting(LedgerEntry::phase).containsExactly(StepPhase.UNKNOWN);
        bench.between((service, request) -> service.send(request));
        assertThat(run()).isInstanceOf(ClaimOutcome.ClaimedNow.class);
        new SettleClaims(Optional.empty(), bench.pace()).run(bench.session());
        assertThat(phases()).containsExactly(StepPhase.SETTLED_NOT_DONE, StepPhase.DONE);
    }

    @Test
    void cancellingBeforeSendingSendsNothing() throws IOException {
        bench.between((_, _) -> {
            throw new InterruptedIOException("cancelled");
        });

        assertThatThrownBy(this::run).isInstanceOf(CloudException.Cancelled.class);

        assertThat(bench.entries()).isEmpty();
    }

    @Test
    void operationThatNobodyCanReadIsLookedUp() throws IOException {
        bench.between((service, request) ->
                BackEnd.isPoll(request.path()) ? ClaimBench.error(404, "gone") : service.send(request));

        assertThat(run())
                .isInstanceOfSatisfying(
                        ClaimOutcome.ClaimedNow.class,
                        now -> assertThat(now.lookedUp()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void faultAtTheClaimIsLookedUpBeforeAnythingElse(int status) throws IOException {
        insteadOfTheClaim(() -> ClaimBench.error(status, "fault"));
        assertThatThrownBy(this::run).isInstanceOf(ClaimException.NotDone.class);

        afterTheClaimReached(() -> ClaimBench.error(status, "fault"));
        assertThat(run()).isInstanceOf(ClaimOutcome.ClaimedNow.class);

        assertThat(bench.claims).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 409, 410})
    void refusalForAnotherReasonIsToldAsTheServiceTellsIt(int status) throws IOException {
        answering(ClaimBench.error(status, "no"));

        var failure = catchThrowableOfType(CloudException.Refused.class, this::run);

        assertThat(failure.status()).isEqualTo(status);
        assertThat(phases()).containsExactly(StepPhase.REFUSED);
    }

    @Test
    void busyServiceHasNotLookedAtTheClaimSoItIsSentAgain() throws IOException {
        List<Request> refused = new ArrayList<>();
        bench.between((service, request) -> {
            if (ClaimBench.isClaim(request) && refused.size() < 2) {
                refused.add(request);
                return ClaimBench.error(429, "busy");
            }
            return service.send(request);
        });

        assertThat(run()).isInstanceOf(ClaimOutcome.ClaimedNow.class);
        assertThat(bench.claims).hasSize(1);
    }

    @Test
    void serviceThatStaysBusyHasDoneNothing() throws IOException {
        answering(ClaimBench.error(429, "busy"));

        assertThatThrownBy(this::run).isInstanceOf(CloudException.Busy.class);

        assertThat(phases()).containsExactly(StepPhase.FAILED);
    }

    @Test
    void signInThatEndsInMidRunHasDoneNothing() throws IOException {
        answering(ClaimBench.error(401, "expired"));

        assertThatThrownBy(this::run).isInstanceOf(CloudException.SignInNeeded.class);

        assertThat(phases()).containsExactly(StepPhase.FAILED);
    }

    @Test
    void tokenThatEndsInMidRunIsRenewedAndTheClaimSentOnce() throws IOException {
        List<Request> refused = new ArrayList<>();
        bench.between((service, request) -> {
            if (ClaimBench.isClaim(request) && refused.isEmpty()) {
                refused.add(request);
                return ClaimBench.error(401, "expired");
            }
            return service.send(request);
        });

        assertThat(run()).isInstanceOf(ClaimOutcome.ClaimedNow.class);
        assertThat(bench.claims).hasSize(1);
    }

    @Test
    void garbageInsteadOfAnOperationIsLookedUp() throws IOException {
        afterTheClaimReached(() -> new Response(200, Headers.NONE, ByteString.ofUtf8("<html>sign in</html>")));

        assertThat(run())
                .isInstanceOfSatisfying(
                        ClaimOutcome.ClaimedNow.class,
                        now -> assertThat(now.lookedUp()).isTrue());
    }

    @Test
    void tenantThatCannotBeAskedIsNotClaimedInto() {
        bench.between((service, request) ->
                BackEnd.isAboutBoards(request.path()) ? ClaimBench.error(503, "down") : service.send(request));

        assertThatThrownBy(this::run).isInstanceOf(CloudException.Faulty.class);

        assertThat(bench.claims).isEmpty();
    }

    private void afterTheClaimReached(Answer answer) {
        bench.between((service, request) -> {
            Response real = service.send(request);
            return ClaimBench.isClaim(request) ? answer.get() : real;
        });
    }

    private void insteadOfTheClaim(Answer answer) {
        bench.between((service, request) -> ClaimBench.isClaim(request) ? answer.get() : service.send(request));
    }

    private void answering(Response answer) {
        insteadOfTheClaim(() -> answer);
    }

    private interface Answer {
        Response get() throws IOException;
    }

    private List<StepPhase> phases() throws IOException {
        return bench.entries().stream().map(LedgerEntry::phase).toList();
    }

    private ClaimPlan plan() throws IOException {
        return new PlanClaim(Optional.empty(), Optional.empty(), bench.pace()).run(bench.session());
    }

    private ClaimOutcome run() throws IOException {
        return claim().run(bench.session());
    }

    private ClaimDevice claim() {
        return new ClaimDevice(Optional.empty(), Optional.empty(), Optional.empty(), bench.pace());
    }

    private ClaimDevice named(DeviceId id) {
        return new ClaimDevice(Optional.of(id), Optional.empty(), Optional.empty(), bench.pace());
    }
}
