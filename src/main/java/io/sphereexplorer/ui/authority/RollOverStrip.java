package io.sphereexplorer.ui.authority;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.command.authority.RollOver;
import io.sphereexplorer.command.authority.RollOverText;
import io.sphereexplorer.ui.common.Icons;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Reminds of what there is to do because one CA certificate takes the place of another, and until when. */
final class RollOverStrip extends HBox {
    RollOverStrip(RollOver due, AuthorityViewModel model) {
        super(12);
        setId("authority-roll-over");
        getStyleClass().add("roll-over");
        var title = new Label(RollOverText.title(due));
        title.getStyleClass().add("section-title");
        var advice = new Label(RollOverText.advice(due));
        List.of(title, advice).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        });
        var words = new VBox(4, title, advice);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(Icons.decorating(MaterialDesignC.CALENDAR_CLOCK), words);
        due.fresh().ifPresent(fresh -> getChildren().add(show(fresh, model)));
    }

    private static Button show(CaCertificate fresh, AuthorityViewModel model) {
        var show = new Button(Messages.text("authorities.rollOver.show"));
        show.setId("authority-roll-over-show");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> {
            model.look().leave();
            model.selectedProperty().set(Optional.of(fresh));
        });
        return show;
    }
}
