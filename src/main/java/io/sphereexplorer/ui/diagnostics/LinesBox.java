package io.sphereexplorer.ui.diagnostics;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.diagnostics.SavedLogLine;
import io.sphereexplorer.device.diagnostics.LogMessages;
import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.device.lines.Severity;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.Icons;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Lines with what narrows, finds and copies them. */
final class LinesBox extends VBox {
    private static final double CELL_HEIGHT = 24;
    private static final int ROWS_BEFORE = 3;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final LinesViewModel model;
    private final boolean ofBoard;
    private final String id;
    private final ListView<LogLine> list = new ListView<>();
    private final ListChangeListener<LogLine> scroller;

    /**
     * Lines of a board or of an application.
     *
     * @param id what the ids of the parts begin with
     * @param ofBoard whether lines say how grave they are and who wrote them
     */
    LinesBox(LinesViewModel model, String id, boolean ofBoard, Node empty) {
        super(8);
        this.model = model;
        this.ofBoard = ofBoard;
        this.id = id;
        scroller = _ -> followIfWanted();
        list.placeholderProperty().bind(placeholder(empty));
        fillList();
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().addAll(tools(), list, footer());
        model.rowsProperty().subscribe(this::exchange);
        exchange(model.rowsProperty().get(), model.rowsProperty().get());
        model.onReveal(this::reveal);
        model.followingProperty().subscribe(this::toEnd);
    }

    private void fillList() {
        list.setId(id + "-lines");
        list.setAccessibleText(Messages.text("diagnostics.lines"));
        list.getStyleClass().addAll(Styles.DENSE, "log-list");
        list.setFixedCellSize(CELL_HEIGHT);
        list.setCellFactory(_ -> new LineCell(model, ofBoard));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.addEventFilter(ScrollEvent.SCROLL, scroll -> {
            if (scroll.getDeltaY() > 0) {
                model.followingProperty().set(false);
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                copy();
            }
        });
        var copy = new MenuItem(Messages.text("diagnostics.copy"));
        copy.setOnAction(_ -> copy());
        list.setContextMenu(new ContextMenu(copy));
    }

    private HBox tools() {
        var search = new CustomTextField();
        search.setId(id + "-search");
        search.setPromptText(Messages.text("diagnostics.search"));
        search.setAccessibleText(Messages.text("diagnostics.search"));
        search.setLeft(Icons.decorating(MaterialDesignM.MAGNIFY));
        search.textProperty().bindBidirectional(model.textProperty());
        search.setOnAction(_ -> model.next());
        search.setMinWidth(96);
        HBox.setHgrow(search, Priority.ALWAYS);
        var count = new Label();
        count.setId(id + "-hits");
        count.getStyleClass().add("log-hits");
        count.textProperty().bind(model.hitsProperty().map(this::hits));
        var tools = new HBox(
                8,
                search,
                count,
                tool("-previous", MaterialDesignA.ARROW_UP, "diagnostics.previous", model::previous),
                tool("-next", MaterialDesignA.ARROW_DOWN, "diagnostics.next", model::next),
                toggle("-only", MaterialDesignF.FILTER_OUTLINE, "diagnostics.onlyHits"));
        ((ToggleButton) tools.getChildren().getLast()).selectedProperty().bindBidirectional(model.onlyHitsProperty());
        if (ofBoard) {
            tools.getChildren().addAll(severities(), components());
        }
        tools.getStyleClass().add("log-tools");
        return tools;
    }

    private HBox footer() {
        var count = new Label();
        count.setId(id + "-count");
        count.getStyleClass().add("muted");
        count.textProperty().bind(model.countsProperty().map(LinesBox::count));
        var gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var follow = toggle("-follow", MaterialDesignA.ARROW_COLLAPSE_DOWN, "diagnostics.follow");
        follow.setText(Messages.text("diagnostics.follow.short"));
        follow.selectedProperty().bindBidirectional(model.followingProperty());
        Button copy = tool("-copy", MaterialDesignC.CONTENT_COPY, "diagnostics.copy", this::copy);
        copy.disableProperty().bind(Bindings.isEmpty(list.getSelectionModel().getSelectedIndices()));
        var footer = new HBox(8, count, gap, copy, follow);
        footer.getStyleClass().add("log-footer");
        return footer;
    }

    private ComboBox<Severity> severities() {
        var box = new ComboBox<Severity>();
        box.setId(id + "-severity");
        box.getItems()
                .setAll(List.of(
                        Severity.TRACE,
                        Severity.DEBUG,
                        Severity.INFO,
                        Severity.WARNING,
                        Severity.ERROR,
                        Severity.FATAL));
        box.setConverter(words(each -> each == Severity.TRACE
                ? Messages.text("diagnostics.severity.all")
                : Messages.text("diagnostics.severity.least", LineCell.word(each))));
        box.setAccessibleText(Messages.text("diagnostics.severity"));
        box.valueProperty().bindBidirectional(model.leastProperty());
        return box;
    }

    private ComboBox<Optional<Integer>> components() {
        var box = new ComboBox<Optional<Integer>>();
        box.setId(id + "-component");
        box.getItems()
                .setAll(Stream.concat(
                                Stream.of(Optional.<Integer>empty()),
                                LogMessages.components().stream().map(Optional::of))
                        .toList());
        box.setConverter(words(each ->
                each.map(LogMessages::componentName).orElseGet(() -> Messages.text("diagnostics.component.all"))));
        box.setAccessibleText(Messages.text("diagnostics.component"));
        box.valueProperty().bindBidirectional(model.componentProperty());
        return box;
    }

    private static <T> StringConverter<T> words(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }

    private Button tool(String part, Ikon icon, String key, Runnable action) {
        Button button = Icons.button(icon, Messages.text(key));
        button.setId(id + part);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private ToggleButton toggle(String part, Ikon icon, String key) {
        var toggle = new ToggleButton(null, Icons.decorating(icon));
        toggle.setId(id + part);
        toggle.setAccessibleText(Messages.text(key));
        toggle.setTooltip(new Tooltip(Messages.text(key)));
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }

    private String hits(LinesViewModel.Hits hits) {
        if (model.textProperty().get().isBlank()) {
            return "";
        }
        return hits.place() == 0
                ? Messages.text("diagnostics.hits", "%,d".formatted(hits.count()))
                : Messages.text("diagnostics.hit", "%,d".formatted(hits.place()), "%,d".formatted(hits.count()));
    }

    private static String count(LinesViewModel.Counts counts) {
        String total = "%,d".formatted(counts.total());
        return counts.shown() == counts.total()
                ? Messages.text("diagnostics.count", total)
                : Messages.text("diagnostics.count.some", "%,d".formatted(counts.shown()), total);
    }

    /** What is said where no line is shown: that there are none, or that none fits. */
    private ObservableValue<Node> placeholder(Node empty) {
        var noneFits = new Label(Messages.text("diagnostics.noneFits"));
        noneFits.setId(id + "-none-fits");
        noneFits.getStyleClass().add("muted");
        return model.countsProperty().map(counts -> counts.total() == 0 ? empty : noneFits);
    }

    private void exchange(LineRows before, LineRows now) {
        before.removeListener(scroller);
        list.setItems(now);
        now.addListener(scroller);
        followIfWanted();
    }

    private void followIfWanted() {
        toEnd(model.followingProperty().get());
    }

    private void toEnd(boolean follow) {
        if (follow && !list.getItems().isEmpty()) {
            list.scrollTo(list.getItems().size() - 1);
        }
    }

    private void reveal(int row) {
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(Math.max(0, row - ROWS_BEFORE));
    }

    private void copy() {
        CopiedText.put(List.copyOf(list.getSelectionModel().getSelectedItems()).stream()
                .map(ofBoard ? SavedLogLine::of : LogLine::text)
                .collect(Collectors.joining("\n")));
    }
}
