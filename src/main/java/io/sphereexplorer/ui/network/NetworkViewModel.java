package io.sphereexplorer.ui.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.network.ListFirewallRules;
import io.sphereexplorer.command.network.ListInterfaces;
import io.sphereexplorer.command.network.ShowNetworkStatus;
import io.sphereexplorer.command.network.ShowProxy;
import io.sphereexplorer.command.wifi.ListFailures;
import io.sphereexplorer.command.wifi.ShowWifiStatus;
import io.sphereexplorer.device.FirewallRuleset;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.device.NetworkStatus;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.WifiFailure;
import io.sphereexplorer.device.WifiStatus;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.BackgroundValue;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.common.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What the network pane tells of one board, each part read by itself, and the one change that runs at a time. While it is
 * shown it follows the board; the firewall, which hardly changes, only after a change.
 */
public final class NetworkViewModel {
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final Session session;
    private final CommandRunner commands;
    private final Background background;
    private final Ticker ticker;
    private final BackgroundValue<List<NetworkInterface>> interfaces;
    private final BackgroundValue<NetworkStatus> status;
    private final BackgroundValue<Optional<Proxy>> proxy;
    private final BackgroundValue<List<FirewallRuleset>> firewall;
    private final BackgroundValue<WifiStatus> wifi;
    private final BackgroundValue<List<WifiFailure>> failures;
    private final BooleanProperty answering = new SimpleBooleanProperty(true);
    private final AtomicReference<@Nullable Command<?>> next = new AtomicReference<>();
    private final AsyncAction<?> change;
    private final List<Runnable> following = new ArrayList<>();

    /** @param session of the one board */
    public NetworkViewModel(
            Session session, CommandRunner commands, Background background, Ticker ticker, RunningWork work) {
        this.session = session;
        this.commands = commands;
        this.background = background;
        this.ticker = ticker;
        interfaces = new BackgroundValue<>(background);
        status = new BackgroundValue<>(background);
        proxy = new BackgroundValue<>(background);
        firewall = new BackgroundValue<>(background);
        wifi = new BackgroundValue<>(background);
        failures = new BackgroundValue<>(background);
        change = background.action(() -> commands.run(session, Objects.requireNonNull(next.getAndSet(null))), _ -> {});
        work.track(() -> Messages.text("network.work"), change);
        answering.addListener((_, _, on) -> readIfShown(on));
    }

    /** Whether the board is known to answer; while it does not, nothing is asked of it. */
    public BooleanProperty answeringProperty() {
        return answering;
    }

    /** Reads everything, as the user asked for it. */
    public void refresh() {
        read(interfaces, new ListInterfaces(), true);
        read(proxy, new ShowProxy(), true);
        read(firewall, new ListFirewallRules(), true);
        read(failures, new ListFailures(), true);
        read(status, new ShowNetworkStatus(), true);
        read(wifi, new ShowWifiStatus(), true);
    }

    /** Begins to follow the board; the first time everything is read aloud. */
    public void follow() {
        var ticking = ticker.every(PERIOD, this::tick);
        var listening = commands.onRun(this::noticeChange);
        following.add(ticking::close);
        following.add(listening::close);
        if (interfaces.valueProperty().get() instanceof ReadValue.Unread) {
            refresh();
        } else {
            readQuietly();
        }
    }

    /** Stops following it; the values stay as they were read last. */
    public void rest() {
        following.forEach(Runnable::run);
        following.clear();
    }

    /** Changes the board unless a change is under way. */
    public void change(Command<?> command) {
        if (answering.get() && !change.runningProperty().get()) {
            next.set(command);
            change.run();
        }
    }

    /** The change that is under way, and how the last one failed. */
    public AsyncAction<?> change() {
        return change;
    }

    /** Whether a change can be started now. */
    ObservableValue<Boolean> ready() {
        return answering.flatMap(on -> change.runningProperty().map(running -> on && !running));
    }

    ObservableValue<ReadValue<List<NetworkInterface>>> interfaces() {
        return interfaces.valueProperty();
    }

    /** How the board gets on with its proxy, in its own word. */
    ObservableValue<ReadValue<String>> proxyState() {
        return status.valueProperty().map(value -> value.map(NetworkStatus::proxy));
    }

    ObservableValue<ReadValue<Optional<Proxy>>> proxy() {
        return proxy.valueProperty();
    }

    ObservableValue<ReadValue<List<FirewallRuleset>>> firewall() {
        return firewall.valueProperty();
    }

    /** enabled, disabled, or empty where the board does not say. */
    ObservableValue<ReadValue<String>> powerSavings() {
        return wifi.valueProperty().map(value -> value.map(WifiStatus::powerSavings));
    }

    ObservableValue<ReadValue<List<WifiFailure>>> failures() {
        return failures.valueProperty();
    }

    private void tick() {
        if (answering.get()) {
            read(interfaces, new ListInterfaces(), false);
            read(proxy, new ShowProxy(), false);
            read(failures, new ListFailures(), false);
            read(status, new ShowNetworkStatus(), false);
            read(wifi, new ShowWifiStatus(), false);
        }
    }

    private void readQuietly() {
        tick();
        read(firewall, new ListFirewallRules(), false);
    }

    private void readIfShown(boolean on) {
        if (on && !following.isEmpty()) {
            readQuietly();
        }
    }

    private void noticeChange(CommandRun run) {
        if (run.changesBoard() && run.phase() == CommandRun.Phase.SUCCEEDED) {
            background.onFxThread(() -> readIfShown(answering.get()));
        }
    }

    private <T> void read(BackgroundValue<T> value, Command<T> command, boolean aloud) {
        value.read(() -> aloud ? commands.run(session, command) : command.run(session));
    }
}
