package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.device.AccessPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** The picture of one band: a bell for every access point over its channel, as high as its signal. */
final class ChannelChart extends Region {
    private static final double LEFT = 40;
    private static final double RIGHT = 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;
    private static final double LABEL_HEIGHT = 16;
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
        setMinSize(240, 120);
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
            draw(picture);
            light(lit);
        }
    }

    private void draw(ChannelPicture picture) {
        List<Spot> spots = spots(picture);
        ChannelPicture.levels().forEach(dbm -> drawLevel(picture, dbm));
        picture.ticks().forEach(tick -> drawTick(picture, tick));
        for (Spot spot : spots.reversed()) { // the strongest in front
            plot.getChildren().add(bell(spot));
        }
        var labels = new LabelLayout(picture.width(), LABEL_HEIGHT);
        spots.forEach(spot -> drawLabel(labels, spot));
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

    private void drawLevel(ChannelPicture picture, int dbm) {
        double y = Math.round(picture.y(dbm)) + 0.5;
        var line = new Line(0, y, picture.width(), y);
        line.getStyleClass().add("chart-grid");
        var label = text(Integer.toString(dbm), "chart-axis", VPos.CENTER);
        label.setX(-8 - label.getLayoutBounds().getWidth());
        label.setY(y);
        plot.getChildren().addAll(line, label);
    }

    private void drawTick(ChannelPicture picture, ChannelPicture.Tick tick) {
        var label = text(Integer.toString(tick.channel()), "chart-axis", VPos.TOP);
        label.setX(tick.x() - label.getLayoutBounds().getWidth() / 2);
        label.setY(picture.height() + 6);
        plot.getChildren().add(label);
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
                        bell.foot()),
                new LineTo(bell.left(), bell.foot()));
        path.getStyleClass().add("chart-bell");
        path.setOnMouseEntered(
                _ -> hovered.accept(Optional.of(spot.row().network().key())));
        path.setOnMouseExited(_ -> hovered.accept(Optional.empty()));
        return marked(path, spot.row());
    }

    private void drawLabel(LabelLayout labels, Spot spot) {
        var label = text(NetworkText.name(spot.point().ssid()), "chart-label", VPos.TOP);
        double width = label.getLayoutBounds().getWidth();
        labels.place(spot.bell().centre(), spot.bell().peak(), width, -TOP).ifPresent(place -> {
            label.setX(place.x());
            label.setY(place.y());
            plot.getChildren().add(marked(label, spot.row()));
        });
    }

    private static Node marked(Node node, NetworkRow row) {
        node.setUserData(row.network().key());
        node.pseudoClassStateChanged(JOINED, row.joined());
        return node;
    }

    private static Text text(String content, String styleClass, VPos origin) {
        var text = new Text(content);
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(origin);
        text.setMouseTransparent(true);
        return text;
    }
}
