package io.sphereexplorer.ui.app;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.StepProgress;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Takes an image package, dropped or chosen, shows what it is before anything is sent, and installs it. */
final class InstallBox extends VBox {
    private final InstallViewModel model;
    private final BooleanProperty answering;

    InstallBox(AppsViewModel apps) {
        super(8);
        this.model = apps.install();
        this.answering = apps.answeringProperty();
        setId("app-install-box");
        getStyleClass().addAll("card-box", "install-box");
        setMinHeight(USE_PREF_SIZE);
        var title = new Label(Messages.text("app.install.title"));
        title.getStyleClass().add("card-title");
        var inspection = new InspectionGrid(model);
        BooleanBinding chosen = Bindings.createBooleanBinding(
                () -> model.inspectedProperty().get().isPresent(), model.inspectedProperty());
        BooleanBinding installing = Bindings.createBooleanBinding(
                () -> model.install().runningProperty().get(), model.install().runningProperty());
        show(inspection, chosen);
        var choice = show(decision(), chosen.and(installing.not()));
        var progress = new StepProgress("app-progress", model.install(), model.progress());
        getChildren().setAll(title, notice(), show(dropArea(), chosen.not()), inspection, choice, progress);
        takeDrops();
    }

    private Node notice() {
        var notice = new Label();
        notice.setId("app-notice");
        notice.setGraphic(Icons.decorating(MaterialDesignC.CHECK_CIRCLE));
        notice.getStyleClass().add("install-notice");
        notice.setWrapText(true);
        notice.textProperty().bind(model.noticeProperty());
        return show(notice, Bindings.isNotEmpty(model.noticeProperty()));
    }

    private Node dropArea() {
        var words = new Label();
        words.setWrapText(true);
        words.textProperty()
                .bind(model.check()
                        .runningProperty()
                        .map(busy -> busy
                                ? Messages.text("app.install.checking", model.fileName())
                                : Messages.text("app.install.drop")));
        var choose = new Button(Messages.text("app.install.choose"));
        choose.setId("app-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> pick());
        choose.disableProperty().bind(blocked());
        var area = new VBox(8, Icons.decorating(MaterialDesignP.PACKAGE_DOWN), words, choose);
        area.getStyleClass().add("drop-area");
        model.practice().ifPresent(action -> area.getChildren().add(practice(action)));
        return area;
    }

    private Node practice(AsyncAction<Path> action) {
        var link = new Hyperlink(Messages.text("app.install.practice"));
        link.setId("app-practice");
        link.setMinWidth(USE_PREF_SIZE);
        link.disableProperty().bind(blocked());
        link.setOnAction(_ -> {
            action.run();
            link.setVisited(false);
        });
        return link;
    }

    private Node decision() {
        var start = new CheckBox(Messages.text("app.install.start"));
        start.setId("app-install-start");
        start.setSelected(!model.manualStartProperty().get());
        start.selectedProperty().subscribe(on -> model.manualStartProperty().set(!on));
        var drop = new Button(Messages.text("app.install.drop.again"));
        drop.setId("app-install-forget");
        drop.setMinWidth(USE_PREF_SIZE);
        drop.setOnAction(_ -> model.forget());
        var install = new Button(Messages.text("app.install"));
        install.setId("app-install");
        install.setMinWidth(USE_PREF_SIZE);
        install.getStyleClass().add(Styles.ACCENT);
        ObservableValue<Boolean> refused = model.inspectedProperty()
                .map(found ->
                        found.filter(result -> result.objections().isEmpty()).isEmpty());
        install.disableProperty().bind(answering.flatMap(on -> refused.map(not -> not || !on)));
        install.setOnAction(_ -> model.install().run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(8, start, gap, drop, install);
        line.getStyleClass().add("install-line");
        return line;
    }

    private void takeDrops() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && !blocked().getValue()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(take(event.getDragboard().getFiles()));
        event.consume();
    }

    /** Takes the first of some files; tells whether there is one. */
    boolean take(List<File> files) {
        Optional<File> first = files.stream().findFirst();
        first.map(File::toPath).ifPresent(model::choose);
        return first.isPresent();
    }

    private void pick() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("app.install.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Messages.text("app.install.packages"), "*.imagepackage"),
                        new FileChooser.ExtensionFilter(Messages.text("app.install.all"), "*"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).ifPresent(file -> take(List.of(file)));
    }

    private ObservableValue<Boolean> blocked() {
        return answering.flatMap(on -> model.install().runningProperty().map(busy -> busy || !on));
    }

    private static Node show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
