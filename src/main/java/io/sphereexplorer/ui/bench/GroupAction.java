package io.sphereexplorer.ui.bench;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.app.DeployImage;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.command.device.ShowOsVersion;
import io.sphereexplorer.command.device.ShowSecurityState;
import io.sphereexplorer.command.maintenance.CleanForNextUser;
import io.sphereexplorer.command.recovery.RecoverDevice;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that can be done to many boards alike.
 *
 * @param id its texts begin with {@code bench.action.} and this
 * @param loses whether a board loses something by it, so that the user is asked first
 * @param command made anew for each board
 * @param result what came of it, in a few words
 */
public record GroupAction<R>(
        String id, GroupInput.Need need, boolean loses, Maker<R> command, Function<R, String> result) {
    /** All of them, in the order they are offered. */
    static final List<GroupAction<?>> ALL = List.of(
            new GroupAction<>(
                    "version",
                    GroupInput.Need.NOTHING,
                    false,
                    (_, _) -> new ShowOsVersion(),
                    version -> Messages.text("bench.result.version", version)),
            new GroupAction<>(
                    "wifi",
                    GroupInput.Need.NETWORK,
                    false,
                    (input, _) -> new AddNetwork(network(input)),
                    network -> Messages.text("bench.result.wifi", network.ssid().text())),
            new GroupAction<>(
                    "sideload",
                    GroupInput.Need.PACKAGE,
                    false,
                    (input, _) -> new DeployImage(input.file().orElseThrow(), false, false),
                    deployed -> Messages.text(
                            deployed.restarting() ? "bench.result.sideload.restarting" : "bench.result.sideload")),
            new GroupAction<>(
                    "restart",
                    GroupInput.Need.NOTHING,
                    false,
                    (_, _) -> new RestartDevice(),
                    _ -> Messages.text("bench.result.restart")),
            new GroupAction<>(
                    "clean",
                    GroupInput.Need.NOTHING,
                    true,
                    (_, session) -> new CleanForNextUser(digits(session), Pace.real()),
                    removed -> Messages.text(removed.isEmpty() ? "bench.result.clean.before" : "bench.result.clean")),
            new GroupAction<>(
                    "recover",
                    GroupInput.Need.NOTHING,
                    true,
                    (_, _) -> new RecoverDevice(Optional.empty(), Optional.empty(), false),
                    done -> Messages.text(done.answered() ? "bench.result.recover" : "bench.result.recover.silent")));

    private static final int DIGITS = 4;

    /** Makes the command for the board of a session, which it may ask who it is. */
    @FunctionalInterface
    interface Maker<R> {
        Command<R> of(GroupInput input, Session session) throws IOException;
    }

    /** What is to be done on one board; tells the result in a few words. */
    @FunctionalInterface
    interface Job {
        String run(CommandRunner commands, Session session) throws IOException;
    }

    Job job(GroupInput input) {
        return (commands, session) -> result.apply(commands.run(session, command.of(input, session)));
    }

    /** What a board loses by it and what stays. */
    String loss() {
        return Messages.text("bench.loss." + id);
    }

    String title() {
        return Messages.text("bench.action." + id);
    }

    /** The user has said how many boards are meant; that it is this one, it says itself. */
    private static String digits(Session session) throws IOException {
        return new ShowSecurityState().run(session).id().lastDigits(DIGITS);
    }

    private static NewWifiNetwork network(GroupInput input) {
        Ssid ssid = Ssid.of(input.ssid());
        return input.key().map(key -> NewWifiNetwork.withKey(ssid, key)).orElseGet(() -> NewWifiNetwork.open(ssid));
    }
}
