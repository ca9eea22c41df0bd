package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.command.wifi.DisableNetwork;
import io.sphereexplorer.command.wifi.EnableNetwork;
import io.sphereexplorer.command.wifi.ListFailures;
import io.sphereexplorer.command.wifi.ReplaceKey;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiFailure;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Brings a board into a network and watches until it is authenticated or a failure is measured. */
public final class JoinViewModel {
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(1);

    private final Session session;
    private final CommandRunner commands;
    private final Background background;
    private final Pace pace;
    private final AsyncAction<JoinOutcome> action;
    private final ReadOnlyObjectWrapper<Optional<ChainReading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<JoinOutcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final AtomicReference<@Nullable Command<WifiNetwork>> command = new AtomicReference<>();

    private final AtomicReference<Optional<WifiNetwork>> left = new AtomicReference<>(Optional.empty());

    JoinViewModel(Session session, CommandRunner commands, Background background, Pace pace) {
        this.session = session;
        this.commands = commands;
        this.background = background;
        this.pace = pace;
        action = background.action(this::follow, end -> outcome.set(Optional.of(end)));
    }

    /** The next join disables {@code network} as soon as the new one is stored, so that the board changes over. */
    void leave(Optional<WifiNetwork> network) {
        left.set(network);
    }

    public void add(NewWifiNetwork network) {
        start(network.ssid(), new AddNetwork(network));
    }

    public void replaceKey(WifiNetwork network, Secret key) {
        start(network.ssid(), new ReplaceKey(network.id(), key));
    }

    public void enable(WifiNetwork network) {
        start(network.ssid(), new EnableNetwork(network.id()));
    }

    /** Stops watching; what the board was told already, it keeps and goes on with. */
    public void cancel() {
        boolean stored = action.stepProperty().get() != null;
        action.cancel();
        command.set(null);
        notice.set(Messages.text(stored ? "wifi.join.stoppedStored" : "wifi.join.stoppedEarly", name.get()));
    }

    /** A choice for one form. */
    CertificateChoice certificates() {
        return new CertificateChoice(session, background);
    }

    public AsyncAction<JoinOutcome> action() {
        return action;
    }

    /** The name of the network that is being joined, or was last. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** A sentence on what the last join left behind when it was cancelled; else empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** How the last join ended; empty while there was none, and from the start of the next. */
    public ReadOnlyObjectProperty<Optional<JoinOutcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The latest of the readings taken on the way. */
    ReadOnlyObjectProperty<Optional<ChainReading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    private void start(Ssid ssid, Command<WifiNetwork> first) {
        if (action.runningProperty().get()) {
            return;
        }
        name.set(ssid.text());
        notice.set("");
        outcome.set(Optional.empty());
        command.set(first);
        action.run();
    }

    private JoinOutcome follow(Consumer<AsyncAction.Step> progress) throws IOException, InterruptedException {
        Command<WifiNetwork> first = Objects.requireNonNull(command.getAndSet(null)); // it may hold a key
        Optional<WifiNetwork> old = left.getAndSet(Optional.empty());
        List<WifiFailure> notedBefore = new ListFailures().run(session);
        WifiNetwork joining = commands.run(session, first);
        if (old.isPresent()) {
            commands.run(session, new DisableNetwork(old.get().id()));
        }
        var watch = new JoinWatch(joining, notedBefore, pace.now());
        while (true) {
            progress.accept(watch.step().progress());
            pace.pause(BETWEEN_READINGS);
            ChainReading taken = ChainReading.take(session);
            background.onFxThread(() -> reading.set(Optional.of(taken)));
            Optional<JoinOutcome> end = watch.next(taken, pace.now());
            if (end.isPresent()) {
                return end.get();
            }
        }
    }
}
