package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.network.EnableInterface;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** State and actions of the Wi-Fi pane of one board. */
public final class WifiViewModel {
    private final ScanViewModel scan;
    private final JoinViewModel join;
    private final StoredViewModel stored;
    private final AsyncAction<ChainReading> refresh;
    private final AsyncAction<?> switchOn;
    private final ReadOnlyObjectWrapper<@Nullable ChainReading> reading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WifiProblem> problem = new ReadOnlyObjectWrapper<>();

    /** @param session of the one board */
    public WifiViewModel(Session session, CommandRunner commands, Background background, Pace pace, RunningWork work) {
        scan = new ScanViewModel(session, commands, background);
        join = new JoinViewModel(session, commands, background, pace);
        refresh = background.action(() -> ChainReading.take(session), this::show);
        stored = new StoredViewModel(session, commands, background, refresh::run);
        switchOn = background.action(
                () -> commands.run(session, new EnableInterface(ChainReading.WIFI_INTERFACE)), _ -> refresh.run());
        join.readingProperty().subscribe(taken -> Optional.ofNullable(taken).ifPresent(this::show));
        join.outcomeProperty().subscribe(this::explain);
        watchFailures(scan.scan(), refresh, switchOn, stored.change(), join.action());
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
        if (!join.action().runningProperty().get()) {
            refresh.run();
        }
    }

    /** Switches the board's Wi-Fi interface on. */
    public void switchWifiOn() {
        switchOn.run();
    }

    /** What stands in the way, whoever met it; null if nothing does. */
    public ReadOnlyObjectProperty<@Nullable WifiProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void dismissProblem() {
        problem.set(null);
    }

    /** What the board said last; null before it said anything. */
    ReadOnlyObjectProperty<@Nullable ChainReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    private void watchFailures(AsyncAction<?>... actions) {
        for (AsyncAction<?> action : actions) {
            action.failureProperty().subscribe(failure -> {
                if (failure != null) {
                    problem.set(WifiProblem.of(failure));
                }
            });
        }
    }

    private void show(ChainReading told) {
        WifiProblem current = problem.get();
        if (current != null && current.isVoidAfter(told)) {
            problem.set(null);
        }
        reading.set(told);
        stored.show(told.stored());
        scan.mark(told.stored(), told.joinedSsid());
    }

    private void explain(@Nullable JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Failed(JoinProblem measured)) {
            problem.set(WifiProblem.of(scan.otherCaseOf(measured.network().ssid())
                    .filter(_ -> measured.kind() == JoinProblem.Kind.NOT_VISIBLE)
                    .map(measured::withOtherCase)
                    .orElse(measured)));
        }
    }
}
