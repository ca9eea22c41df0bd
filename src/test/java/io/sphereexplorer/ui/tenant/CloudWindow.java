package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.device.AttachedBoard.Origin;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.session.account.CloudMemory;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.session.account.SphereAccess;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.ManualTicker;
import io.sphereexplorer.ui.PlacesInMemory;
import io.sphereexplorer.ui.PracticeBoard;
import io.sphereexplorer.ui.cloud.CloudParts;
import io.sphereexplorer.ui.cloud.CloudSection;
import io.sphereexplorer.ui.cloud.CloudTab;
import io.sphereexplorer.ui.cloud.CloudViewModel;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.Theme;
import io.sphereexplorer.ui.console.ConsolePane;
import io.sphereexplorer.ui.console.ConsoleViewModel;
import io.sphereexplorer.ui.console.LogViewModel;
import io.sphereexplorer.ui.shell.BoardTab;
import io.sphereexplorer.ui.shell.BoardViewModel;
import io.sphereexplorer.ui.shell.ExplorerShell;
import io.sphereexplorer.ui.shell.ShellViewModel;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The window with boards and an emulated cloud in memory, which answers at once or when the test says so. */
public final class CloudWindow {
    private final PracticeDesk cloud;
    private final BenchInMemory bench = new BenchInMemory();
    private final PracticeBoard board = new PracticeBoard();
    private final CommandRunner commands = new CommandRunner();
    private final ManualTicker ticker = new ManualTicker();
    private final List<URI> opened = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean holding;
    private boolean hasBrowser = true;
    private final Executor worker;
    private final Background background;
    private final Session root;
    private final ShellViewModel shell;
    private final DeskViewModel desk;
    private final SignInViewModel signIn;
    private final CreateTenantViewModel creation;
    private final MembersViewModel members;
    private final CloudViewModel model;

    public CloudWindow() {
        this(new PracticeDesk(), new PlacesInMemory());
    }

    /** @param places where the user was last */
    public CloudWindow(PracticeDesk cloud, PlacesInMemory places) {
        this(cloud, cloud.desk(), Runnable::run, Runnable::run, places);
    }

    /** At a cloud that is no practice one, where nobody is signed in. */
    public static CloudWindow real() {
        return with(new HeldSignIn());
    }

    /** At a cloud that is no practice one, with sign-ins that wait, and no tenants. */
    static CloudWindow with(HeldSignIn held) {
        HttpTransport noTenants = _ -> new Response(200, Headers.NONE, ByteString.ofUtf8("[]"));
        CloudMemory memory = CloudMemory.inMemory();
        var desk = new CloudDesk(
                Endpoints.microsoft(),
                new UnregisteredAccess(
                        new SphereAccess(
                                () -> held, tokens -> new LegacySphere(new CloudCalls(noTenants, tokens, _ -> {}))),
                        memory),
                memory,
                Ledger.inMemory(InstantSource.fixed(Instant.EPOCH)));
        return new CloudWindow(new PracticeDesk(), desk, held.worker(), held.news(), new PlacesInMemory());
    }

    private CloudWindow(PracticeDesk cloud, CloudDesk at, Executor worker, Executor fxThread, PlacesInMemory places) {
        this.cloud = cloud;
        this.worker = worker;
        background = new Background(holdable(), fxThread);
        root = Session.of(bench.bench(), at);
        shell = new ShellViewModel(root, commands, background, ticker, places);
        desk = new DeskViewModel(root, commands, background);
        signIn = new SignInViewModel(desk, commands, background, ticker, this::open);
        signIn.trackIn(shell.work());
        creation = new CreateTenantViewModel(shell::session, commands, background, pace());
        members = new MembersViewModel(desk, commands, background);
        model = new CloudViewModel(desk, signIn, places);
        shell.offerCloud(new CloudParts(model, List.of(CloudSection.ofTenants(desk, tabs()))));
    }

    /** Plugs an emulated board in that the cloud knows. */
    public CloudWindow withBoard() {
        cloud.cloud().know(board.device().deviceId());
        bench.plug("emulated:1", Origin.EMULATED, board);
        return this;
    }

    public CloudWindow signedIn() {
        try {
            cloud.signedIn();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    public Account signIn(String mail) {
        try {
            return cloud.signIn(mail);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Account signInAtAzure(String mail) {
        try {
            return cloud.signInAtAzure(mail);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public CloudWindow withTenant(String name) {
        try {
            cloud.tenant(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** From now on nothing that is begun comes to an end before {@link #release}. */
    public CloudWindow hold() {
        holding = true;
        return this;
    }

    public void release() {
        holding = false;
        List<Runnable> held = List.copyOf(waiting);
        waiting.clear();
        held.forEach(worker::execute);
    }

    public CloudWindow withoutBrowser() {
        hasBrowser = false;
        return this;
    }

    public PracticeDesk cloud() {
        return cloud;
    }

    public PracticeBoard board() {
        return board;
    }

    public BenchInMemory bench() {
        return bench;
    }

    /** Of no board in particular. */
    public Session session() {
        return root;
    }

    public Background background() {
        return background;
    }

    /** Adds a section below that of tenants; to be called before the window is built. */
    public CloudWindow with(CloudSection section) {
        shell.offerCloud(new CloudParts(model, List.of(CloudSection.ofTenants(desk, tabs()), section)));
        return this;
    }

    public CommandRunner commands() {
        return commands;
    }

    public ManualTicker ticker() {
        return ticker;
    }

    /** The pages that a browser was told to show. */
    public List<URI> opened() {
        return opened;
    }

    public CloudViewModel model() {
        return model;
    }

    public ShellViewModel shell() {
        return shell;
    }

    public DeskViewModel desk() {
        return desk;
    }

    /** Runs a command beside the panes, as the console does. */
    public void run(Command<?> command) {
        try {
            commands.run(root, command);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The window as it is built at a start. */
    public Scene scene() {
        var theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        var console = new ConsoleViewModel(
                commands, background, new Interpreter(commands, FailureCatalogue.forCommands())::run, shell::session);
        var overview = new BoardTab(
                ShellViewModel.OVERVIEW, "Overview", MaterialDesignI.INFORMATION_OUTLINE, CloudWindow::overview);
        var scene = new Scene(
                new ExplorerShell(
                        shell, List.of(overview), new ConsolePane(console, new LogViewModel(background)), theme),
                1280,
                800);
        theme.applyTo(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private List<CloudTab> tabs() {
        return List.of(
                CloudTab.always(
                        CloudViewModel.ACCOUNT,
                        "Account and tenants",
                        MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE,
                        () -> new AccountPane(new AccountPane.Models(desk, signIn, creation, members))),
                CloudTab.ofTenant(
                        "products",
                        "Products",
                        MaterialDesignP.PACKAGE_VARIANT_CLOSED,
                        () -> new StackPane(new Label("products of a tenant"))));
    }

    private static BoardTab.Part overview(BoardViewModel shown) {
        return new BoardTab.Part(new Label("overview of " + shown.name()), () -> {});
    }

    private boolean open(URI page) {
        opened.add(page);
        return hasBrowser;
    }

    private Executor holdable() {
        return work -> {
            if (holding) {
                waiting.add(work);
            } else {
                worker.execute(work);
            }
        };
    }

    /** By which time passes when somebody waits. */
    public Pace pace() {
        return new Pace() {
            @Override
            public Instant now() {
                return Instant.parse("2026-11-22T09:00:00Z");
            }

            @Override
            public void pause(Duration time) {
                cloud.pass(time);
            }
        };
    }
}
