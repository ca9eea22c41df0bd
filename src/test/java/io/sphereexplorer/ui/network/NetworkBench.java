package io.sphereexplorer.ui.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.network.ApplyProxy;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.device.AppApi;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.ManualTicker;
import io.sphereexplorer.ui.PracticeBoard;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A practice board, a view model of its network, and what the console says of both. */
final class NetworkBench {
    final PracticeBoard board = new PracticeBoard();
    final CommandRunner commands = new CommandRunner();
    final ManualTicker ticker = new ManualTicker();
    final List<String> console = new ArrayList<>();
    final NetworkViewModel model;
    private final Session session;

    NetworkBench() {
        this(new Background(Runnable::run, Runnable::run));
    }

    NetworkBench(Background background) {
        var bench = new BenchInMemory();
        session = Session.of(bench.bench()).on(bench.plug("emulated:1", board));
        commands.onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                console.add(run.text());
            }
        });
        model = new NetworkViewModel(session, commands, background, ticker, new RunningWork());
    }

    NetworkBench with(Command<?> command) {
        try {
            command.run(session);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    NetworkBench joining(String key) {
        with(new AddNetwork(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of(key))));
        for (int second = 0; second < 60; second++) {
            board.pass(1);
            with(new io.sphereexplorer.command.network.ListInterfaces());
        }
        return this;
    }

    NetworkBench withEthernet() {
        board.device().capabilities(List.of(11));
        board.device().imageSigners(TestPackage.signers());
        var apps = new AppApi(board);
        try {
            apps.stage(TestPackage.blink().ofType(21).of(new UUID(4, 2)).build());
            apps.install(true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        board.pass(20);
        return this;
    }

    NetworkBench withProxy(String... exceptions) {
        var proxy = new Proxy(true, "proxy.lab.example", 8080, Optional.of("lab"), List.of(exceptions));
        return with(new ApplyProxy(proxy, Optional.of(Secret.of("sesame-42"))));
    }
}
