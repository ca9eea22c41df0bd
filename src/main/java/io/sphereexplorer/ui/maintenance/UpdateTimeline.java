package io.sphereexplorer.ui.maintenance;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Truncation;
import io.sphereexplorer.ui.maintenance.Timeline.Mark;
import io.sphereexplorer.ui.maintenance.Timeline.Station;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The picture of an update: its stations on a line; they differ in form as well as in colour. */
final class UpdateTimeline extends HBox {
    private final List<StationNode> stations =
            Arrays.stream(Station.values()).map(StationNode::new).toList();

    UpdateTimeline(ObservableValue<Timeline> timeline) {
        setId("update-timeline");
        getStyleClass().add("update-timeline");
        stations.forEach(station -> HBox.setHgrow(station, Priority.ALWAYS));
        getChildren().setAll(stations);
        timeline.subscribe(this::show);
    }

    private void show(Timeline now) {
        stations.forEach(station -> station.show(now));
        setAccessibleText(stations.stream().map(StationNode::words).collect(Collectors.joining(", ")));
    }

    /** One station with its word above, its detail below, and half of the line to each neighbour. */
    private static final class StationNode extends VBox {
        private static final double WIDTH = 96;

        private final Station station;
        private final Region left = line();
        private final Region right = line();
        private final FontIcon icon = new FontIcon(MaterialDesignC.CIRCLE_OUTLINE);
        private final Label detail = Truncation.explained(new Label());
        private String words = "";

        StationNode(Station station) {
            this.station = station;
            getStyleClass().add("station");
            icon.getStyleClass().add("station-icon");
            detail.getStyleClass().add("station-detail");
            detail.setPrefWidth(WIDTH);
            detail.setMaxWidth(Double.MAX_VALUE);
            left.setVisible(station != Station.CHECKED);
            right.setVisible(station != Station.RENEWED);
            var name = new Label(name(station));
            name.getStyleClass().add("station-name");
            name.setMinWidth(USE_PREF_SIZE);
            var bulb = new HBox(left, icon, right);
            bulb.getStyleClass().add("station-bulb");
            getChildren().setAll(name, bulb, detail);
        }

        void show(Timeline timeline) {
            Mark mark = timeline.mark(station);
            icon.setIconCode(form(mark));
            detail.setText(timeline.detail(station));
            paint(this, mark);
            paint(left, mark == Mark.WAITING ? Mark.WAITING : Mark.DONE);
            paint(right, mark == Mark.DONE ? Mark.DONE : Mark.WAITING);
            words = Messages.text(
                    "update.station.words",
                    name(station),
                    Messages.text("update.mark." + mark.name().toLowerCase(Locale.ROOT)));
        }

        String words() {
            return words;
        }

        private static String name(Station station) {
            return Messages.text("update.station." + station.word());
        }

        private static void paint(Node node, Mark mark) {
            for (Mark each : Mark.values()) {
                node.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == mark);
            }
        }

        private static Region line() {
            var line = new Region();
            line.getStyleClass().add("station-line");
            HBox.setHgrow(line, Priority.ALWAYS);
            return line;
        }

        private static Ikon form(Mark mark) {
            return switch (mark) {
                case WAITING -> MaterialDesignC.CIRCLE_OUTLINE;
                case CURRENT -> MaterialDesignP.PROGRESS_CLOCK;
                case DONE -> MaterialDesignC.CHECK_CIRCLE;
                case FAILED -> MaterialDesignA.ALERT_CIRCLE;
            };
        }
    }
}
