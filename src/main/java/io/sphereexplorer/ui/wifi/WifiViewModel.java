package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.network.EnableInterface;
import io.sphereexplorer.device.ConfigState;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** State and actions of the Wi-Fi pane of one board. */
public final class WifiViewModel {
    private final ScanViewModel scan;
    private final JoinViewModel join;
    private final StoredViewModel stored;
    private final AsyncAction<ChainReading> refresh;
    private final AsyncAction<?> switchOn;
    private final ReadOnlyObjectWrapper<Optional<ChainReading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WifiProblem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final BooleanProperty answering = new SimpleBooleanProperty(true);

    /** @param session of the one board */
    public WifiViewModel(Session session, CommandRunner commands, Background background, Pace pace, RunningWork work) {
        scan = new ScanViewModel(session, commands, background, pace);
        join = new JoinViewModel(session, commands, background, pace);
        refresh = background.action(() -> new Patience(pace).ask(() -> ChainReading.take(session)), this::show);
        stored = new StoredViewModel(session, commands, background, refresh::run);
        switchOn = background.action(
                () -> commands.run(session, new EnableInterface(NetworkInterface.WIFI)), _ -> refresh.run());
        join.readingProperty().subscribe(taken -> taken.ifPresent(this::show));
        join.outcomeProperty().subscribe(outcome -> outcome.ifPresent(this::explain));
        watchFailures(scan.scan(), switchOn, stored.change(), join.action());
        refresh.failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure)
                        .ifPresent(met -> fail(WifiProblem.of(met).untilNextReading())));
        answering.addListener((_, _, on) -> forgetReadingUnless(on));
        work.track(() -> Messages.text("wifi.work.scan"), scan.scan());
        work.track(() -> Messages.text("wifi.work.join", join.nameProperty().get()), join.action());
    }

    public ScanViewModel scan() {
        return scan;
    }

    public JoinViewModel join() {
        return join;
    }

    public StoredViewModel stored() {
        return stored;
    }

    /** Reads chain and stored networks anew; leaves that to a join while one is going on. */
    public void refresh() {
        if (answering.get() && !join.action().runningProperty().get()) {
            refresh.run();
        }
    }

    /** Looks for networks unless that was done before. */
    public void scanFirst() {
        if (answering.get() && !scan.scannedProperty().get()) {
            scan.scan().run();
        }
    }

    /** Switches the board's Wi-Fi interface on. */
    public void switchWifiOn() {
        switchOn.run();
    }

    /** What stands in the way, whoever met it; empty if nothing does. */
    public ReadOnlyObjectProperty<Optional<WifiProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The problem as far as the pane has to tell it: why the board does not answer, the window says already. */
    public ObservableValue<Optional<WifiProblem>> shownProblem() {
        return answering.flatMap(on -> problem.map(met -> met.filter(told -> on || !told.ofLink())));
    }

    /** Whether the board is known to answer; while it does not, nothing is known and nothing can be asked of it. */
    public BooleanProperty answeringProperty() {
        return answering;
    }

    /** The stored network that the board is in; it stays there while that one is enabled. */
    Optional<WifiNetwork> joinedNetwork() {
        return reading.get()
                .flatMap(told -> told.stored().stream()
                        .filter(network -> network.configState() == ConfigState.ENABLED)
                        .filter(network ->
                                told.joinedSsid().filter(network.ssid()::equals).isPresent())
                        .findFirst());
    }

    public void dismissProblem() {
        problem.set(Optional.empty());
    }

    /** What the board says; empty before it said anything and while it is silent. */
    ReadOnlyObjectProperty<Optional<ChainReading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** A new attempt takes back how the last one failed. */
    private void watchFailures(AsyncAction<?>... actions) {
        for (AsyncAction<?> action : actions) {
            action.failureProperty().subscribe((before, failure) -> {
                if (failure != null) {
                    fail(WifiProblem.of(failure));
                } else if (before != null && problem.get().equals(Optional.of(WifiProblem.of(before)))) {
                    problem.set(Optional.empty());
                }
            });
        }
    }

    /** What a board said before it was lost is no longer known. */
    private void fail(WifiProblem met) {
        problem.set(Optional.of(met));
        forgetReadingUnless(!met.passing());
    }

    private void forgetReadingUnless(boolean valid) {
        if (!valid) {
            reading.set(Optional.empty());
            scan.mark(stored.networks(), Optional.empty());
        }
    }

    private void show(ChainReading told) {
        if (problem.get().filter(current -> current.isVoidAfter(told)).isPresent()) {
            problem.set(Optional.empty());
        }
        reading.set(Optional.of(told));
        stored.show(told.stored());
        scan.mark(told.stored(), told.joinedSsid());
    }

    private void explain(JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Failed(JoinProblem measured)) {
            fail(WifiProblem.of(scan.otherCaseOf(measured.network().ssid())
                    .filter(_ -> measured.kind() == JoinProblem.Kind.NOT_VISIBLE)
                    .map(measured::withOtherCase)
                    .orElse(measured)));
        }
    }
}
