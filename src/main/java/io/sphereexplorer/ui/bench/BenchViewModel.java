package io.sphereexplorer.ui.bench;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** All attached boards, and the action that is done to the chosen ones at the same time. FX thread only. */
public final class BenchViewModel {
    /** More at once gain nothing on one USB host controller. */
    static final int AT_ONCE = 20;

    private final CommandRunner commands;
    private final Background background;
    private final InstantSource clock;
    private final ObservableList<BenchBoard> boards;
    private final ObservableList<TileViewModel> tiles = FXCollections.observableArrayList();
    // A field, because a listener on a read-only view does not keep the view alive.
    private final ObservableList<TileViewModel> shownTiles = FXCollections.unmodifiableObservableList(tiles);
    private final ObjectProperty<GroupAction<?>> action = new SimpleObjectProperty<>(GroupAction.ALL.getFirst());
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NOTHING);
    private final Deque<TileViewModel> queue = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<LossQuestion>> question =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Given> given = Optional.empty();

    /** The action that was started last, and what it was given. */
    private record Given(GroupAction<?> action, GroupAction.Job job) {}

    /** Has a tile for each of {@code attached}, now and later. */
    public BenchViewModel(
            ObservableList<BenchBoard> attached,
            CommandRunner commands,
            Background background,
            InstantSource clock,
            RunningWork work) {
        this.commands = commands;
        this.background = background;
        this.clock = clock;
        boards = attached;
        boards.addListener((ListChangeListener<BenchBoard>) _ -> follow());
        follow();
        action.subscribe(_ -> dismiss());
        tally.subscribe(this::dismissUnless);
        work.track(this::workTitle, tally.map(Tally::underWay), tally.map(Tally::step), this::stopAll);
    }

    public ObservableList<TileViewModel> tiles() {
        return shownTiles;
    }

    List<GroupAction<?>> actions() {
        return GroupAction.ALL;
    }

    /** What is done when it is started. */
    ObjectProperty<GroupAction<?>> actionProperty() {
        return action;
    }

    /** How many boards are how far. */
    ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    void chooseAll(boolean all) {
        tiles.forEach(tile -> tile.chosenProperty().set(all));
    }

    /** Whether the chosen action can be started with this. */
    boolean canStart(GroupInput input) {
        return !tally.get().underWay()
                && tally.get().chosen() > 0
                && input.satisfies(action.get().need());
    }

    /** Does the action to all chosen boards, after a question if they lose something by it. */
    void start(GroupInput input) {
        if (canStart(input) && action.get().loses()) {
            question.set(Optional.of(
                    new LossQuestion(action.get(), input, tally.get().chosen())));
        } else {
            begin(input);
        }
    }

    /** What is asked before boards lose something; a change of the choice takes it back. */
    ReadOnlyObjectProperty<Optional<LossQuestion>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** @param typed the number of boards, or nothing is done */
    void confirm(String typed) {
        Optional<LossQuestion> asked = question.get().filter(open -> open.isAnsweredBy(typed));
        if (asked.isPresent()) {
            dismiss();
            begin(asked.get().input());
        }
    }

    void dismiss() {
        question.set(Optional.empty());
    }

    /** Those that are not chosen are ready again. */
    private void begin(GroupInput input) {
        if (canStart(input)) {
            tiles.removeIf(tile -> !isPlugged(tile));
            given = Optional.of(new Given(action.get(), action.get().job(input)));
            tiles.forEach(TileViewModel::forget);
            enqueue(tile -> tile.chosenProperty().get());
        }
    }

    /** Does the last action once more where it failed or was stopped. */
    void retryFailed() {
        if (!tally.get().underWay()) {
            enqueue(tile -> tile.phase().isUnfinished() && isPlugged(tile));
        }
    }

    void stop(TileViewModel tile) {
        queue.remove(tile);
        if (tile.stop()) {
            startWaiting();
        }
    }

    void stopAll() {
        queue.clear();
        tiles.forEach(TileViewModel::stop);
        count();
    }

    /** The results as lines of text for a spreadsheet. */
    String csv() {
        return ResultTable.csv(
                given.map(last -> last.action().title()).orElse(""),
                tiles.stream()
                        .filter(tile -> tile.phase() != TileState.Phase.READY)
                        .toList());
    }

    private void enqueue(Predicate<TileViewModel> wanted) {
        tiles.stream().filter(wanted).forEach(tile -> {
            tile.await();
            queue.add(tile);
        });
        startWaiting();
    }

    private void startWaiting() {
        count();
        while (!queue.isEmpty() && tally.get().running() < AT_ONCE) {
            TileViewModel next = queue.remove();
            given.ifPresent(last -> next.run(last.job(), this::startWaiting));
            count();
        }
    }

    private void count() {
        tally.set(Tally.of(tiles));
    }

    private void dismissUnless(Tally now) {
        if (question.get().filter(asked -> asked.count() != now.chosen()).isPresent()) {
            dismiss();
        }
    }

    private String workTitle() {
        String title = given.map(last -> last.action().title()).orElse("");
        return Messages.text(
                "bench.work", title, tally.get().waiting() + tally.get().running());
    }

    private boolean isPlugged(TileViewModel tile) {
        return boards.contains(tile.board());
    }

    /** A board that was pulled out takes its tile along, unless there is a result to read on it. */
    private void follow() {
        for (TileViewModel tile : List.copyOf(tiles)) {
            boolean plugged = isPlugged(tile);
            if (!plugged) {
                stop(tile);
            }
            if (plugged || isReadable(tile)) {
                tile.setPlugged(plugged);
            } else {
                tiles.remove(tile);
            }
        }
        boards.stream()
                .filter(board -> tiles.stream().noneMatch(tile -> tile.board().equals(board)))
                .forEach(this::add);
        count();
    }

    /** Whether it tells a result, and no other board stands in its place by now. */
    private boolean isReadable(TileViewModel tile) {
        String place = tile.board().board().key();
        return tile.phase() != TileState.Phase.READY
                && boards.stream().noneMatch(board -> board.board().key().equals(place));
    }

    private void add(BenchBoard board) {
        var tile = new TileViewModel(board, commands, background, clock);
        tile.chosenProperty().subscribe(_ -> count());
        tiles.add(tile);
    }
}
