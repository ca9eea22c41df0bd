package io.sphereexplorer.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.fleet.table.DeviceRow;
import io.sphereexplorer.ui.fleet.table.PracticeFleet;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FleetPaneTest {
    private static final ChosenTenant LAB = new ChosenTenant(new UUID(5, 15), "contoso-lab");

    private final ObjectProperty<Optional<ChosenTenant>> tenant = new SimpleObjectProperty<>(Optional.of(LAB));
    private final PracticeFleet fleet = new PracticeFleet(9);
    private final List<String> ran = new ArrayList<>();
    private final CommandRunner commands = new CommandRunner();
    private final ChosenDevices chosenDevices = new ChosenDevices(
            () -> Session.of(new Bench(List.of())), commands, new Background(Runnable::run, Runnable::run));
    private int boards = 3000;
    private boolean fails;
    private FleetViewModel model;
    private FleetPane pane;

    @BeforeEach
    void open() throws Exception {
        FxThread.run(() -> {
            model = new FleetViewModel(
                    (names, onPage) -> {
                        names.accept(fleet.names());
                        for (int from = 0; from < boards; from += 500) {
                            onPage.accept(fleet.page(500));
                        }
                        if (fails) {
                            throw new CloudException.NoAnswer(false, new SocketTimeoutException("late"));
                        }
                    },
                    tenant,
                    new Background(Runnable::run, Runnable::run));
            pane = new FleetPane(model, chosenDevices, () -> Instant.parse("2026-01-01T00:00:00Z"));
            commands.onRun(run -> ran.add(run.text()));
            new Scene(pane, 1024, 680);
            layout();
        });
    }

    @Test
    void nothingIsReadBeforeTheUserAsks() throws Exception {
        FxThread.run(() -> {
            assertThat(table().getItems()).isEmpty();
            assertThat(find("#fleet-read", Button.class).getParent().isVisible())
                    .isTrue();

            find("#fleet-read", Button.class).fire();

            assertThat(table().getItems()).hasSize(3000);
            assertThat(find("#fleet-counts", Label.class).getText()).isEqualTo("3,000 devices");
        });
    }

    @Test
    void filterShowsWhatFitsAndCountsIt() throws Exception {
        FxThread.run(() -> {
            model.read();
            find("#fleet-filter", TextField.class).setText("kettle production");

            assertThat(table().getItems())
                    .isNotEmpty()
                    .allMatch(row -> row.product().equals("Kettle"));
            assertThat(find("#fleet-counts", Label.class).getText())
                    .isEqualTo(table().getItems().size() + " of 3,000 devices");
            find("#fleet-filter", TextField.class).setText("nowhere");
            assertThat(find("#fleet-message", Label.class).getText()).contains("nowhere");
        });
    }

    @Test
    void headerSortsAndSortsBackAndGivesUpSorting() throws Exception {
        FxThread.run(() -> {
            model.read();
            List<DeviceRow> arrived = List.copyOf(table().getItems());
            TableColumn<DeviceRow, ?> product = table().getColumns().get(1);

            table().getSortOrder().setAll(List.of(product));
            assertThat(table().getItems()).isSortedAccordingTo((a, b) -> compareKnown(a.product(), b.product()));
            product.setSortType(TableColumn.SortType.DESCENDING);
            assertThat(table().getItems().getFirst().product()).isEqualTo("Pump");
            table().getSortOrder().clear();
            assertThat(table().getItems()).isEqualTo(arrived);
        });
    }

    @Test
    void selectionSurvivesFilterSortAndMoreBoards() throws Exception {
        FxThread.run(() -> {
            model.read();
            model.table().selection().choose(IntStream.of(5, 17, 40));
            List<String> chosen = selectedIds();

            find("#fleet-filter", TextField.class).setText(chosen.getFirst().substring(0, 12));
            assertThat(selectedIds()).containsExactly(chosen.getFirst());
            assertThat(find("#fleet-chosen", Label.class).getText())
                    .isEqualTo("3 selected, 2 of them hidden by the filter");

            find("#fleet-filter", TextField.class).setText("");
            table().getSortOrder().setAll(List.of(table().getColumns().getFirst()));
            model.table().arrived(fleet.page(2000));
            assertThat(table().getItems()).hasSize(5000);
            assertThat(selectedIds()).containsExactlyInAnyOrderElementsOf(chosen);
            assertThat(model.table().selection().ids()).containsExactlyInAnyOrderElementsOf(chosen);
        });
    }

    @Test
    void clickOnALineChoosesItAndMarksIt() throws Exception {
        FxThread.run(() -> {
            model.read();
            layout();
            DeviceTableRow row = rows().get(3);

            click(row, false);
            click(rows().get(5), true);

            assertThat(selectedIds())
                    .containsExactly(
                            table().getItems().get(3).deviceId(),
                            table().getItems().get(5).deviceId());
            assertThat(row.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("chosen"));
            assertThat(rows().get(4).getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("chosen"));
        });
    }

    @Test
    void everySelectedBoardIsActedUpon() throws Exception {
        FxThread.run(() -> {
            model.read();
            assertThat(item("fleet-move").isDisable()).isTrue();
            model.table().selection().choose(IntStream.of(1, 2));
            List<String> chosen = selectedIds();

            item("fleet-move").fire();
            assertThat(chosenDevices.movingProperty().get())
                    .extracting(DeviceId::lowerCase)
                    .containsExactlyInAnyOrderElementsOf(chosen);
            assertThat(item("fleet-images").isDisable()).isTrue();
            find("#fleet-copy-ids", Button.class).fire();
            assertThat(Clipboard.getSystemClipboard().getString().lines()).containsExactlyInAnyOrderElementsOf(chosen);

            model.table().selection().only(7);
            item("fleet-images").fire();
            assertThat(ran)
                    .contains("device image list-targeted --device "
                            + selectedIds().getFirst().toUpperCase(Locale.ROOT));
            find("#fleet-choose-none", Button.class).fire();
            assertThat(selectedIds()).isEmpty();
        });
    }

    @Test
    void allOfManyBoardsAreSelectedAtOnce() throws Exception {
        boards = 100_000;
        FxThread.run(() -> {
            model.read();

            press(KeyCode.A, true);
            find("#fleet-filter", TextField.class).setText("kettle");
            find("#fleet-filter", TextField.class).setText("");

            assertThat(model.table().selection().countProperty().get()).isEqualTo(100_000);
        });
    }

    @Test
    void failedReadingKeepsWhatCameAndCanBeTriedAgain() throws Exception {
        fails = true;
        FxThread.run(() -> {
            model.read();
            assertThat(table().getItems()).hasSize(3000);
            assertThat(model.reading().failureProperty().get()).isInstanceOf(CloudException.NoAnswer.class);

            fails = false;
            find("#fleet-again", Button.class).fire();

            assertThat(model.reading().failureProperty().get()).isNull();
            assertThat(find("#fleet-counts", Label.class).getText()).isEqualTo("3,000 devices");
        });
    }

    @Test
    void anotherTenantShowsNothingOfTheFirst() throws Exception {
        FxThread.run(() -> {
            model.read();
            press(KeyCode.A, true);

            tenant.set(Optional.of(new ChosenTenant(new UUID(6, 16), "annex")));

            assertThat(table().getItems()).isEmpty();
            assertThat(model.table().selection().ids()).isEmpty();
            assertThat(model.askedProperty().get()).isFalse();
        });
    }

    private void layout() {
        pane.applyCss();
        pane.layout();
    }

    private void press(KeyCode code, boolean shortcut) {
        table().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }

    private List<String> selectedIds() {
        return table().getItems().stream()
                .filter(model.table().selection()::isChosen)
                .map(DeviceRow::deviceId)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private TableView<DeviceRow> table() {
        return find("#fleet-table", TableView.class);
    }

    private List<DeviceTableRow> rows() {
        return pane.lookupAll(".table-row-cell").stream()
                .map(DeviceTableRow.class::cast)
                .sorted(Comparator.comparingInt(DeviceTableRow::getIndex))
                .toList();
    }

    private static void click(Node node, boolean shortcut) {
        node.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                1,
                1,
                1,
                1,
                MouseButton.PRIMARY,
                1,
                false,
                shortcut,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                new PickResult(node, 1, 1)));
    }

    private MenuItem item(String id) {
        return table().getContextMenu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return type.cast(pane.lookup(id));
    }

    private static int compareKnown(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return one.compareTo(other);
    }
}
