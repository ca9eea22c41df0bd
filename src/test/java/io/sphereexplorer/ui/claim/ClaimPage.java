package io.sphereexplorer.ui.claim;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.claim.ClaimBench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The view model of a claim on a bench in memory; what runs in the background waits if the test wants it. */
final class ClaimPage {
    final ClaimBench bench;
    final List<String> console = new ArrayList<>();
    final Tenant lab;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final CommandRunner commands = new CommandRunner();
    private boolean holding;

    /** Signed in, with the tenant {@code contoso-lab} chosen. */
    ClaimPage() throws IOException {
        this(BackEnd.TENANT);
    }

    /** The same with what is behind it. */
    ClaimPage(BackEnd backEnd) throws IOException {
        bench = new ClaimBench(backEnd);
        lab = bench.tenant(ClaimBench.ME, "contoso-lab");
        bench.choose(lab);
        commands.onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                console.add(run.text());
            }
        });
    }

    ClaimViewModel model() {
        return model(bench.session());
    }

    ClaimViewModel model(Session session) {
        var background = new Background(
                work -> {
                    if (holding) {
                        waiting.add(work);
                    } else {
                        work.run();
                    }
                },
                Runnable::run);
        var model = new ClaimViewModel(
                session.on(session.bench().boards().getFirst()), commands, background, bench.pace(), new RunningWork());
        model.follow();
        return model;
    }

    /** From now on, work waits. */
    void hold() {
        holding = true;
    }

    void goOn() {
        holding = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /** The claim is lost on its way, and nothing answers any more. */
    void cutAtTheClaim() {
        bench.between((service, request) -> {
            if (!bench.claims.isEmpty()) {
                throw new IOException("down");
            }
            var answer = service.send(request);
            if (ClaimBench.isClaim(request)) {
                throw new IOException("down");
            }
            return answer;
        });
    }

    void mend() {
        bench.between((service, request) -> service.send(request));
    }
}
