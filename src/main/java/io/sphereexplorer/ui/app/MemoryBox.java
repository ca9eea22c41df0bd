package io.sphereexplorer.ui.app;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.MemoryUse;
import io.sphereexplorer.ui.common.OctetText;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** How much flash and memory the applications have, and the memory over the last minutes. */
final class MemoryBox extends VBox {
    /** What high-level applications have together (device-protocol §8.4). */
    private static final double MEMORY_KIB = 256;

    private static final double KIB = 1024;
    private static final double CHART_HEIGHT = 176;

    private final AppsViewModel model;
    private final NumberAxis memoryAxis = new NumberAxis(0, MEMORY_KIB, MEMORY_KIB / 4);
    private final XYChart.Series<Number, Number> all = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> userMode = new XYChart.Series<>();

    MemoryBox(AppsViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().addAll("card-box", "memory-box");
        setMinHeight(USE_PREF_SIZE);
        var title = new Label(Messages.text("app.memory.title"));
        title.getStyleClass().add("card-title");
        Node reason = reason();
        Node chart = chart();
        chart.visibleProperty().bind(reason.visibleProperty().not());
        getChildren().setAll(title, flash(), now(), new StackPane(chart, reason));
        model.memoryProperty().subscribe(this::draw);
    }

    private Node flash() {
        var words = new Label();
        words.setId("app-flash");
        words.textProperty()
                .bind(model.toldProperty()
                        .map(told -> told.map(read -> Messages.text(
                                        "app.flash", OctetText.kib(used(read)), OctetText.kib(ImageInventory.FLASH)))
                                .orElseGet(() -> Messages.text("app.flash.unknown"))));
        var bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Messages.text("app.flash.title"));
        bar.progressProperty()
                .bind(model.toldProperty()
                        .map(told -> told.map(read -> (double) used(read) / ImageInventory.FLASH)
                                .orElse(0.0)));
        bar.visibleProperty().bind(model.toldProperty().map(Optional::isPresent));
        bar.managedProperty().bind(bar.visibleProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        var line = new HBox(16, bar, words);
        line.getStyleClass().add("flash-line");
        words.setMinWidth(USE_PREF_SIZE);
        return line;
    }

    private Node now() {
        var words = new Label();
        words.setId("app-memory");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty()
                .bind(model.toldProperty()
                        .map(told -> told.flatMap(read -> read.memory().known())
                                .map(MemoryBox::words)
                                .orElseGet(() -> Messages.text("app.memory.unknown"))));
        return words;
    }

    private Node chart() {
        long seconds = MemoryHistory.SPAN.toSeconds();
        var time = new NumberAxis(-seconds, 0, seconds / 5.0);
        time.setMinorTickVisible(false);
        time.setTickLabelFormatter(words(value ->
                value == 0 ? Messages.text("app.chart.now") : Messages.text("app.chart.minutes", -value / 60)));
        memoryAxis.setMinorTickVisible(false);
        memoryAxis.setLabel(Messages.text("app.chart.unit"));
        var chart = new AreaChart<>(time, memoryAxis);
        chart.setId("app-memory-chart");
        chart.setAnimated(false);
        chart.setVerticalZeroLineVisible(false);
        chart.setCreateSymbols(false);
        chart.setMinHeight(CHART_HEIGHT);
        chart.setPrefHeight(CHART_HEIGHT);
        chart.getStyleClass().add("memory-chart");
        chart.setAccessibleText(Messages.text("app.chart.title"));
        all.setName(Messages.text("app.chart.all"));
        userMode.setName(Messages.text("app.chart.userMode"));
        chart.getData().add(all);
        chart.getData().add(userMode);
        return chart;
    }

    /** Why there is no curve. */
    private Node reason() {
        var reason = new Label();
        reason.setId("app-memory-reason");
        reason.getStyleClass().addAll(Styles.TEXT_MUTED, "memory-reason");
        reason.setWrapText(true);
        reason.textProperty()
                .bind(model.toldProperty()
                        .map(told -> told.map(MemoryBox::reason).orElse("")));
        reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
        reason.setMaxHeight(Region.USE_PREF_SIZE);
        return reason;
    }

    private static String reason(AppsReading read) {
        if (!(read.memory() instanceof ReadValue.Unreadable<MemoryUse>(Exception why))) {
            return "";
        }
        boolean locked = why instanceof DeviceException.Refused refused && refused.status() == 403;
        return locked
                ? Messages.text("app.memory.development")
                : Messages.text("app.memory.refused", PaneFailure.of(why).happened());
    }

    private static String words(MemoryUse use) {
        return Messages.text(
                "app.memory.now",
                OctetText.kib(use.current()),
                OctetText.kib(use.userMode()),
                OctetText.kib(use.userModePeak()));
    }

    private static long used(AppsReading read) {
        return ImageInventory.FLASH - read.inventory().freeFlash("");
    }

    private void draw(List<MemoryHistory.Sample> samples) {
        fill(all, samples, MemoryUse::current);
        fill(userMode, samples, MemoryUse::userMode);
        double most = samples.stream()
                .mapToDouble(sample -> sample.use().current() / KIB)
                .max()
                .orElse(0);
        double upper = Math.max(MEMORY_KIB, Math.ceil(most / MEMORY_KIB) * MEMORY_KIB);
        memoryAxis.setUpperBound(upper);
        memoryAxis.setTickUnit(upper / 4);
    }

    private static void fill(
            XYChart.Series<Number, Number> series,
            List<MemoryHistory.Sample> samples,
            ToLongFunction<MemoryUse> value) {
        Optional<MemoryHistory.Sample> last = samples.isEmpty() ? Optional.empty() : Optional.of(samples.getLast());
        series.setData(FXCollections.observableList(samples.stream()
                .map(sample -> new XYChart.Data<Number, Number>(
                        -Duration.between(sample.at(), last.orElseThrow().at()).toMillis() / 1e3,
                        value.applyAsLong(sample.use()) / KIB))
                .toList()));
    }

    private static StringConverter<Number> words(IntFunction<String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(Number value) {
                return words.apply(value.intValue());
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("the axis is not typed");
            }
        };
    }
}
