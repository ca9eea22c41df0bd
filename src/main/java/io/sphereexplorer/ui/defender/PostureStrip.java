package io.sphereexplorer.ui.defender;

import io.sphereexplorer.cloud.defender.DefenderReport;
import io.sphereexplorer.cloud.defender.Posture;
import io.sphereexplorer.cloud.defender.Posture.Counts;
import io.sphereexplorer.cloud.defender.Severity;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AgeText;
import io.sphereexplorer.ui.common.Icons;
import java.util.function.ToIntFunction;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** How the hub stands: three numbers, each with its word and icon, and when Defender was looked at. */
final class PostureStrip extends HBox {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final DefenderViewModel model;

    PostureStrip(DefenderViewModel model) {
        this.model = model;
        setId("defender-posture");
        getStyleClass().add("posture-strip");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .setAll(
                        count("defender-high", Severity.HIGH, Counts::high),
                        count("defender-medium", Severity.MEDIUM, Counts::medium),
                        count("defender-low", Severity.LOW, Counts::low),
                        gap,
                        looked(),
                        refresh());
    }

    private Node count(String id, Severity severity, ToIntFunction<Counts> number) {
        var icon = Icons.decorating(DefenderText.icon(severity));
        var figure = new Label();
        figure.getStyleClass().add("posture-figure");
        var word = new Label(DefenderText.word(severity));
        word.getStyleClass().add("posture-word");
        var tile = new HBox(8, icon, figure, word);
        tile.setId(id);
        tile.getStyleClass().addAll("posture-count", DefenderText.style(severity));
        model.reportProperty()
                .subscribe(report -> report.map(DefenderReport::posture)
                        .map(Posture::open)
                        .ifPresent(open -> {
                            int count = number.applyAsInt(open);
                            figure.setText(Integer.toString(count));
                            tile.pseudoClassStateChanged(NONE, count == 0);
                            tile.setAccessibleText(Messages.text("defender.count", word.getText(), count));
                        }));
        return tile;
    }

    private Node looked() {
        var hub = new Label();
        hub.setId("defender-hub");
        hub.getStyleClass().add("posture-hub");
        hub.textProperty().bind(model.watched().map(now -> now.hub().orElse("")));
        var when = new Label();
        when.setId("defender-looked");
        when.getStyleClass().add("muted");
        when.textProperty()
                .bind(model.reportProperty()
                        .map(report -> report.map(
                                        told -> Messages.text("defender.looked", AgeText.exact(told.fetched())))
                                .orElse("")));
        var texts = new VBox(hub, when);
        texts.getStyleClass().add("posture-looked");
        return texts;
    }

    private Node refresh() {
        Button button = Icons.button(MaterialDesignR.REFRESH, Messages.text("defender.refresh"));
        button.setId("defender-refresh");
        button.setOnAction(_ -> model.look().run());
        button.disableProperty().bind(model.look().runningProperty());
        var busy = new ProgressIndicator();
        busy.getStyleClass().add("posture-busy");
        var icon = new FontIcon(MaterialDesignR.REFRESH);
        button.graphicProperty().bind(model.look().runningProperty().map(running -> running ? busy : icon));
        return button;
    }
}
