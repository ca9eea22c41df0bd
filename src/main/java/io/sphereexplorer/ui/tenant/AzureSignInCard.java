package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.tenant.AzureSignInViewModel.State;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Where the user enters what to sign in to at Azure, as long as the publisher has no registration of its own. */
final class AzureSignInCard extends VBox {
    private static final double FIELD_WIDTH = 400;

    private final AzureSignInViewModel model;
    private final TextField client;

    AzureSignInCard(SignInViewModel signIn) {
        super(8);
        model = signIn.azure();
        setId("azure-sign-in-card");
        getStyleClass().add("card-box");
        setMinHeight(USE_PREF_SIZE);
        var title = new Label(Messages.text("signin.azure.title"));
        title.getStyleClass().add("card-title");
        client = field("azure-client-id", model.clientProperty(), "00000000-0000-0000-0000-000000000000");
        TextField directory = field("azure-directory-id", model.directoryProperty(), "contoso.example");
        var rows = new GridPane(16, 8);
        var captions = new ColumnConstraints();
        captions.setMinWidth(USE_PREF_SIZE);
        rows.getColumnConstraints().add(captions);
        rows.addRow(0, caption("signin.azure.client", client), client);
        rows.addRow(1, caption("signin.azure.directory", directory), directory);
        rows.add(state(), 1, 2);
        getChildren().setAll(title, text(Messages.text("signin.azure.text")), rows);
        signIn.browser().failureProperty().subscribe(this::lead);
        signIn.code().failureProperty().subscribe(this::lead);
    }

    /** To where it is entered, once it was missing. */
    private void lead(@Nullable Exception failure) {
        if (failure instanceof CloudException.NoClientId) {
            model.openProperty().set(true);
            client.requestFocus();
        }
    }

    private TextField field(String id, StringProperty text, String example) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(example);
        field.getStyleClass().add("monospaced");
        field.setPrefWidth(FIELD_WIDTH);
        GridPane.setHgrow(field, Priority.SOMETIMES);
        field.setMaxWidth(FIELD_WIDTH);
        field.textProperty().bindBidirectional(text);
        field.setOnAction(_ -> model.commit());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.commit();
            }
        });
        return field;
    }

    private static Label caption(String key, TextField of) {
        var caption = new Label(Messages.text(key));
        caption.setLabelFor(of);
        caption.getStyleClass().add("muted");
        GridPane.setValignment(caption, VPos.CENTER);
        return caption;
    }

    private Node state() {
        ObservableValue<State> state = model.state();
        var icon = new FontIcon();
        icon.iconCodeProperty().bind(state.map(now -> switch (now) {
            case SAVED -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case CLIENT_WRONG, DIRECTORY_WRONG -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case NONE, INCOMPLETE, UNSAVED -> MaterialDesignC.CIRCLE_OUTLINE;
        }));
        Label told = text("");
        told.setId("azure-sign-in-state");
        told.setGraphic(icon);
        told.textProperty()
                .bind(state.map(
                        now -> Messages.text("signin.azure.state." + now.name().toLowerCase(Locale.ROOT))));
        return told;
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
