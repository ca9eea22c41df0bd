package io.sphereexplorer.ui.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.device.lines.Severity;
import io.sphereexplorer.ui.common.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class LinesViewModelTest {
    private static final int MILLION = 1_000_000;

    private final LinesViewModel model = new LinesViewModel(new Background(Runnable::run, Runnable::run));
    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void fiftyThousandLinesBetweenTwoTicksAreOneUpdate() {
        countChanges();

        for (int i = 0; i < 50; i++) {
            model.store().addAll(LineViewTest.lines(i * 1000, i * 1000 + 1000));
        }
        model.update();
        model.update();

        assertThat(changes).hasValue(1);
        assertThat(model.countsProperty().get()).isEqualTo(new LinesViewModel.Counts(50_000, 50_000));
    }

    @Test
    void aMillionLinesAreOneUpdateATick() {
        countChanges();
        List<LogLine> lines = LineViewTest.lines(0, 1000);

        for (int tick = 0; tick < 20; tick++) {
            for (int i = 0; i < 50; i++) {
                model.store().addAll(lines);
            }
            model.update();
        }

        assertThat(changes).hasValue(20);
        assertThat(model.rowsProperty().get()).hasSize(MILLION);
    }

    @Test
    void newLinesAppearAtTheEndAndTheOthersStay() {
        model.store().addAll(LineViewTest.lines(0, 10));
        model.update();
        List<String> told = new ArrayList<>();
        LineRows rows = model.rowsProperty().get();
        ListChangeListener<LogLine> listener = change -> {
            while (change.next()) {
                told.add("%d-%d -%d".formatted(change.getFrom(), change.getTo(), change.getRemovedSize()));
            }
        };
        rows.addListener(listener);

        model.store().addAll(LineViewTest.lines(10, 12));
        model.update();

        assertThat(told).containsExactly("10-12 -0");
        assertThat(model.rowsProperty().get()).isSameAs(rows);
        assertThat(rows.getLast().text()).isEqualTo("line 11");
    }

    @Test
    void severityAndComponentNarrowWhatIsShown() {
        model.store().addAll(LineViewTest.lines(0, 100));
        model.update();

        model.leastProperty().set(Severity.WARNING);
        assertThat(model.countsProperty().get()).isEqualTo(new LinesViewModel.Counts(10, 100));

        model.store().addAll(LineViewTest.lines(100, 200));
        model.update();
        assertThat(model.countsProperty().get()).isEqualTo(new LinesViewModel.Counts(20, 200));

        model.componentProperty().set(Optional.of(2));
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void theSearchGoesRoundAndStopsFollowing() {
        List<Integer> revealed = new ArrayList<>();
        model.onReveal(revealed::add);
        model.store().addAll(LineViewTest.lines(0, 30));
        model.update();

        model.textProperty().set("LINE 1");
        assertThat(model.hitsProperty().get()).isEqualTo(new LinesViewModel.Hits(11, 0));
        assertThat(model.followingProperty().get()).isTrue();

        model.next();
        model.next();
        assertThat(model.hitsProperty().get()).isEqualTo(new LinesViewModel.Hits(11, 2));
        model.previous();
        model.previous();

        assertThat(revealed).containsExactly(1, 10, 1, 19);
        assertThat(model.hitsProperty().get()).isEqualTo(new LinesViewModel.Hits(11, 11));
        assertThat(model.followingProperty().get()).isFalse();
    }

    @Test
    void onlyHitsAreShownIfWantedAndComponentsAreFoundByName() {
        model.store().addAll(LineViewTest.lines(0, 30));
        model.store().add(new LogLine(0, Severity.INFO, 2, "joined"));
        model.update();

        model.textProperty().set("networkd");
        model.onlyHitsProperty().set(true);

        assertThat(model.rowsProperty().get()).extracting(LogLine::text).containsExactly("joined");
        model.textProperty().set("");
        assertThat(model.rowsProperty().get()).hasSize(31);
    }

    @Test
    void clearedLinesAreGoneAndLaterOnesShown() {
        model.store().addAll(LineViewTest.lines(0, 30));
        model.update();

        model.clear();
        assertThat(model.rowsProperty().get()).isEmpty();

        model.store().addAll(LineViewTest.lines(30, 31));
        model.update();
        assertThat(model.rowsProperty().get()).extracting(LogLine::text).containsExactly("line 30");
    }

    @Test
    void aChoiceMadeMeanwhileBeatsAnUpdateThatIsOnItsWay() {
        List<Runnable> work = new ArrayList<>();
        var slow = new LinesViewModel(new Background(work::add, Runnable::run));
        slow.store().addAll(LineViewTest.lines(0, 30));
        slow.update();
        slow.update();
        slow.leastProperty().set(Severity.WARNING);

        assertThat(work).hasSize(2);
        work.reversed().forEach(Runnable::run);

        assertThat(slow.rowsProperty().get()).hasSize(3);
    }

    private void countChanges() {
        ListChangeListener<LogLine> listener = _ -> changes.incrementAndGet();
        model.rowsProperty().subscribe(rows -> rows.addListener(listener));
        model.rowsProperty().addListener((_, _, _) -> changes.incrementAndGet());
    }
}
