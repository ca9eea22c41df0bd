package io.sphereexplorer.ui.claim;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.ClaimException;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.claim.ClaimDevice;
import io.sphereexplorer.command.claim.ClaimGuard;
import io.sphereexplorer.command.claim.ClaimOutcome;
import io.sphereexplorer.command.claim.ClaimPlan;
import io.sphereexplorer.command.claim.PlanClaim;
import io.sphereexplorer.command.claim.SettleClaims;
import io.sphereexplorer.command.tenant.SelectTenant;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.CommandProgress;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The claim of one board: nothing is asked of the service before the user wants it, and nothing is claimed but what was
 * shown and confirmed with the last digits of the board's ID.
 */
public final class ClaimViewModel {
    private static final int DIGITS = 4;

    private final Session session;
    private final CommandRunner commands;
    private final Background background;
    private final Pace pace;
    private final CommandProgress progress;
    private final AsyncAction<ClaimPlan> look;
    private final AsyncAction<ClaimOutcome> claim;
    private final AsyncAction<List<LedgerEntry>> settle;
    private final AsyncAction<Tenant> change;
    private final ReadOnlyObjectWrapper<ClaimState> state;
    private final AtomicReference<@Nullable ClaimPlan> agreed = new AtomicReference<>();
    private final AtomicReference<@Nullable Tenant> wanted = new AtomicReference<>();
    private final StringProperty boardName = new SimpleStringProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty answering = new SimpleBooleanProperty(true);
    private final List<Runnable> following = new ArrayList<>();
    /** What was known when the state was reached. */
    private ClaimState basis;

    /** @param session of the one board */
    public ClaimViewModel(Session session, CommandRunner commands, Background background, Pace pace, RunningWork work) {
        this.session = session;
        this.commands = commands;
        this.background = background;
        this.pace = pace;
        InstantSource clock = pace::now;
        progress = new CommandProgress(background, clock);
        boardName.set(session.knownBoard().map(session.bench()::nameOf).orElse(""));
        basis = known();
        state = new ReadOnlyObjectWrapper<>(basis);
        look = background.action(this::plan, plan -> show(new ClaimState.Planned(plan)));
        claim = background.actionToldToItsEnd(this::claimShown, outcome -> show(new ClaimState.Claimed(outcome)));
        settle = background.action(
                steps -> commands.run(progress.watching(session, steps), new SettleClaims(Optional.empty(), pace)),
                _ -> look());
        change = background.action(this::selectOwner, _ -> look());
        List.of(look, claim, settle, change).forEach(this::follow);
        work.track(() -> Messages.text("claimPage.work"), claim);
        work.track(() -> Messages.text("claimPage.work.settling"), settle);
    }

    /** Whether the board is known to answer; while it does not, nothing can be claimed. */
    public BooleanProperty answeringProperty() {
        return answering;
    }

    /** Begins to follow who is signed in and which tenant is chosen. */
    public void follow() {
        var watch = session.cloud().onChange(() -> background.onFxThread(this::startOver));
        following.add(watch::close);
        if (!known().equals(basis)) {
            startOver();
        }
    }

    public void rest() {
        following.forEach(Runnable::run);
        following.clear();
    }

    /** Asks the tenants who owns the board; sends nothing that changes anything. */
    public void look() {
        if (!isBusy() && known() instanceof ClaimState.Unasked) {
            show(new ClaimState.Looking());
            look.run();
        }
    }

    /** What the refresh button does: asks again, if the user has asked before. */
    public void refresh() {
        switch (state.get()) {
            case ClaimState.Planned _, ClaimState.Claimed _, ClaimState.Failed _ -> look();
            default -> startOver();
        }
    }

    /** Claims the board that is shown, if the digits are right; does nothing otherwise. */
    void claim() {
        if (state.get() instanceof ClaimState.Planned(ClaimPlan plan) && ready().getValue() && !isBusy()) {
            agreed.set(plan);
            show(new ClaimState.Claiming(plan));
            claim.run();
        }
    }

    /** Takes everything back that was asked; nothing was changed. */
    void cancel() {
        startOver();
    }

    /** Finds out what became of a claim whose end is not known. */
    void settle() {
        if (!isBusy()) {
            settle.run();
        }
    }

    /** Lets commands go to the tenant that has the board. */
    void switchToOwner() {
        owner(state.get()).filter(_ -> !isBusy()).ifPresent(owner -> {
            wanted.set(owner);
            change.run();
        });
    }

    ReadOnlyObjectProperty<ClaimState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The last digits of the board's ID, as the user types them. */
    StringProperty typedProperty() {
        return typed;
    }

    /** Whether it can be claimed now: the plan allows it, the board answers, and the digits are its own. */
    ObservableValue<Boolean> ready() {
        return state.flatMap(shown -> typed.flatMap(digits -> answering.map(on -> on
                && shown instanceof ClaimState.Planned(ClaimPlan plan)
                && plan.verdict() == ClaimPlan.Verdict.CLAIMABLE
                && plan.target().id().lastDigits(DIGITS).equalsIgnoreCase(digits.strip()))));
    }

    AsyncAction<ClaimPlan> lookAction() {
        return look;
    }

    AsyncAction<ClaimOutcome> claimAction() {
        return claim;
    }

    AsyncAction<List<LedgerEntry>> settleAction() {
        return settle;
    }

    CommandProgress progress() {
        return progress;
    }

    /** What the board is called, which may change once it has said who it is. */
    public StringProperty boardNameProperty() {
        return boardName;
    }

    /** The tenant that has the board, if it is another one of the user's. */
    static Optional<Tenant> owner(ClaimState shown) {
        return switch (shown) {
            case ClaimState.Planned(ClaimPlan plan) when plan.verdict() == ClaimPlan.Verdict.IN_ANOTHER -> plan.owner();
            case ClaimState.Failed failed
            when failed.reason() instanceof ClaimException.InAnotherOfMine other -> Optional.of(other.owner());
            default -> Optional.empty();
        };
    }

    private ClaimPlan plan() throws IOException {
        return commands.run(session, new PlanClaim(Optional.empty(), Optional.empty(), pace));
    }

    private ClaimOutcome claimShown(Consumer<AsyncAction.Step> steps) throws IOException {
        ClaimPlan shown = Objects.requireNonNull(agreed.getAndSet(null));
        ClaimGuard asShown = now -> {
            if (!now.asks(shown)) {
                throw new ClaimException.Changed();
            }
        };
        var command = new ClaimDevice(
                Optional.of(shown.target().id()),
                Optional.of(shown.tenant().id().toString()),
                Optional.of(asShown),
                pace);
        return commands.run(progress.watching(session, steps), command);
    }

    private Tenant selectOwner() throws IOException {
        Tenant owner = Objects.requireNonNull(wanted.getAndSet(null));
        return commands.run(session, new SelectTenant(owner.id().toString()));
    }

    private void follow(AsyncAction<?> action) {
        action.runningProperty().subscribe(running -> {
            if (!running) {
                showStopped();
            }
        });
        action.failureProperty().subscribe(this::showFailure);
    }

    /** Work that the user has cancelled leaves no news. */
    private void showStopped() {
        switch (state.get()) {
            case ClaimState.Looking _ -> startOver();
            case ClaimState.Claiming(ClaimPlan plan) -> show(new ClaimState.Planned(plan));
            default -> {}
        }
    }

    private void showFailure(@Nullable Exception failure) {
        if (failure != null) {
            Optional<ClaimPlan> plan = state.get() instanceof ClaimState.Planned(ClaimPlan before)
                    ? Optional.of(before)
                    : Optional.empty();
            show(new ClaimState.Failed(failure, plan));
        }
    }

    private void startOver() {
        if (!isBusy()) {
            show(known());
        }
    }

    private boolean isBusy() {
        return look.runningProperty().get()
                || claim.runningProperty().get()
                || settle.runningProperty().get()
                || change.runningProperty().get();
    }

    /** Who would claim into which tenant, without asking the service. */
    ClaimState known() {
        Optional<Account> account = session.cloud().account();
        Optional<ChosenTenant> tenant = session.cloud().tenant();
        if (account.isEmpty()) {
            return new ClaimState.NotSignedIn();
        }
        return tenant.<ClaimState>map(chosen -> new ClaimState.Unasked(account.get(), chosen))
                .orElseGet(() -> new ClaimState.NoTenant(account.get()));
    }

    private void show(ClaimState next) {
        typed.set("");
        basis = known();
        state.set(next);
    }
}
