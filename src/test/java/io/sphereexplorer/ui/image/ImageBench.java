package io.sphereexplorer.ui.image;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.deployment.AddImage;
import io.sphereexplorer.emulator.image.PracticePackage;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A tenant in an emulated cloud in memory, with the models that look at its images. */
final class ImageBench {
    private static final String OTHER = "owner@contoso.example";

    final PracticeDesk cloud;
    final CommandRunner commands = new CommandRunner();
    final List<String> echoed = new ArrayList<>();
    final Session session;
    final DeskViewModel desk;
    final ImagesViewModel model;
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    /** With an Administrator signed in, and an empty tenant. */
    ImageBench() {
        this(BackEnd.TENANT);
    }

    /** The same with what is behind it. */
    ImageBench(BackEnd backEnd) {
        cloud = new PracticeDesk(backEnd);
        session = Session.of(new BenchInMemory().bench(), cloud.desk());
        try {
            cloud.signedIn().tenant("contoso-lab");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var background = new Background(this::work, Runnable::run);
        desk = new DeskViewModel(session, commands, background);
        model = new ImagesViewModel(session, desk, commands, background, InstantSource.fixed(Instant.EPOCH));
        commands.onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                echoed.add(run.text());
            }
        });
    }

    /** A file with a sound package. */
    static Path file() {
        return file(PracticePackage.BLINK);
    }

    /** A file with another one. */
    static Path otherFile() {
        return file(PracticePackage.REAL_TIME_BLINK);
    }

    private static Path file(PracticePackage practice) {
        try {
            return practice.writeTo(Files.createTempDirectory("images"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file whose last octets are lost. */
    static Path damaged() {
        try {
            Path file = file();
            byte[] octets = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(octets, octets.length - 7));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an image beside the panes, as the console does. */
    ImageBench with(Path file) {
        try {
            commands.run(session, new AddImage(Optional.empty(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    ImageBench as(Role role) {
        try {
            Tenant tenant = cloud.desk().service().tenants().list().getFirst();
            cloud.assign(tenant, OTHER, role);
            cloud.signIn(OTHER);
            cloud.desk().choose(tenant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    ImageBench listed() {
        model.list().run();
        return this;
    }

    /** Looks at a package on this computer. */
    ImageBench chosen(Path file) {
        model.upload().choose(file);
        return this;
    }

    /** From now on nothing that is begun comes to an end before {@link #release}. */
    ImageBench hold() {
        holding = true;
        return this;
    }

    void release() {
        holding = false;
        List<Runnable> waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(Runnable::run);
    }

    ImagesPane pane() {
        return new ImagesPane(model);
    }

    private void work(Runnable task) {
        if (holding) {
            held.add(task);
        } else {
            task.run();
        }
    }
}
