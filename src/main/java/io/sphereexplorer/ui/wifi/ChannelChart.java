package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.device.AccessPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The picture of one band: a bell for every access point over its channel, as high as its signal. */
final class ChannelChart extends Region {
    private static final double LEFT = 40;
    private static final double RIGHT = 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;
    private static final double LABEL_HEIGHT = 16;
    private static final double TICK_GAP = 6;
    private static final double LABEL_WIDTH = 144;
    private static final PseudoClass JOINED = PseudoClass.getPseudoClass("joined");
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Group plot = new Group();
    private final Consumer<Optional<FoundNetwork.Key>> hovered;
    private AccessPoint.Band band = AccessPoint.Band.GHZ_2_4;
    private List<NetworkRow> rows = List.of();
    private Optional<FoundNetwork.Key> lit = Optional.empty();

    /** One access point with the line of the list it belongs to. */
    private record Spot(NetworkRow row, AccessPoint point, ChannelPicture.Bell bell) {}

    /** @param hovered is told over which network's bell the pointer stands */
    ChannelChart(Consumer<Optional<FoundNetwork.Key>> hovered) {
        this.hovered = hovered;
        setId("wifi-chart");
        getStyleClass().add("channel-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(240, 80);
        setPrefSize(480, 240);
        plot.setManaged(false);
        plot.setLayoutX(LEFT);
        plot.setLayoutY(TOP);
        plot.setAutoSizeChildren(false);
        getChildren().add(plot);
    }

    void show(AccessPoint.Band shownBand, List<NetworkRow> shownRows) {
        band = shownBand;
        rows = List.copyOf(shownRows);
        setAccessibleText(ChartSummary.of(band, rows));
        requestLayout();
    }

    /** Lights the bells of one network, or of none. */
    void light(Optional<FoundNetwork.Key> network) {
        lit = network;
        for (Node node : plot.getChildren()) {
            boolean isLit =
                    network.filter(key -> key.equals(node.getUserData())).isPresent();
            node.pseudoClassStateChanged(LIT, isLit);
            node.setViewOrder(isLit ? -1 : 0);
        }
    }

    @Override
    protected void layoutChildren() {
        var picture = new ChannelPicture(band, getWidth() - LEFT - RIGHT, getHeight() - TOP - BOTTOM);
        plot.getChildren().clear();
        if (picture.width() > 0 && picture.height() > 0) {
            drawAxes(picture);
            List<Spot> spots = spots(picture);
            spots.reversed().forEach(spot -> plot.getChildren().add(bell(spot))); // the strongest in front
            drawLabels(picture, spots);
            light(lit);
            plot.applyCss(); // or its first picture would be without colours
        }
    }

    private List<Spot> spots(ChannelPicture picture) {
        List<Spot> spots = new ArrayList<>();
        for (NetworkRow row : rows) {
            row.network().points().stream()
                    .filter(point -> point.band() == band)
                    .forEach(point -> spots.add(new Spot(row, point, picture.bell(point))));
        }
        return spots;
    }

    private void drawAxes(ChannelPicture picture) {
        picture.levels().forEach(dbm -> {
            double y = Math.round(picture.y(dbm)) + 0.5;
            var line = new Line(0, y, picture.width(), y);
            line.getStyleClass().add("chart-grid");
            plot.getChildren().add(line);
            Label label = sized(label(Integer.toString(dbm), "chart-axis"));
            label.relocate(-8 - label.getWidth(), y - label.getHeight() / 2);
        });
        double free = 0;
        for (ChannelPicture.Tick tick : picture.ticks()) {
            Label label = sized(label(Integer.toString(tick.channel()), "chart-axis"));
            double left = tick.x() - label.getWidth() / 2;
            label.relocate(left, picture.height() + 4);
            label.setVisible(left >= free);
            free = left >= free ? left + label.getWidth() + TICK_GAP : free;
        }
    }

    private Node bell(Spot spot) {
        ChannelPicture.Bell bell = spot.bell();
        double quarter = (bell.right() - bell.left()) / 4;
        var path = new Path(
                new MoveTo(bell.left(), bell.foot()),
                new CubicCurveTo(
                        bell.left() + quarter,
                        bell.foot(),
                        bell.centre() - quarter,
                        bell.peak(),
                        bell.centre(),
                        bell.peak()),
                new CubicCurveTo(
                        bell.centre() + quarter,
                        bell.peak(),
                        bell.right() - quarter,
                        bell.foot(),
                        bell.right(),
                        bell.foot()));
        path.getStyleClass().add("chart-bell");
        path.setPickOnBounds(false);
        path.setOnMouseEntered(
                _ -> hovered.accept(Optional.of(spot.row().network().key())));
        path.setOnMouseExited(_ -> hovered.accept(Optional.empty()));
        return marked(path, spot.row());
    }

    /** One label a network, at its highest bell; where there is no room there is none. */
    private void drawLabels(ChannelPicture picture, List<Spot> spots) {
        var layout = new LabelLayout(picture.width(), LABEL_HEIGHT);
        Set<FoundNetwork.Key> labelled = new HashSet<>();
        for (Spot spot : spots) {
            if (labelled.add(spot.row().network().key())) {
                Label label = label(NetworkText.name(spot.point().ssid()), "chart-label");
                marked(label, spot.row());
                sized(label);
                layout.place(spot.bell().centre(), spot.bell().peak(), label.getWidth(), -TOP)
                        .ifPresentOrElse(
                                place -> label.relocate(place.x(), place.y()),
                                () -> plot.getChildren().remove(label));
            }
        }
    }

    private static Node marked(Node node, NetworkRow row) {
        node.setUserData(row.network().key());
        node.pseudoClassStateChanged(JOINED, row.joined());
        return node;
    }

    private Label label(String content, String styleClass) {
        var label = new Label(content);
        label.getStyleClass().add(styleClass);
        label.setMouseTransparent(true);
        label.setManaged(false);
        plot.getChildren().add(label);
        return label;
    }

    /** As large as its text in the style it has where it is. */
    private static Label sized(Label label) {
        label.applyCss();
        label.resize(Math.min(LABEL_WIDTH, Math.ceil(label.prefWidth(-1))), label.prefHeight(-1));
        return label;
    }
}
