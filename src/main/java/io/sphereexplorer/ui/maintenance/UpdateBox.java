package io.sphereexplorer.ui.maintenance;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.maintenance.UpdateBlock;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.StepProgress;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The update of the operating system: its timeline, what stands in its way, and the search for it. */
final class UpdateBox extends VBox {
    UpdateBox(UpdateViewModel model) {
        super(12);
        setId("update-box");
        getStyleClass().addAll("card-box", "update-box");
        var title = new Label(Messages.text("update.title"));
        title.getStyleClass().add("card-title");
        var banner = new FailureBanner(model.check(), model.answeringProperty());
        banner.setId("update-failure");
        getChildren()
                .setAll(
                        title,
                        banner,
                        new UpdateTimeline(model.timelineProperty()),
                        sentence(model),
                        block(model),
                        new StepProgress("update-progress", model.check(), model.progress()),
                        foot(model));
    }

    private static Node sentence(UpdateViewModel model) {
        var sentence = text();
        sentence.setId("update-sentence");
        sentence.getStyleClass().add("update-sentence");
        sentence.textProperty().bind(model.sentence());
        return sentence;
    }

    private static Node block(UpdateViewModel model) {
        var what = text();
        what.setId("update-block");
        what.textProperty()
                .bind(model.block().map(met -> met.map(UpdateBox::words).orElse("")));
        HBox.setHgrow(what, Priority.ALWAYS);
        var strip = new HBox(8, Icons.decorating(MaterialDesignI.INFORMATION_OUTLINE), what);
        strip.getStyleClass().add("update-block");
        strip.visibleProperty().bind(model.block().map(Optional::isPresent));
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    private static String words(UpdateBlock block) {
        return Messages.text(
                "update.blocked",
                Messages.text("update.block." + block.word()),
                Messages.text("update.advice." + block.word()));
    }

    private static Node foot(UpdateViewModel model) {
        var note = text();
        note.setText(Messages.text("update.note"));
        note.getStyleClass().add("muted");
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        var check = new Button(Messages.text("update.check"));
        check.setId("update-check");
        check.setMinWidth(Region.USE_PREF_SIZE);
        check.getStyleClass().add(Styles.ACCENT);
        check.disableProperty()
                .bind(model.canCheck()
                        .flatMap(can -> model.check().runningProperty().map(running -> running || !can)));
        check.setOnAction(_ -> model.check().run());
        var foot = new HBox(16, note, check);
        foot.getStyleClass().add("update-foot");
        return foot;
    }

    private static Label text() {
        var label = new Label();
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
