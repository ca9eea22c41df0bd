package io.sphereexplorer.ui.image;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.ObjectionText;
import io.sphereexplorer.device.image.ImageMetadata;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.device.image.ImageTypes;
import io.sphereexplorer.device.image.Objection;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.OctetText;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.StepProgress;
import io.sphereexplorer.ui.common.ValueLabel;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Takes an image package, dropped or chosen, shows what it is before anything is sent, and sends it. */
final class UploadBox extends VBox {
    private static final double ID_WIDTH = 240;

    private final UploadViewModel model;
    private final ObservableValue<String> forbidden;
    private final VBox inspection = new VBox(8);

    UploadBox(ImagesViewModel images) {
        super(8);
        model = images.upload();
        forbidden = images.forbidden();
        setId("image-upload-box");
        getStyleClass().addAll("card-box", "install-box");
        setMinHeight(USE_PREF_SIZE);
        var title = new Label(Messages.text("images.upload.title"));
        title.getStyleClass().add("card-title");
        ObservableValue<Boolean> chosen = model.inspectedProperty().map(Optional::isPresent);
        ObservableValue<Boolean> sending = model.send().runningProperty();
        inspection.setId("image-inspection");
        shownWhile(inspection, chosen);
        model.inspectedProperty().subscribe(this::show);
        Node area = dropArea();
        shownWhile(area, chosen.map(some -> !some));
        Node decision = decision();
        shownWhile(decision, both(chosen, sending));
        getChildren()
                .setAll(
                        title,
                        outcome(),
                        area,
                        inspection,
                        decision,
                        why(),
                        new StepProgress("image-progress", model.send(), model.progress()));
        takeDrops();
    }

    private static BooleanBinding both(ObservableValue<Boolean> chosen, ObservableValue<Boolean> sending) {
        return Bindings.createBooleanBinding(() -> chosen.getValue() && !sending.getValue(), chosen, sending);
    }

    private Node outcome() {
        var outcome = text("");
        outcome.setId("image-outcome");
        outcome.setGraphic(Icons.decorating(MaterialDesignC.CHECK_CIRCLE));
        outcome.getStyleClass().add("install-notice");
        outcome.textProperty()
                .bind(model.sentProperty()
                        .map(sent -> sent.map(image -> Messages.text("images.uploaded", image.name(), image.id()))
                                .orElse("")));
        shownWhile(outcome, model.sentProperty().map(Optional::isPresent));
        return outcome;
    }

    private Node dropArea() {
        var words = text("");
        words.textProperty()
                .bind(model.inspect()
                        .runningProperty()
                        .map(busy -> busy
                                ? Messages.text("app.install.checking", model.fileName())
                                : Messages.text("images.upload.drop")));
        var choose = new Button(Messages.text("app.install.choose"));
        choose.setId("image-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.disableProperty().bind(forbidden.map(reason -> !reason.isEmpty()));
        choose.setOnAction(_ -> pick());
        var area = new VBox(8, Icons.decorating(MaterialDesignP.PACKAGE_UP), words, choose);
        area.getStyleClass().add("drop-area");
        return area;
    }

    private Node why() {
        Label why = text("");
        why.setId("image-not-permitted");
        why.getStyleClass().add("muted");
        why.textProperty().bind(forbidden);
        shownWhile(why, forbidden.map(reason -> !reason.isEmpty()));
        return why;
    }

    private void show(Optional<ImagePackage> found) {
        inspection.getChildren().clear();
        found.ifPresent(image -> {
            image.objections().forEach(each -> inspection.getChildren().add(refusal(each)));
            inspection.getChildren().add(facts(image));
        });
    }

    private Node refusal(Objection objection) {
        Label problem = text(ObjectionText.problem(objection, model.fileName()));
        problem.getStyleClass().add("inspection-problem");
        var line = new HBox(
                8,
                Icons.decorating(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
                new VBox(problem, text(ObjectionText.advice(objection))));
        line.getStyleClass().add("inspection-refused");
        return line;
    }

    private static Node facts(ImagePackage image) {
        ImageMetadata metadata = image.metadata();
        var card =
                new Card(metadata.build().map(ImageMetadata.Build::name).orElseGet(() -> Messages.text("app.unnamed")));
        card.getStyleClass().setAll("inspection-facts");
        return card.row(Messages.text("images.column.type"), value(ImageTypes.name(metadata.imageType())))
                .row(Messages.text("app.inspect.size"), value(Messages.text("app.kib", OctetText.kib(image.size()))))
                .row(
                        Messages.text("images.column.component"),
                        value(metadata.component().toString()).monospaced())
                .row(
                        Messages.text("images.column.image"),
                        value(metadata.image().toString()).monospaced());
    }

    private Node decision() {
        var drop = new Button(Messages.text("app.install.drop.again"));
        drop.setId("image-forget");
        drop.setMinWidth(USE_PREF_SIZE);
        drop.setOnAction(_ -> model.forget());
        var send = new Button(Messages.text("images.upload"));
        send.setId("image-upload");
        send.setMinWidth(USE_PREF_SIZE);
        send.getStyleClass().add(Styles.ACCENT);
        ObservableValue<Boolean> unsound = model.inspectedProperty()
                .map(found ->
                        found.filter(image -> image.objections().isEmpty()).isEmpty());
        send.disableProperty().bind(forbidden.flatMap(reason -> unsound.map(bad -> bad || !reason.isEmpty())));
        send.setOnAction(_ -> model.send().run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(8, gap, drop, send);
        line.getStyleClass().add("install-line");
        return line;
    }

    private void takeDrops() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()
                    && forbidden.getValue().isEmpty()
                    && !model.send().runningProperty().get()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            event.setDropCompleted(take(event.getDragboard().getFiles()));
            event.consume();
        });
    }

    /** Takes the first of some files; tells whether there is one. */
    boolean take(List<File> files) {
        Optional<File> first = files.stream().findFirst();
        first.map(File::toPath).ifPresent(model::choose);
        return first.isPresent();
    }

    private void pick() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("images.upload.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Messages.text("app.install.packages"), "*.imagepackage"),
                        new FileChooser.ExtensionFilter(Messages.text("app.install.all"), "*"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).ifPresent(file -> take(List.of(file)));
    }

    private static ValueLabel value(String text) {
        return new ValueLabel(new SimpleObjectProperty<>(new ReadValue.Present<>(text)), ID_WIDTH);
    }

    static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
