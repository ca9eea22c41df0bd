package io.sphereexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.console.ConsoleResult;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.AttachedBoard.Origin;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.ManualTicker;
import io.sphereexplorer.ui.PlacesInMemory;
import io.sphereexplorer.ui.PracticeBoard;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.EmulatedBadge;
import io.sphereexplorer.ui.common.Theme;
import io.sphereexplorer.ui.console.ConsolePane;
import io.sphereexplorer.ui.console.ConsoleViewModel;
import io.sphereexplorer.ui.console.LogViewModel;
import io.sphereexplorer.ui.device.DevicePane;
import io.sphereexplorer.ui.device.DeviceViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

class ExplorerShellTest {
    private final BenchInMemory bench = new BenchInMemory();
    private final CommandRunner commands = new CommandRunner();
    private final Background inline = new Background(Runnable::run, Runnable::run);
    private final ManualTicker ticker = new ManualTicker();
    private final PlacesInMemory places = new PlacesInMemory();
    private final List<String> builtWifi = new ArrayList<>();
    private final PracticeBoard board = new PracticeBoard();
    private final ShellViewModel model =
            new ShellViewModel(Session.of(bench.bench()), commands, inline, ticker, places);

    @Test
    void withoutABoardTheWindowSaysWhatToDo() throws Exception {
        FxThread.run(() -> {
            Scene window = window();

            assertThat(node(window, "shell-find", Button.class).getText()).isEqualTo("Find devices");
            assertThat(labels(window)).contains("No board found", "Boards: none");
        });
    }

    @Test
    void pluggedBoardIsShownWithItsValues() throws Exception {
        FxThread.run(() -> {
            Scene window = window();

            bench.plug("emulated:1", board);
            window.getRoot().applyCss();

            assertThat(labels(window)).contains("Bench-01", "answering", "24.03", "EMULATED", "Boards: 1 emulated");
        });
    }

    @Test
    void realBoardHasNoEmulatedBadge() throws Exception {
        FxThread.run(() -> {
            bench.plug("/dev/ttyUSB2", Origin.REAL, board);

            assertThat(window().getRoot().lookupAll(".emulated-badge")).noneMatch(EmulatedBadge.class::isInstance);
        });
    }

    @Test
    void treeAndTabsAreOneSelection() throws Exception {
        FxThread.run(() -> {
            bench.plug("emulated:1", board);
            Scene window = window();
            TreeView<?> tree = node(window, "shell-boards", TreeView.class);

            model.tabProperty().set("wifi");
            assertThat(tree.getSelectionModel().getSelectedIndex()).isEqualTo(2);
            assertThat(labels(window)).contains("networks here");

            tree.getSelectionModel().select(1);
            assertThat(model.tabProperty().get()).isEqualTo(ShellViewModel.OVERVIEW);
        });
    }

    @Test
    void silentBoardIsToldOnceWhateverMetItsSilence() throws Exception {
        FxThread.run(() -> {
            bench.plug("emulated:1", board);
            Scene window = window();
            board.silent(true);

            model.boards().getFirst().restart().run();

            assertThat(window.lookup("#board-trouble").isVisible()).isTrue();
            assertThat(window.getRoot().lookupAll(".failure-banner")).noneMatch(Node::isVisible);
        });
    }

    @Test
    void faultsOfEmulatedBoardsAreSwitchedInTheWindow() throws Exception {
        FxThread.run(() -> {
            var faults = new SwitchedFaults(bench, board);
            model.offerFaults(faults);
            bench.plug("emulated:1", board);
            Scene window = window();
            assertThat(node(window, "board-faults-panel", Node.class).isVisible())
                    .isFalse();

            MenuButton more = node(window, "board-more", MenuButton.class);
            more.getItems().stream()
                    .filter(item -> "board-faults".equals(item.getId()))
                    .forEach(MenuItem::fire);
            assertThat(node(window, "board-faults-panel", Node.class).isVisible())
                    .isTrue();

            node(window, "fault-no-time", ToggleSwitch.class).setSelected(true);
            assertThat(faults.on).containsExactly("no-time");
            node(window, "fault-cable", Button.class).fire();
            assertThat(model.boards().getFirst().state().getValue()).isEqualTo(BoardState.UNPLUGGED);
            node(window, "fault-cable", Button.class).fire();
            assertThat(model.boards().getFirst().state().getValue()).isEqualTo(BoardState.ANSWERING);
            node(window, "fault-no-time", ToggleSwitch.class).setSelected(false);
            assertThat(faults.on).isEmpty();
        });
    }

    @Test
    void realBoardHasNoFaultsToSwitch() throws Exception {
        FxThread.run(() -> {
            model.offerFaults(new SwitchedFaults(bench, board));
            bench.plug("/dev/ttyUSB2", Origin.REAL, board);
            Scene window = window();

            assertThat(window.lookup("#board-faults-panel")).isNull();
            assertThat(node(window, "board-more", MenuButton.class).getItems())
                    .noneMatch(item -> "board-faults".equals(item.getId()));
        });
    }

    /** Faults that only note what was switched, and a cable that goes in and out. */
    private static final class SwitchedFaults implements BoardFaults {
        private final List<String> on = new ArrayList<>();
        private final BenchInMemory bench;
        private final PracticeBoard practice;

        SwitchedFaults(BenchInMemory bench, PracticeBoard practice) {
            this.bench = bench;
            this.practice = practice;
        }

        @Override
        public List<String> words() {
            return List.of("wrong-key", "no-time");
        }

        @Override
        public boolean isOn(String word) {
            return on.contains(word);
        }

        @Override
        public void turn(String word, boolean now) {
            on.remove(word);
            if (now) {
                on.add(word);
            }
        }

        @Override
        public void plug(AttachedBoard place, boolean in) {
            if (in) {
                bench.plug(place.key(), practice);
            } else {
                bench.unplug(place.key());
            }
        }
    }

    @Test
    void hiddenPaneRests() throws Exception {
        FxThread.run(() -> {
            bench.plug("emulated:1", board);
            Scene window = window();
            int following = ticker.running();

            model.tabProperty().set("wifi");

            assertThat(window.lookup("#device-pane")).isNull();
            assertThat(ticker.running()).isEqualTo(following - 1);
        });
    }

    @Test
    void boardThatIsNotShownBuildsItsPaneOnlyWhenItIsChosen() throws Exception {
        FxThread.run(() -> {
            bench.plug("emulated:1", board);
            bench.plug("emulated:2", board);
            Scene window = window();
            BoardViewModel first = model.boards().getFirst();
            BoardViewModel second = model.boards().getLast();
            model.choose(second);
            model.choose(first);

            model.tabProperty().set("wifi");
            assertThat(builtWifi).containsExactly(first.name());

            model.choose(second);
            window.getRoot().applyCss();
            assertThat(builtWifi).containsExactly(first.name(), second.name());
            assertThat(labels(window)).contains("networks here");
        });
    }

    @Test
    void primaryButtonLeadsToWifi() throws Exception {
        FxThread.run(() -> {
            bench.plug("emulated:1", board);

            node(window(), "device-join", Button.class).fire();

            assertThat(model.tabProperty().get()).isEqualTo("wifi");
        });
    }

    @Test
    void unpluggedBoardIsExplainedUntilItIsBack() throws Exception {
        FxThread.run(() -> {
            bench.plug("emulated:1", board);
            Scene window = window();

            bench.unplug("emulated:1");
            assertThat(window.lookup("#board-trouble").isVisible()).isTrue();

            bench.plug("emulated:1", board);
            assertThat(window.lookup("#board-trouble").isVisible()).isFalse();
        });
    }

    @Test
    void runningWorkCanBeCancelledFromTheStatusLine() throws Exception {
        FxThread.run(() -> {
            Scene window = window();
            AsyncAction<String> joining = new Background(_ -> {}, Runnable::run).action(() -> "", _ -> {});
            model.work().track(() -> "Joining LabNet-24", joining);

            joining.run();
            assertThat(node(window, "status-work", Label.class).getText()).startsWith("Joining LabNet-24");

            node(window, "status-cancel", Button.class).fire();
            assertThat(joining.runningProperty().get()).isFalse();
            assertThat(window.lookup("#status-cancel").isVisible()).isFalse();
        });
    }

    @Test
    void consoleIsFoldedUntilItIsOpenedAndThenStaysOpenAtTheNextStart() throws Exception {
        FxThread.run(() -> {
            assertThat(isConsoleOpen(window())).isFalse();

            node(window(), "console-fold", Button.class).fire();

            assertThat(isConsoleOpen(window())).isTrue();
        });
    }

    private static boolean isConsoleOpen(Scene window) {
        return window.lookup(".console-body").isVisible();
    }

    @Test
    void placeThatIsNoNumberIsAsGoodAsNone() throws Exception {
        places.keep("place.divider.boards", "wide");

        FxThread.run(() -> {
            Region root = (Region) window().getRoot();
            root.resize(1280, 800);
            root.applyCss();
            root.layout();

            assertThat(((Region) root.lookup("#shell-boards")).getWidth()).isBetween(250.0, 300.0);
        });
    }

    @Test
    void everyButtonHasAWordOrAnAccessibleText() throws Exception {
        FxThread.run(() -> {
            bench.plug("emulated:1", board);

            assertThat(window().getRoot().lookupAll(".button"))
                    .filteredOn(ButtonBase.class::isInstance)
                    .isNotEmpty()
                    .allMatch(button -> !named((ButtonBase) button).isBlank());
        });
    }

    private Scene window() {
        var console = new ConsoleViewModel(commands, inline, (_, _) -> new ConsoleResult("", "", 0), model::session);
        var overview =
                new BoardTab(ShellViewModel.OVERVIEW, "Overview", MaterialDesignI.INFORMATION_OUTLINE, this::overview);
        var wifi = new BoardTab("wifi", "Wi-Fi", MaterialDesignW.WIFI, this::wifi);
        var theme = new Theme(new SimpleObjectProperty<>(ColorScheme.DARK));
        var window = new Scene(
                new ExplorerShell(
                        model, List.of(overview, wifi), new ConsolePane(console, new LogViewModel(inline)), theme),
                1280,
                800);
        theme.applyTo(window);
        window.getRoot().applyCss();
        window.getRoot().layout();
        return window;
    }

    private BoardTab.Part wifi(BoardViewModel shown) {
        builtWifi.add(shown.name());
        return new BoardTab.Part(new Label("networks here"), () -> {});
    }

    private BoardTab.Part overview(BoardViewModel shown) {
        var device = new DeviceViewModel(shown.board(), shown.session(), commands, inline, ticker);
        return new BoardTab.Part(
                new DevicePane(device, () -> model.tabProperty().set("wifi"), () -> {}), device::refresh);
    }

    private static List<String> labels(Scene window) {
        return window.getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private static String named(ButtonBase button) {
        String text = button.getText() == null ? "" : button.getText();
        return text + (button.getAccessibleText() == null ? "" : button.getAccessibleText());
    }

    private static <N extends Node> N node(Scene window, String id, Class<N> type) {
        return type.cast(window.lookup("#" + id));
    }
}
