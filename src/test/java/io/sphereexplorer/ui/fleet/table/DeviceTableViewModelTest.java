package io.sphereexplorer.ui.fleet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.ui.common.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class DeviceTableViewModelTest {
    private final PracticeFleet fleet = new PracticeFleet(4);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final DeviceTableViewModel model = new DeviceTableViewModel(new Background(Runnable::run, Runnable::run));
    private final DeviceTableViewModel waiting = new DeviceTableViewModel(new Background(work::add, Runnable::run));

    @Test
    void boardsAreCountedAsTheirPagesArrive() {
        List<Number> counts = new ArrayList<>();
        model.arrivedProperty().subscribe((_, count) -> counts.add(count));

        for (int page = 0; page < 4; page++) {
            model.arrived(fleet.page(500));
        }
        model.complete();

        assertThat(counts).containsExactly(500, 1000, 1500, 2000);
        assertThat(model.rows()).hasSize(2000);
        assertThat(model.computingProperty().get()).isFalse();
    }

    @Test
    void manyPagesCostFewListings() {
        List<Integer> listings = new ArrayList<>();
        model.rows().addListener((ListChangeListener<DeviceRow>)
                _ -> listings.add(model.rows().size()));

        for (int page = 0; page < 400; page++) {
            model.arrived(fleet.page(100));
        }
        model.complete();

        assertThat(listings).hasSizeLessThan(60);
        assertThat(model.rows()).hasSize(40_000);
    }

    @Test
    void newKeystrokeTakesThePlaceOfTheSearchThatRuns() {
        waiting.namesProperty().set(fleet.names());
        waiting.arrived(fleet.page(3000));
        waiting.complete();
        runAll();

        waiting.filterProperty().set("kett");
        Runnable late = work.remove();
        waiting.filterProperty().set("kettle prod");
        assertThat(waiting.computingProperty().get()).isTrue();
        runAll();
        late.run();

        assertThat(waiting.rows())
                .isNotEmpty()
                .allMatch(row -> row.product().equals("Kettle") && row.group().contains("Prod"));
        assertThat(waiting.computingProperty().get()).isFalse();
    }

    @Test
    void namesThatComeLateAreFoundAndSorted() {
        model.arrived(fleet.page(1000));
        model.complete();
        model.filterProperty().set("kettle");
        model.sortProperty().set(Optional.of(new DeviceSort(DeviceColumn.GROUP, true)));
        assertThat(model.rows()).isEmpty();

        model.namesProperty().set(fleet.names());

        assertThat(model.rows())
                .isNotEmpty()
                .isSortedAccordingTo((a, b) -> a.group().compareTo(b.group()));
    }

    @Test
    void selectionIsAboutBoardsWhateverIsShown() {
        var random = new Random(6);
        List<String> chosen = new ArrayList<>();
        model.namesProperty().set(fleet.names());
        model.arrived(fleet.page(2000));
        model.selection().choose(IntStream.of(3, 77, 1500));
        chosen.addAll(idsAt(3, 77, 1500));

        for (int step = 0; step < 30; step++) {
            switch (random.nextInt(3)) {
                case 0 ->
                    model.filterProperty()
                            .set(List.of("", "kettle", "24.06", "a1").get(random.nextInt(4)));
                case 1 -> {
                    DeviceColumn column = List.of(DeviceColumn.values()).get(random.nextInt(7));
                    model.sortProperty().set(Optional.of(new DeviceSort(column, random.nextBoolean())));
                }
                default -> model.arrived(fleet.page(300));
            }
            assertThat(model.selection().ids()).containsExactlyInAnyOrderElementsOf(chosen);
            assertThat(idsAt(shownLines())).isSubsetOf(chosen);
            assertThat(shownLines().length + model.selection().hiddenProperty().get())
                    .isEqualTo(model.selection().countProperty().get());
        }
    }

    @Test
    void boardsThatTheFilterHidesStayChosenUntilOneAloneIsMeant() {
        model.namesProperty().set(fleet.names());
        model.arrived(fleet.page(1000));
        model.selection().choose(IntStream.range(0, 1000));

        model.filterProperty().set("kettle");
        model.selection().choose(IntStream.of(0));
        int hidden = model.selection().hiddenProperty().get();
        assertThat(hidden).isEqualTo(1000 - model.rows().size());
        assertThat(model.selection().countProperty().get()).isEqualTo(hidden + 1);

        model.selection().only(0);
        assertThat(model.selection().ids()).containsExactlyElementsOf(idsAt(0));
    }

    @Test
    void boardsThatAreReadAnewInAnotherOrderAreSelectedAgain() {
        List<ClaimedDevice> page = fleet.page(300);
        model.arrived(page);
        model.complete();
        model.selection().choose(IntStream.of(0, 10, 299));
        List<String> chosen = model.selection().ids();

        model.clear();
        model.arrived(page.reversed().subList(0, 150));
        assertThat(model.selection().ids()).containsExactly(chosen.get(2));
        model.arrived(page.reversed().subList(150, 300));
        model.complete();

        assertThat(model.selection().ids()).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(model.arrivedProperty().get()).isEqualTo(300);
    }

    @Test
    void choiceMadeInLinesThatAreAboutToGoIsNotTakenForOtherBoards() {
        List<ClaimedDevice> page = fleet.page(10);
        waiting.arrived(page);
        waiting.complete();
        runAll();

        waiting.clear();
        waiting.arrived(page.reversed());
        waiting.complete();
        waiting.selection().choose(IntStream.of(0));
        runAll();

        assertThat(waiting.selection().ids()).containsExactly(page.getFirst().deviceId());
    }

    @Test
    void clicksChooseAloneTooAndThrough() {
        model.arrived(fleet.page(100));
        DeviceSelection selection = model.selection();

        selection.only(10);
        selection.through(13);
        assertThat(selection.ids()).containsExactlyElementsOf(idsAt(10, 11, 12, 13));
        selection.through(8);
        assertThat(selection.ids()).containsExactlyElementsOf(idsAt(8, 9, 10));
        selection.toggle(9);
        selection.toggle(50);
        assertThat(selection.ids()).containsExactlyElementsOf(idsAt(8, 10, 50));
        selection.all();
        assertThat(selection.countProperty().get()).isEqualTo(100);
        selection.none();
        selection.through(3);
        assertThat(selection.ids()).containsExactlyElementsOf(idsAt(3));
    }

    @Test
    void rangeBeginsAtTheBoardThatWasChosenWhereverItStandsNow() {
        model.arrived(fleet.page(100));
        model.selection().only(10);
        String anchor = idsAt(10).getFirst();

        model.sortProperty().set(Optional.of(new DeviceSort(DeviceColumn.DEVICE_ID, true)));
        int line = IntStream.range(0, 100)
                .filter(each -> model.rows().get(each).deviceId().equals(anchor))
                .findFirst()
                .orElseThrow();
        model.selection().through(0);

        assertThat(model.selection().countProperty().get()).isEqualTo(line + 1);
    }

    @Test
    void boardOfAnUnreadableIdIsNotTakenForAnother() {
        assertThatThrownBy(() -> model.arrived(List.of(fleet.device("12"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int[] shownLines() {
        return IntStream.range(0, model.rows().size())
                .filter(line -> model.selection().isChosen(model.rows().get(line)))
                .toArray();
    }

    private List<String> idsAt(int... lines) {
        return Arrays.stream(lines)
                .mapToObj(line -> model.rows().get(line).deviceId())
                .toList();
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
