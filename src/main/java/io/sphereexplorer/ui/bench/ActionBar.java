package io.sphereexplorer.ui.bench;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What to do to the chosen boards, what it needs, and the button that starts it or cancels all. */
final class ActionBar extends HBox {
    private static final double FIELD_WIDTH = 168;

    private final BenchViewModel model;
    private final TextField ssid = new TextField();
    private final PasswordTextField key = new PasswordTextField();
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());

    ActionBar(BenchViewModel model) {
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("bench-actions");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(choice(), networkFields(), fileFields(), gap, start(), cancel());
    }

    private ComboBox<GroupAction<?>> choice() {
        var choice = new ComboBox<GroupAction<?>>();
        choice.setId("bench-action");
        choice.setAccessibleText(Messages.text("bench.action"));
        choice.setMinWidth(USE_PREF_SIZE);
        choice.getItems().setAll(model.actions());
        choice.setConverter(new Titles());
        choice.valueProperty().bindBidirectional(model.actionProperty());
        choice.disableProperty().bind(model.tallyProperty().map(Tally::underWay));
        return choice;
    }

    private HBox networkFields() {
        ssid.setId("bench-ssid");
        ssid.setPromptText(Messages.text("bench.ssid"));
        ssid.setAccessibleText(Messages.text("bench.ssid"));
        ssid.setPrefWidth(FIELD_WIDTH);
        key.setId("bench-key");
        key.setPromptText(Messages.text("bench.key"));
        key.setAccessibleText(Messages.text("bench.key"));
        key.setPrefWidth(FIELD_WIDTH);
        return needed(GroupInput.Need.NETWORK, new HBox(8, ssid, key));
    }

    private HBox fileFields() {
        var name = Truncation.explained(new Label());
        name.setId("bench-file-name");
        name.textProperty()
                .bind(file.map(path -> path.map(chosen -> String.valueOf(chosen.getFileName()))
                        .orElseGet(() -> Messages.text("bench.file.none"))));
        name.setMaxWidth(2 * FIELD_WIDTH);
        var choose = new Button(Messages.text("bench.file"), Icons.decorating(MaterialDesignP.PACKAGE_VARIANT));
        choose.setId("bench-file");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> chooseFile());
        return needed(GroupInput.Need.PACKAGE, new HBox(8, choose, name));
    }

    private HBox needed(GroupInput.Need need, HBox fields) {
        fields.setAlignment(Pos.CENTER_LEFT);
        fields.visibleProperty().bind(model.actionProperty().map(action -> action.need() == need));
        fields.managedProperty().bind(fields.visibleProperty());
        fields.disableProperty().bind(model.tallyProperty().map(Tally::underWay));
        return fields;
    }

    private Button start() {
        var button = new Button();
        button.setId("bench-start");
        button.getStyleClass().add(Styles.ACCENT);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(model.tallyProperty().map(tally -> Messages.text("bench.start", tally.chosen())));
        button.visibleProperty().bind(model.tallyProperty().map(tally -> !tally.underWay()));
        button.managedProperty().bind(button.visibleProperty());
        Runnable judge = () -> button.setDisable(!model.canStart(input()));
        model.tallyProperty().subscribe(_ -> judge.run());
        model.actionProperty().subscribe(_ -> judge.run());
        ssid.textProperty().subscribe(_ -> judge.run());
        key.passwordProperty().subscribe(_ -> judge.run());
        file.subscribe(_ -> judge.run());
        button.setOnAction(_ -> begin());
        return button;
    }

    private Button cancel() {
        var button = new Button(Messages.text("bench.cancelAll"), Icons.decorating(MaterialDesignS.STOP));
        button.setId("bench-cancel");
        button.setMinWidth(USE_PREF_SIZE);
        button.visibleProperty().bind(model.tallyProperty().map(Tally::underWay));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> model.stopAll());
        return button;
    }

    private void begin() {
        model.start(input());
        key.clear();
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("bench.file"));
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(Messages.text("bench.file.kind"), "*.imagepackage"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::take);
    }

    /** What the file dialogue, or a test instead of it, chose. */
    void take(Path chosen) {
        file.set(Optional.of(chosen));
    }

    private GroupInput input() {
        return switch (model.actionProperty().get().need()) {
            case NOTHING -> GroupInput.NOTHING;
            case PACKAGE -> file.get().map(GroupInput::imagePackage).orElse(GroupInput.NOTHING);
            case NETWORK ->
                GroupInput.network(
                        ssid.getText(),
                        Optional.of(key.getPassword())
                                .filter(typed -> !typed.isEmpty())
                                .map(Secret::of));
        };
    }

    /** Shows actions by their titles. */
    private static final class Titles extends StringConverter<GroupAction<?>> {
        @Override
        public String toString(GroupAction<?> action) {
            return action.title();
        }

        @Override
        public GroupAction<?> fromString(String title) {
            throw new UnsupportedOperationException("the list is not edited");
        }
    }
}
