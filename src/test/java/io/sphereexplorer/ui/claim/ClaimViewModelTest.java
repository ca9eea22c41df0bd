package io.sphereexplorer.ui.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.ClaimException;
import io.sphereexplorer.command.claim.ClaimBench;
import io.sphereexplorer.command.claim.ClaimOutcome;
import io.sphereexplorer.command.claim.ClaimPlan;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.account.CloudDesk;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ClaimViewModelTest {
    private static final String DIGITS = ClaimBench.BOARD.lastDigits(4);

    private final ClaimPage page;

    ClaimViewModelTest(BackEnd backEnd) throws IOException {
        page = new ClaimPage(backEnd);
    }

    @Test
    void nothingIsAskedBeforeTheUserWantsIt() {
        var model = page.model();

        assertThat(model.stateProperty().get()).isInstanceOf(ClaimState.Unasked.class);
        assertThat(page.bench.sent).isEmpty();
        assertThat(page.console).isEmpty();
    }

    @Test
    void whoIsNotSignedInOrHasNoTenantIsTold() {
        var session = page.bench.session();
        assertThat(page.model(Session.of(session.bench(), CloudDesk.closed()))
                        .stateProperty()
                        .get())
                .isInstanceOf(ClaimState.NotSignedIn.class);

        session.cloud()
                .choose(new Account(
                        ClaimBench.COLLEAGUE,
                        ClaimBench.COLLEAGUE,
                        page.bench.backEnd().realm()));

        assertThat(page.model().stateProperty().get()).isInstanceOf(ClaimState.NoTenant.class);
    }

    @Test
    void boardIsClaimedOnlyWithItsOwnDigits() throws IOException {
        var model = page.model();
        model.look();
        assertThat(plan(model).verdict()).isEqualTo(ClaimPlan.Verdict.CLAIMABLE);
        assertThat(model.ready().getValue()).isFalse();
        model.typedProperty().set("0000");
        model.claim();
        assertThat(page.bench.claims).isEmpty();

        model.typedProperty().set(DIGITS.toUpperCase(java.util.Locale.ROOT));
        assertThat(model.ready().getValue()).isTrue();
        model.claim();

        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        ClaimState.Claimed.class,
                        done -> assertThat(done.outcome()).isInstanceOf(ClaimOutcome.ClaimedNow.class));
        assertThat(page.bench.has(page.lab)).isTrue();
        assertThat(page.console)
                .containsExactly(
                        "device claim --dry-run",
                        "device claim --device %s --tenant %s".formatted(ClaimBench.BOARD.upperCase(), page.lab.id()));
    }

    @Test
    void digitsAreForgottenWithEachNewPlan() {
        var model = page.model();
        model.look();
        model.typedProperty().set(DIGITS);

        model.look();

        assertThat(model.typedProperty().get()).isEmpty();
        assertThat(model.ready().getValue()).isFalse();
    }

    @Test
    void silentBoardCannotBeClaimed() {
        var model = page.model();
        model.look();
        model.typedProperty().set(DIGITS);

        model.answeringProperty().set(false);

        assertThat(model.ready().getValue()).isFalse();
    }

    @Test
    void doubleClickClaimsOnce() {
        var model = page.model();
        model.look();
        model.typedProperty().set(DIGITS);
        page.hold();

        model.claim();
        model.claim();
        model.look();
        page.goOn();

        assertThat(page.bench.claims).hasSize(1);
    }

    @Test
    void otherTenantThatIsChosenMeanwhileNeedsANewPlan() throws IOException {
        var session = page.bench.session();
        var model = page.model(session);
        model.look();
        model.typedProperty().set(DIGITS);

        session.cloud().choose(page.bench.tenant(ClaimBench.ME, "training-b"));

        assertThat(model.stateProperty().get()).isInstanceOf(ClaimState.Unasked.class);
        model.claim();
        assertThat(page.bench.claims).isEmpty();
    }

    @Test
    void resultStaysWhileThePaneIsAwayUnlessAnotherTenantIsChosen() throws IOException {
        var session = page.bench.session();
        var model = page.model(session);
        model.look();
        model.rest();
        model.follow();
        assertThat(model.stateProperty().get()).isInstanceOf(ClaimState.Planned.class);

        model.rest();
        session.cloud().choose(page.bench.tenant(ClaimBench.ME, "training-b"));
        model.follow();

        assertThat(model.stateProperty().get()).isInstanceOf(ClaimState.Unasked.class);
    }

    @Test
    void boardThatWasSwappedIsNotClaimed() {
        var model = page.model();
        model.look();
        model.typedProperty().set(DIGITS);
        page.bench.gateway.swap(page.bench.board, ClaimBench.says("cd".repeat(64)));

        model.claim();

        assertThat(model.stateProperty().get()).isInstanceOf(ClaimState.Failed.class);
        assertThat(page.bench.claims).isEmpty();
    }

    @Test
    void boardInAnotherTenantLeadsThere() throws IOException {
        Tenant other = page.bench.tenant(ClaimBench.ME, "training-b");
        page.bench.claimFor(ClaimBench.ME, other);
        var model = page.model();
        model.look();
        assertThat(plan(model).verdict()).isEqualTo(ClaimPlan.Verdict.IN_ANOTHER);

        model.switchToOwner();

        assertThat(plan(model).verdict()).isEqualTo(ClaimPlan.Verdict.HERE);
        assertThat(page.console).contains("tenant select --tenant " + other.id());
    }

    @Test
    void claimOfUnknownEndIsSettledByLooking() {
        var model = page.model();
        model.look();
        model.typedProperty().set(DIGITS);
        page.cutAtTheClaim();
        model.claim();
        assertThat(failure(model)).isInstanceOf(ClaimException.Unknown.class);
        page.mend();
        page.bench.pass(java.time.Duration.ofSeconds(5));

        model.settle();

        assertThat(plan(model).verdict()).isEqualTo(ClaimPlan.Verdict.HERE);
        assertThat(page.bench.claims).hasSize(1);
        assertThat(page.console).contains("device settle-claim");
    }

    @Test
    void failureOfTheLookIsShownAndCanBeTriedAgain() {
        var model = page.model();
        page.bench.between((_, _) -> {
            throw new IOException("down");
        });
        model.look();
        assertThat(failure(model)).isInstanceOf(CloudException.NoAnswer.class);
        page.mend();

        model.look();

        assertThat(plan(model).verdict()).isEqualTo(ClaimPlan.Verdict.CLAIMABLE);
    }

    @Test
    void lookThatIsCancelledLeavesTheBoardUnasked() {
        var model = page.model();
        page.hold();
        model.look();
        assertThat(model.stateProperty().get()).isInstanceOf(ClaimState.Looking.class);

        model.lookAction().cancel();

        assertThat(model.stateProperty().get()).isInstanceOf(ClaimState.Unasked.class);
    }

    @Test
    void claimThatIsCancelledBeforeItBeganLeavesThePlan() {
        var model = page.model();
        model.look();
        model.typedProperty().set(DIGITS);
        page.hold();
        model.claim();

        model.claimAction().cancel();
        page.goOn();

        assertThat(model.stateProperty().get()).isInstanceOf(ClaimState.Planned.class);
        assertThat(page.bench.claims).isEmpty();
    }

    @Test
    void refreshAsksAgainOnlyWhatTheUserHasAsked() {
        var model = page.model();
        model.refresh();
        assertThat(page.bench.sent).isEmpty();
        model.look();
        int asked = page.bench.sent.size();

        model.refresh();

        assertThat(page.bench.sent).hasSize(2 * asked);
    }

    private static ClaimPlan plan(ClaimViewModel model) {
        return ((ClaimState.Planned) model.stateProperty().get()).plan();
    }

    private static Exception failure(ClaimViewModel model) {
        return ((ClaimState.Failed) model.stateProperty().get()).reason();
    }
}
