package io.sphereexplorer.ui.authority;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.device.certificate.file.OddCertificate;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.tenant.DeskViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tenant in an emulated cloud in memory, with the models that look at its CA certificates. */
final class AuthorityBench implements FileChoice {
    final PracticeDesk cloud;
    final CommandRunner commands = new CommandRunner();
    final List<String> echoed = new ArrayList<>();
    final Session session;
    final DeskViewModel desk;
    final AuthorityViewModel model;
    Optional<Path> toOpen = Optional.empty();
    Optional<FileToSave> toSave = Optional.empty();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    AuthorityBench() {
        this("contoso-lab");
    }

    /** With an Administrator signed in, and a tenant whose first CA certificate is new. */
    AuthorityBench(String tenant) {
        this(tenant, BackEnd.TENANT);
    }

    AuthorityBench(BackEnd backEnd) {
        this("contoso-lab", backEnd);
    }

    private AuthorityBench(String tenant, BackEnd backEnd) {
        cloud = new PracticeDesk(backEnd);
        session = Session.of(new BenchInMemory().bench(), cloud.desk());
        try {
            cloud.signedIn().tenant(tenant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var background = new Background(this::work, Runnable::run);
        desk = new DeskViewModel(session, commands, background);
        model = new AuthorityViewModel(session, desk, commands, background, cloud.pace()::now);
        commands.onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                echoed.add(run.text());
            }
        });
    }

    /** Lets days pass; in each of them somebody might have looked. */
    AuthorityBench after(int days) {
        cloud.pass(Duration.ofDays(days));
        return this;
    }

    AuthorityBench listed() {
        model.list().run();
        return this;
    }

    /** Chooses the one at that place of the list. */
    AuthorityBench chosen(int index) {
        model.selectedProperty()
                .set(Optional.of(
                        model.keptProperty().get().orElseThrow().certificates().get(index)));
        return this;
    }

    AuthorityBench opened(Path file) {
        model.look().open(file);
        return this;
    }

    /** From now on nothing that is begun comes to an end before {@link #release}. */
    AuthorityBench hold() {
        holding = true;
        return this;
    }

    void release() {
        holding = false;
        List<Runnable> waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(Runnable::run);
    }

    AuthorityPane pane() {
        return new AuthorityPane(model, Optional.of(this));
    }

    @Override
    public Optional<Path> open(String title) {
        return toOpen;
    }

    @Override
    public Optional<FileToSave> save(String title, String name) {
        return toSave;
    }

    static Path file(String name, byte[] content) {
        try {
            return Files.write(Files.createTempDirectory("authority").resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A certificate file of a user. */
    static Path odd(String name, OddCertificate certificate) {
        try {
            return file(name, certificate.make().der());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that needs {@link OddCertificate#PASSWORD}. */
    static Path sealed() {
        try {
            return file("lab.p12", OddCertificate.usual().make().pkcs12(OddCertificate.PASSWORD, true));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void work(Runnable task) {
        if (holding) {
            held.add(task);
        } else {
            task.run();
        }
    }
}
