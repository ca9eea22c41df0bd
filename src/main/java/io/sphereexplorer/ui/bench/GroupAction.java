package io.sphereexplorer.ui.bench;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.app.DeployImage;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.command.device.ShowOsVersion;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
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
        String id,
        GroupInput.Need need,
        boolean loses,
        Function<GroupInput, Command<R>> command,
        Function<R, String> result) {
    /** All of them, in the order they are offered. */
    static final List<GroupAction<?>> ALL = List.of(
            new GroupAction<>(
                    "version",
                    GroupInput.Need.NOTHING,
                    false,
                    _ -> new ShowOsVersion(),
                    version -> Messages.text("bench.result.version", version)),
            new GroupAction<>(
                    "wifi",
                    GroupInput.Need.NETWORK,
                    false,
                    input -> new AddNetwork(network(input)),
                    network -> Messages.text("bench.result.wifi", network.ssid().text())),
            new GroupAction<>(
                    "sideload",
                    GroupInput.Need.PACKAGE,
                    false,
                    input -> new DeployImage(input.file().orElseThrow(), false, false),
                    deployed -> Messages.text(
                            deployed.restarting() ? "bench.result.sideload.restarting" : "bench.result.sideload")),
            new GroupAction<>(
                    "restart",
                    GroupInput.Need.NOTHING,
                    false,
                    _ -> new RestartDevice(),
                    _ -> Messages.text("bench.result.restart")));

    /** What is to be done on one board; tells the result in a few words. */
    @FunctionalInterface
    interface Job {
        String run(CommandRunner commands, Session session) throws IOException;
    }

    Job job(GroupInput input) {
        return (commands, session) -> result.apply(commands.run(session, command.apply(input)));
    }

    String title() {
        return Messages.text("bench.action." + id);
    }

    private static NewWifiNetwork network(GroupInput input) {
        Ssid ssid = Ssid.of(input.ssid());
        return input.key().map(key -> NewWifiNetwork.withKey(ssid, key)).orElseGet(() -> NewWifiNetwork.open(ssid));
    }
}
