package io.sphereexplorer.ui.product;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.deployment.AddImage;
import io.sphereexplorer.command.deployment.CreateDeployment;
import io.sphereexplorer.command.product.CreateProduct;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tenant in an emulated cloud in memory, with the models that look at its products. */
public final class ProductBench {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String OTHER = "owner@contoso.example";

    final PracticeDesk cloud;
    final CommandRunner commands = new CommandRunner();
    final List<String> echoed = new ArrayList<>();
    final Session session;
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;
    final Background background = new Background(this::work, Runnable::run);
    final DeskViewModel desk;
    final ProductsViewModel model;

    /** With an Administrator signed in, and an empty tenant. */
    public ProductBench() {
        this(BackEnd.TENANT);
    }

    /** The same with what is behind it. */
    ProductBench(BackEnd backEnd) {
        cloud = new PracticeDesk(backEnd);
        session = Session.of(new BenchInMemory().bench(), cloud.desk());
        try {
            cloud.signedIn().tenant("contoso-lab");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        desk = new DeskViewModel(session, commands, background);
        model = new ProductsViewModel(session, desk, commands, background);
        commands.onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                echoed.add(run.text());
            }
        });
    }

    /** Adds a product with the five usual groups. */
    public ProductBench with(String product) {
        run(new CreateProduct(Optional.empty(), product, "", true));
        return this;
    }

    /** Adds an image, and has a group run it. */
    ProductBench withDeployment(String group) {
        UUID image = image();
        run(new CreateDeployment(Optional.empty(), group, List.of(image)));
        return this;
    }

    /** Adds an image. */
    UUID image() {
        return image(PracticePackage.BLINK);
    }

    /** Adds this image. */
    UUID image(PracticePackage practice) {
        try {
            Path folder = Files.createTempDirectory("images");
            return commands.run(session, new AddImage(Optional.empty(), practice.writeTo(folder)))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has a Reader of the same tenant look at it. */
    ProductBench as(Role role) {
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

    ProductBench listed() {
        model.list().run();
        return this;
    }

    /** Looks at the place of that name. */
    ProductBench at(String name) {
        Catalogue all = model.catalogueProperty().get().orElseThrow();
        UUID id = all.groups().stream()
                .filter(each -> each.path().equals(name))
                .map(each -> each.id())
                .findFirst()
                .or(() -> all.products().stream()
                        .filter(each -> each.name().equals(name))
                        .map(each -> each.id())
                        .findFirst())
                .orElseThrow();
        model.choose(id);
        return this;
    }

    /** From now on nothing that is begun comes to an end before {@link #release}. */
    ProductBench hold() {
        holding = true;
        return this;
    }

    void release() {
        holding = false;
        List<Runnable> waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(Runnable::run);
    }

    <R> R run(Command<R> command) {
        try {
            return commands.run(session, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProductsPane pane() {
        return new ProductsPane(model, ZONE);
    }

    private void work(Runnable task) {
        if (holding) {
            held.add(task);
        } else {
            task.run();
        }
    }
}
