package io.sphereexplorer.ui.defender;

import static io.sphereexplorer.ui.defender.DefenderBench.report;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.defender.AlertStatus;
import io.sphereexplorer.cloud.defender.Posture.Coverage;
import io.sphereexplorer.cloud.defender.Recommendation.State;
import io.sphereexplorer.cloud.defender.SecurityAlert;
import io.sphereexplorer.cloud.defender.Severity;
import io.sphereexplorer.screenshots.Shot;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The states of the Defender pane. */
public final class DefenderShots {
    private static final Executor NOBODY = _ -> {};

    private DefenderShots() {}

    public static List<Shot> all() {
        return List.of(
                shot("defender-no-account", bench -> bench.watched.set(watched(false, Optional.empty(), false))),
                shot("defender-no-hub", bench -> bench.watched.set(watched(true, Optional.empty(), false))),
                shot("defender-not-managed", bench -> bench.watched.set(watched(true, Optional.of("hub"), false))),
                shot("defender-unasked", _ -> {}),
                new Shot("defender-busy", () -> {
                    var bench = new DefenderBench(NOBODY);
                    var pane = bench.pane();
                    bench.looked();
                    return pane;
                }),
                shot(
                        "defender-not-enabled",
                        bench -> bench.answering(report(Coverage.NOT_ENABLED, List.of(), List.of()))
                                .looked()),
                shot(
                        "defender-no-data",
                        bench -> bench.answering(report(Coverage.ENABLED, List.of(), List.of()))
                                .looked()),
                shot(
                        "defender-nothing-to-do",
                        bench -> bench.answering(report(
                                        Coverage.ENABLED,
                                        List.of(DefenderBench.advice("x", "x", Severity.LOW, State.HEALTHY)),
                                        List.of()))
                                .looked()),
                shot(
                        "defender-failed",
                        bench -> bench.failing(new CloudException.NoAnswer(false, new SocketTimeoutException("late")))
                                .looked()),
                shot("defender-normal", DefenderBench::looked),
                shot("defender-alert", DefenderShots::alert),
                shot("defender-all", bench -> {
                    bench.looked();
                    bench.model.showsAllProperty().set(true);
                }),
                shot("defender-long", DefenderShots::many));
    }

    private static Watched watched(boolean account, Optional<String> hub, boolean managed) {
        return new Watched(account, hub, managed, false);
    }

    private static Shot shot(String name, Consumer<DefenderBench> state) {
        return new Shot(name, () -> {
            var bench = new DefenderBench();
            var pane = bench.pane();
            state.accept(bench);
            return pane;
        });
    }

    private static void alert(DefenderBench bench) {
        bench.watched.set(new Watched(true, Optional.of("contoso-hub"), true, true));
        bench.looked();
        bench.model
                .selectedProperty()
                .set(Optional.of(bench.model.itemsProperty().get().get(1)));
    }

    private static void many(DefenderBench bench) {
        List<SecurityAlert> alerts = IntStream.range(0, 60)
                .mapToObj(i -> DefenderBench.alert(
                        "%0128x".formatted(i),
                        "IoT.Hub_CertificateFailedToBeDeletedFromHub",
                        "A certificate of a hub with a name that hardly anybody would ever give it could not be deleted",
                        List.of(Severity.values()).get(i % 5),
                        AlertStatus.ACTIVE,
                        i * 4000L))
                .toList();
        bench.watched.set(
                new Watched(true, Optional.of("a-hub-whose-name-is-as-long-as-fifty-characters-may-be"), true, false));
        bench.answering(report(Coverage.NOT_ENABLED, DefenderBench.usualAdvice(), alerts))
                .looked();
    }
}
