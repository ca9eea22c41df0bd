package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.device.RescanAttached;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.cloud.CloudParts;
import io.sphereexplorer.ui.cloud.CloudViewModel;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.Places;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.common.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which boards there are, which one is chosen, and which part of it is shown. */
public final class ShellViewModel implements AutoCloseable {
    /** The tab every board has first. */
    public static final String OVERVIEW = "overview";

    private static final String KEPT_BOARD = "place.board";
    private static final String KEPT_TAB = "place.tab";

    private final Session root;
    private final Bench bench;
    private final CommandRunner commands;
    private final Background background;
    private final Places places;
    private final RunningWork work = new RunningWork();
    private final ObservableList<BoardViewModel> boards = FXCollections.observableArrayList();
    // A field, because a listener on a read-only view does not keep the view alive.
    private final ObservableList<BoardViewModel> shownBoards = FXCollections.unmodifiableObservableList(boards);
    private final ReadOnlyObjectWrapper<Optional<BoardViewModel>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper together = new ReadOnlyBooleanWrapper();
    private final StringProperty tab;
    private final AsyncAction<Integer> findDevices;
    private final AsyncAction<List<Seen>> look;
    private final List<Runnable> open = new ArrayList<>();
    private final AsyncAction<DeviceGateway.Watch> listen;
    private Optional<BoardFaults> faults = Optional.empty();
    private Optional<CloudParts> cloud = Optional.empty();
    private boolean lookAgain;

    /** A board that is plugged in, with its name on the bench. */
    private record Seen(AttachedBoard board, String name) {}

    /**
     * Begins to look for boards at once.
     *
     * @param root of no board in particular
     */
    public ShellViewModel(Session root, CommandRunner commands, Background background, Ticker ticker, Places places) {
        this.root = root;
        bench = root.bench();
        this.commands = commands;
        this.background = background;
        this.places = places;
        tab = new SimpleStringProperty(places.kept(KEPT_TAB).orElse(OVERVIEW));
        tab.subscribe(shown -> places.keep(KEPT_TAB, shown));
        look = background.action(this::seen, this::show);
        look.runningProperty().subscribe(this::lookOnceMore);
        findDevices = background.action(() -> commands.run(root, new RescanAttached()), _ -> look());
        work.track(() -> Messages.text("shell.find.work"), findDevices);
        var ticking = ticker.every(BoardViewModel.PERIOD, () -> boards.forEach(BoardViewModel::tick));
        var silences = bench.silences().onExpectation((board, silence) -> tell(board, shown -> shown.expect(silence)));
        var failures = commands.onRun(this::askAfterFailure);
        open.addAll(List.of(ticking::close, silences::close, failures::close));
        listen = background.action(() -> bench.onChange(() -> background.onFxThread(this::look)), this::listening);
        listen.run();
    }

    public ObservableList<BoardViewModel> boards() {
        return shownBoards;
    }

    /** The board shown in the middle; it stays chosen while it is unplugged. */
    public ReadOnlyObjectProperty<Optional<BoardViewModel>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The id of the shown tab, the same for every board. */
    public StringProperty tabProperty() {
        return tab;
    }

    public AsyncAction<Integer> findDevices() {
        return findDevices;
    }

    /** What the status line shows; whoever starts long work tracks it here. */
    public RunningWork work() {
        return work;
    }

    public Places places() {
        return places;
    }

    /** Lets the window switch the faults of emulated boards; to be called before it is built. */
    public void offerFaults(BoardFaults offered) {
        faults = Optional.of(offered);
    }

    /** The faults of emulated boards, if somebody offers them. */
    Optional<BoardFaults> faults() {
        return faults;
    }

    /** Lets the window show the cloud; to be called before it is built. */
    public void offerCloud(CloudParts offered) {
        cloud = Optional.of(offered);
    }

    /** Shows where accounts and tenants are chosen, if there is a cloud to show. */
    public void openAccounts() {
        cloud.ifPresent(parts -> parts.model().show(CloudViewModel.ACCOUNT));
    }

    /** The cloud, if there is one to show. */
    Optional<CloudParts> cloud() {
        return cloud;
    }

    /** What commands go to: the chosen board, or none in particular. */
    public Session session() {
        return chosen.get().map(BoardViewModel::session).orElseGet(() -> root);
    }

    /** For the window's title bar: the chosen board and tenant, as far as there are any. */
    public ObservableValue<String> title() {
        ObservableValue<String> nothing = new SimpleStringProperty("");
        ObservableValue<String> board = together.flatMap(all -> all
                ? nothing
                : chosen.flatMap(shown -> shown.<ObservableValue<String>>map(BoardViewModel::nameProperty)
                        .orElse(nothing)));
        ObservableValue<String> tenant =
                cloud.map(parts -> parts.model().title()).orElse(nothing);
        return board.flatMap(name -> tenant.map(other -> Stream.of(name, other, Messages.text("shell.board.untitled"))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(Messages.text("shell.title.join")))));
    }

    /** Whether all boards are shown at once instead of the chosen one; not while there is only one. */
    public ReadOnlyBooleanProperty togetherProperty() {
        return together.getReadOnlyProperty();
    }

    public void chooseTogether() {
        leaveCloud();
        together.set(boards.size() > 1);
    }

    public void choose(BoardViewModel board) {
        leaveCloud();
        settle(board);
    }

    private void leaveCloud() {
        cloud.ifPresent(parts -> parts.model().leave());
    }

    /** Without taking anything else out of the middle of the window. */
    private void settle(BoardViewModel board) {
        together.set(false);
        chosen.set(Optional.of(board));
        places.keep(KEPT_BOARD, board.board().key());
        forgetUnplugged();
    }

    @Override
    public void close() {
        open.forEach(Runnable::run);
        open.clear();
        listen.cancel();
        look.cancel();
        findDevices.cancel();
    }

    private void listening(DeviceGateway.Watch watch) {
        open.add(watch::close);
        look();
    }

    /** Blocks while ports are looked at. */
    private List<Seen> seen() {
        return bench.boards().stream()
                .map(board -> new Seen(board, bench.placeName(board)))
                .toList();
    }

    private void look() {
        lookAgain = look.runningProperty().get();
        look.run();
    }

    private void lookOnceMore(boolean running) {
        if (!running && lookAgain) {
            background.onFxThread(this::look);
        }
    }

    private void show(List<Seen> attached) {
        boards.removeIf(board -> !isChosen(board) && !isAmong(attached, board));
        boards.forEach(board -> board.setPlugged(isAmong(attached, board)));
        boards.forEach(BoardViewModel::refreshName);
        attached.stream().filter(Predicate.not(this::isShown)).forEach(this::add);
        together.set(together.get() && boards.size() > 1);
        if (chosen.get().isEmpty()) {
            boards.stream()
                    .filter(board -> places.kept(KEPT_BOARD)
                            .filter(board.board().key()::equals)
                            .isPresent())
                    .findFirst()
                    .or(() -> boards.stream().findFirst())
                    .ifPresent(this::settle);
        }
    }

    /** A board that did not answer a command is asked at once whether it answers at all. */
    private void askAfterFailure(CommandRun run) {
        if (run.failure().filter(PaneFailure::isOfLink).isPresent()) {
            run.board().ifPresent(board -> tell(board, BoardViewModel::ask));
        }
    }

    private void tell(AttachedBoard board, Consumer<BoardViewModel> news) {
        background.onFxThread(() -> boards.stream()
                .filter(shown -> shown.board().key().equals(board.key()))
                .forEach(news));
    }

    private void add(Seen seen) {
        var board = new BoardViewModel(seen.board(), seen.name(), root, commands, background);
        work.track(() -> Messages.text("shell.restart.work", board.name()), board.restart());
        work.track(() -> Messages.text("shell.identify.work", board.name()), board.identify());
        boards.add(board);
        board.ask();
    }

    private void forgetUnplugged() {
        boards.removeIf(board -> !isChosen(board) && board.state().getValue() == BoardState.UNPLUGGED);
    }

    private boolean isChosen(BoardViewModel board) {
        return chosen.get().filter(board::equals).isPresent();
    }

    private boolean isShown(Seen seen) {
        return boards.stream()
                .anyMatch(board -> board.board().key().equals(seen.board().key()));
    }

    private static boolean isAmong(List<Seen> attached, BoardViewModel board) {
        return attached.stream()
                .anyMatch(each -> each.board().key().equals(board.board().key()));
    }
}
