package io.sphereexplorer.ui.capability;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.Shown;
import io.sphereexplorer.ui.common.StepProgress;
import io.sphereexplorer.ui.common.Truncation;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** A capability file: chosen or dropped, looked at, and then installed or brought along. */
final class FileBox extends VBox {
    private final CapabilityViewModel model;
    private final VBox content = new VBox(8);

    FileBox(CapabilityViewModel model) {
        this.model = model;
        content.setId("capability-file");
        content.getStyleClass().add("drop-zone");
        content.setOnDragOver(FileBox::acceptFile);
        content.setOnDragDropped(this::dropped);
        getChildren()
                .setAll(new Card(Messages.text("capability.file"))
                        .wide(content)
                        .wide(new StepProgress("capability-progress", model.change(), model.progress())));
        model.fileProperty().subscribe(this::show);
    }

    private void show(Optional<InspectedFile> file) {
        content.getChildren().setAll(file.map(this::inspected).orElseGet(this::empty));
    }

    private List<Node> empty() {
        var ways = new HBox(8, choose("capability.file.choose"));
        ways.setAlignment(Pos.CENTER_LEFT);
        model.practice().ifPresent(action -> ways.getChildren().add(practice(action)));
        return List.of(CapabilitiesBox.text(Messages.text("capability.file.drop")), ways);
    }

    private Node practice(AsyncAction<Path> action) {
        var link = new Hyperlink(Messages.text("capability.file.practice"));
        link.setId("capability-practice");
        link.disableProperty().bind(model.ready().map(ready -> !ready));
        link.setOnAction(_ -> action.run());
        return link;
    }

    private List<Node> inspected(InspectedFile file) {
        Label name = Truncation.explained(new Label(String.valueOf(file.path().getFileName())));
        name.setId("capability-file-name");
        name.getStyleClass().add("section-title");
        var board = CapabilitiesBox.text("");
        board.setId("capability-file-board");
        board.textProperty()
                .bind(model.fits()
                        .map(fit -> Messages.text(
                                fit.map(own -> own ? "capability.file.own" : "capability.file.foreign")
                                        .orElse("capability.file.board"),
                                file.content().board().shortened())));
        model.fits().when(Shown.of(board)).subscribe(fit -> {
            board.getStyleClass().remove("field-problem");
            fit.filter(own -> !own).ifPresent(_ -> board.getStyleClass().add("field-problem"));
        });
        Label allows = CapabilitiesBox.text(allows(file.content().capabilities()));
        allows.setId("capability-file-allows");
        return List.of(name, board, allows, actions(), CapabilitiesBox.muted(Messages.text("capability.file.meaning")));
    }

    private Node actions() {
        var install = new Button(Messages.text("capability.install"));
        install.setId("capability-install");
        install.getStyleClass().add(Styles.ACCENT);
        install.disableProperty().bind(model.usable().map(usable -> !usable));
        install.setOnAction(_ -> model.install());
        var load = new Button(Messages.text("capability.load"));
        load.setId("capability-load");
        load.disableProperty().bind(model.usable().map(usable -> !usable));
        load.setOnAction(_ -> model.load());
        var actions = new FlowPane(8, 8, install, load, choose("capability.file.other"));
        actions.getStyleClass().add("card-actions");
        return actions;
    }

    private Button choose(String text) {
        var choose = new Button(Messages.text(text));
        choose.setId("capability-choose");
        choose.disableProperty().bind(model.inspection().runningProperty());
        choose.setOnAction(_ -> chosen().ifPresent(model::inspect));
        return choose;
    }

    private Optional<Path> chosen() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("capability.file.choose"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Messages.text("capability.file.kind"), "*.cap", "*.bin"),
                        new FileChooser.ExtensionFilter(Messages.text("capability.file.all"), "*"));
        @Nullable File file = chooser.showOpenDialog(getScene().getWindow());
        return Optional.ofNullable(file).map(File::toPath);
    }

    private static String allows(List<Capability> capabilities) {
        return capabilities.isEmpty()
                ? Messages.text("capability.file.nothing")
                : capabilities.stream()
                        .map(CapabilityRow::text)
                        .collect(Collectors.joining("\n", Messages.text("capability.file.allows") + "\n", ""));
    }

    private static void acceptFile(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        List<File> files = drag.getDragboard().getFiles();
        files.stream().findFirst().map(File::toPath).ifPresent(model::inspect);
        drag.setDropCompleted(!files.isEmpty());
        drag.consume();
    }
}
