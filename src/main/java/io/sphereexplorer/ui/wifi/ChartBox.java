package io.sphereexplorer.ui.wifi;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.AccessPoint;
import io.sphereexplorer.ui.common.Truncation;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The picture of the channels with the choice of its band. */
final class ChartBox extends VBox {
    private final ScanViewModel model;
    private final ChannelChart chart;
    private final Label empty = new Label();

    ChartBox(ScanViewModel model) {
        super(8);
        this.model = model;
        chart = new ChannelChart(model.litProperty()::set);
        getStyleClass().addAll("card-box", "chart-box");
        empty.setId("wifi-chart-empty");
        empty.getStyleClass().add(Styles.TEXT_MUTED);
        empty.setMouseTransparent(true);
        var picture = new StackPane(chart, empty);
        VBox.setVgrow(picture, Priority.ALWAYS);
        getChildren().addAll(header(), picture);
        model.all().addListener((ListChangeListener<NetworkRow>) _ -> show());
        model.bandProperty().subscribe(this::show);
        model.scannedProperty().subscribe(this::show);
        model.litProperty().subscribe(chart::light);
        model.selectedProperty()
                .subscribe(chosen -> chosen.ifPresent(row ->
                        model.bandProperty().set(row.network().strongest().band())));
        show();
    }

    private void show() {
        AccessPoint.Band band = model.bandProperty().get();
        chart.show(band, model.all());
        boolean none = model.all().stream()
                .flatMap(row -> row.network().points().stream())
                .noneMatch(point -> point.band() == band);
        empty.setVisible(none);
        empty.setText(
                model.scannedProperty().get()
                        ? Messages.text("wifi.chart.summaryEmpty", NetworkText.band(band))
                        : Messages.text("wifi.chart.unread"));
    }

    private Node header() {
        var title = new Label(Messages.text("wifi.chart.title"));
        title.getStyleClass().add("card-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bands = new SegmentedButton(bandButton(AccessPoint.Band.GHZ_2_4), bandButton(AccessPoint.Band.GHZ_5));
        bands.getToggleGroup().selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null) {
                bands.getToggleGroup().selectToggle(before); // one of them is always on
            }
        });
        bands.setMinWidth(USE_PREF_SIZE);
        Label axes = Truncation.explained(new Label(Messages.text("wifi.chart.axes")));
        axes.getStyleClass().add(Styles.TEXT_MUTED);
        title.setMinWidth(USE_PREF_SIZE);
        axes.setMinWidth(0);
        var row = new HBox(title, axes, gap, bands);
        row.getStyleClass().add("card-header");
        return row;
    }

    private ToggleButton bandButton(AccessPoint.Band band) {
        var button = new ToggleButton(NetworkText.band(band));
        button.setId(band == AccessPoint.Band.GHZ_2_4 ? "wifi-band-2" : "wifi-band-5");
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> model.bandProperty().set(band));
        model.bandProperty().subscribe(shown -> button.setSelected(shown == band));
        return button;
    }
}
