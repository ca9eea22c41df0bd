package io.sphereexplorer.ui.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.device.ShowCapabilities;
import io.sphereexplorer.command.device.ShowManufacturingState;
import io.sphereexplorer.command.device.ShowOsVersion;
import io.sphereexplorer.command.device.ShowSecurityState;
import io.sphereexplorer.command.device.ShowStatus;
import io.sphereexplorer.command.network.ListInterfaces;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.DeviceIdentity;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.FoundOwner;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.BackgroundValue;
import io.sphereexplorer.ui.common.NetworkChain;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the overview tells of one board; every value is read by itself, so that one the board refuses hides no other.
 * While it is shown it follows the board: its signs of life every few seconds, all of it after a change or a silence.
 */
public final class DeviceViewModel {
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final AttachedBoard board;
    private final Session session;
    private final CommandRunner commands;
    private final Background background;
    private final Ticker ticker;
    private final BoardFact<DeviceIdentity> identity;
    private final BoardFact<ShowStatus.Result> status;
    private final BoardFact<String> osVersion;
    private final BoardFact<ManufacturingState> manufacturing;
    private final BoardFact<List<Capability>> capabilities;
    private final BoardFact<List<NetworkInterface>> interfaces;
    private final BoardFact<NetworkChain> chain;
    private final ReadOnlyObjectWrapper<Optional<FoundOwner>> owner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty answering = new SimpleBooleanProperty(true);
    private final List<Runnable> following = new ArrayList<>();

    public DeviceViewModel(
            AttachedBoard board, Session bench, CommandRunner commands, Background background, Ticker ticker) {
        this.board = board;
        this.session = bench.on(board);
        this.commands = commands;
        this.background = background;
        this.ticker = ticker;
        identity = fact(new ShowSecurityState());
        status = fact(new ShowStatus());
        osVersion = fact(new ShowOsVersion());
        manufacturing = fact(new ShowManufacturingState());
        capabilities = fact(new ShowCapabilities());
        interfaces = fact(new ListInterfaces());
        chain = fact(new ReadChain());
        status.observed().subscribe(this::readAllAfterSilence);
        identity.observed().subscribe(_ -> showOwner());
        answering.addListener((_, _, on) -> noticeAnswering(on));
    }

    /** Whether the board is known to answer; while it does not, the chain is not known. */
    public BooleanProperty answeringProperty() {
        return answering;
    }

    /** Reads everything, as the user asked for it. */
    public void refresh() {
        List.of(identity, osVersion, manufacturing, capabilities, interfaces).forEach(fact -> fact.read(this::aloud));
        status.read(this::quietly);
        readChain();
    }

    /** Begins to follow the board; the first time everything is read. */
    public void follow() {
        var ticking = ticker.every(PERIOD, this::readSignsOfLife);
        var listening = commands.onRun(this::noticeChange);
        var finding = session.cloud().owners().onChange(() -> background.onFxThread(this::showOwner));
        following.add(finding::close);
        showOwner();
        following.add(ticking::close);
        following.add(listening::close);
        if (status.value().valueProperty().get() instanceof ReadValue.Unread) {
            refresh();
        } else {
            readAllQuietly();
        }
    }

    /** Stops following it; the values stay as they were read last. */
    public void rest() {
        following.forEach(Runnable::run);
        following.clear();
    }

    AttachedBoard board() {
        return board;
    }

    ObservableValue<ReadValue<DeviceId>> id() {
        return identity.observed().map(value -> value.map(DeviceIdentity::id));
    }

    ObservableValue<ReadValue<String>> securityState() {
        return identity.observed().map(value -> value.map(DeviceIdentity::securityState));
    }

    ObservableValue<ReadValue<String>> osVersion() {
        return osVersion.observed();
    }

    ObservableValue<ReadValue<String>> restVersion() {
        return status.observed()
                .map(value ->
                        value.map(read -> read.restVersion().orElseGet(() -> Messages.text("device.rest.notSaid"))));
    }

    ObservableValue<ReadValue<String>> uptime() {
        return status.observed().map(value -> value.map(read -> UptimeText.of(read.uptime())));
    }

    ObservableValue<ReadValue<String>> manufacturingState() {
        return manufacturing.observed().map(value -> value.map(SecurityText::of));
    }

    ObservableValue<ReadValue<String>> capabilities() {
        return capabilities.observed().map(value -> value.map(SecurityText::of));
    }

    ObservableValue<ReadValue<String>> interfaces() {
        return interfaces.observed().map(value -> value.map(NetworkText::of));
    }

    /** One sentence on where the board stands. */
    ObservableValue<String> nextStep() {
        return answering.flatMap(on -> chain.observed()
                .map(value -> on ? NetworkText.nextStep(value) : Messages.text("device.network.unreadable")));
    }

    /** What the one button offers. */
    ObservableValue<String> nextAction() {
        return chain.observed().map(NetworkText::nextAction);
    }

    ObservableValue<ReadValue<NetworkChain>> chain() {
        return chain.observed();
    }

    /** Who was found to own it; empty while nobody has asked. */
    ReadOnlyObjectProperty<Optional<FoundOwner>> owner() {
        return owner.getReadOnlyProperty();
    }

    private void showOwner() {
        owner.set(id().getValue().known().flatMap(session.cloud().owners()::of));
    }

    private void readSignsOfLife() {
        status.read(this::quietly);
        readChain();
        interfaces.read(this::quietly);
    }

    private void readAllQuietly() {
        List.of(identity, osVersion, manufacturing, capabilities).forEach(fact -> fact.read(this::quietly));
        readSignsOfLife();
    }

    private void readChain() {
        if (answering.get()) {
            chain.read(this::quietly);
        }
    }

    private void noticeAnswering(boolean on) {
        if (!on) {
            chain.value().clear();
        } else if (!following.isEmpty()) {
            readAllQuietly();
        }
    }

    private void readAllAfterSilence(ReadValue<ShowStatus.Result> before, ReadValue<ShowStatus.Result> now) {
        if (before instanceof ReadValue.Unreadable && now instanceof ReadValue.Present) {
            readAllQuietly();
        }
    }

    private void noticeChange(CommandRun run) {
        if (run.changesBoard() && run.phase() == CommandRun.Phase.SUCCEEDED) {
            background.onFxThread(this::readAllQuietly);
        }
    }

    private <R> R aloud(Command<R> command) throws IOException {
        return commands.run(session, command);
    }

    private <R> R quietly(Command<R> command) throws IOException {
        return command.run(session);
    }

    private <T> BoardFact<T> fact(Command<T> command) {
        return new BoardFact<>(new BackgroundValue<>(background), command);
    }
}
