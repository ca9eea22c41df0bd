package io.sphereexplorer.app;

import io.sphereexplorer.cloud.Waiting;
import io.sphereexplorer.ui.classroom.ClassroomBar;
import io.sphereexplorer.ui.classroom.ClassroomViewModel;
import io.sphereexplorer.ui.classroom.PracticeMenu;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.Theme;
import io.sphereexplorer.ui.shell.ShellViewModel;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window shows: the real bench and cloud, or a practice world in their place, while the real ones wait out of
 * reach. FX thread.
 */
final class WindowContents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowContents.class);

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final Background background = new Background(worker, Platform::runLater);
    private final Settings settings;
    private final Theme theme;
    private final PracticeTime time;
    private final ReachedCloud cloud;
    private final Wiring real;
    private final ReadOnlyObjectWrapper<Parent> root;
    private final ReadOnlyObjectWrapper<ShellViewModel> shown;
    private Optional<Practice> practice = Optional.empty();
    private boolean isClosed;

    /** A practice world and the window on it. */
    private record Practice(PracticeWorld world, ReachedCloud cloud, Wiring wiring) {
        void closeWindow() {
            wiring.close();
            cloud.close();
        }
    }

    /** How time passes in practice worlds. */
    record PracticeTime(InstantSource clock, Waiting waiting) {
        static final PracticeTime REAL = new PracticeTime(InstantSource.system(), Waiting.REAL);
    }

    WindowContents(StartOptions options, AttachedBoards boards, Settings settings, Theme theme, PracticeTime time) {
        this.settings = settings;
        this.theme = theme;
        this.time = time;
        cloud = ReachedCloud.of(options);
        real = new Wiring(boards, cloud.desk(), settings, theme);
        root = new ReadOnlyObjectWrapper<>(real.shell());
        shown = new ReadOnlyObjectWrapper<>(real.model());
        real.shell()
                .offer(new PracticeMenu(
                        PracticeWorld.NAMES, this::start, real.model().work()));
    }

    /** What fills the window. */
    ReadOnlyObjectProperty<Parent> rootProperty() {
        return root.getReadOnlyProperty();
    }

    /** What the shown window is about. */
    ReadOnlyObjectProperty<ShellViewModel> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What the window is about while nobody practises. */
    ShellViewModel realModel() {
        return real.model();
    }

    @Override
    public void close() {
        isClosed = true;
        leave();
        real.close();
        cloud.close();
        worker.shutdownNow();
    }

    /** Makes the world off the FX thread, then shows it. */
    AsyncAction<PracticeWorld> start(String name) {
        AsyncAction<PracticeWorld> start = background.action(() -> PracticeWorld.open(name, time.clock()), this::enter);
        start.run();
        return start;
    }

    private void enter(PracticeWorld world) {
        if (isClosed) {
            close(world);
            return;
        }
        leave();
        show(world);
    }

    private void show(PracticeWorld world) {
        var practiceCloud = ReachedCloud.of(world, time.waiting());
        var wiring = new Wiring(AttachedBoards.of(world), practiceCloud.desk(), settings, theme);
        world.follow(wiring.commands());
        practice = Optional.of(new Practice(world, practiceCloud, wiring));
        var exits = new ClassroomViewModel.Exits(
                () -> wiring.model().work().cancelAll(), () -> showAgain(world), this::leave);
        var bar = new ClassroomBar(new ClassroomViewModel(world, exits, wiring.commands(), background));
        var window = new BorderPane(wiring.shell());
        window.setTop(bar);
        root.set(window);
        shown.set(wiring.model());
    }

    /** The boards and accounts of the world are other ones now, so every pane is made anew. */
    private void showAgain(PracticeWorld world) {
        if (practice.isPresent() && practice.get().world() == world) { // else the user has left it meanwhile
            practice.get().closeWindow();
            show(world);
        }
    }

    private void leave() {
        if (practice.isEmpty()) {
            return;
        }
        Practice left = practice.get();
        practice = Optional.empty();
        root.set(real.shell());
        shown.set(real.model());
        left.closeWindow();
        close(left.world());
    }

    private static void close(PracticeWorld world) {
        try {
            world.close();
        } catch (IOException e) {
            LOG.warn("the practice cloud could not be closed", e);
        }
    }
}
