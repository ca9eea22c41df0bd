package io.sphereexplorer.ui.certificate;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.emulator.world.PracticeAuthority;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.PracticeBoard;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/** A view model on an emulated board, and the practice files for its store. */
final class PracticeStore {
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    final PracticeBoard board = new PracticeBoard();
    final BenchInMemory bench = new BenchInMemory();
    final List<String> console = new ArrayList<>();
    final CommandRunner commands = new CommandRunner();
    final Session session;
    private final PracticeAuthority authority = new PracticeAuthority();
    private final Path folder;
    private Predicate<Request> refused = _ -> false;

    PracticeStore(Path folder) {
        this.folder = folder;
        session = Session.of(bench.bench()).on(bench.plug("emulated:1", answering()));
        board.pass(6);
        commands.onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                console.add(run.text());
            }
        });
    }

    CertificateViewModel model() {
        return model(Runnable::run);
    }

    CertificateViewModel model(Executor worker) {
        var background = new Background(worker, Runnable::run);
        return new CertificateViewModel(session, commands, background, () -> NOW, new RunningWork());
    }

    /** From now on the board answers 500 to such requests. */
    void fail(Predicate<Request> requests) {
        refused = requests;
    }

    Path root() {
        return file("lab-root.pem", PracticeAuthority.pem(authority.root()));
    }

    Path client() {
        return file("lab-client.pem", PracticeAuthority.pem(authority.client()));
    }

    Path expired() {
        return file("lab-expired.pem", PracticeAuthority.pem(authority.expiredClient()));
    }

    Path key() {
        return file("lab-client.key", authority.clientKeyPem());
    }

    Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void add(CertificateViewModel model, CertificateType type, Path certificate, Path key) {
        AddForm form = model.form(type);
        form.choose(certificate);
        form.keyProperty().set(key.toString());
        form.submit(type == CertificateType.CLIENT ? PracticeAuthority.KEY_PASSWORD : "");
    }

    private HttpTransport answering() {
        return request -> board.send(refused.test(request) ? Request.get("/nowhere") : request);
    }
}
