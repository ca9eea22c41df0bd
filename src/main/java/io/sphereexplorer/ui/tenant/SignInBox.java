package io.sphereexplorer.ui.tenant;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.Icons;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A sign-in that is under way: the page that was opened, the code to type elsewhere, and Cancel. */
final class SignInBox extends VBox {
    private final SignInViewModel model;

    SignInBox(SignInViewModel model) {
        super(12);
        this.model = model;
        setId("sign-in-box");
        getStyleClass().add("card-box");
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head(), page(), code());
        visibleProperty().bind(model.running());
        managedProperty().bind(visibleProperty());
    }

    private Node head() {
        var title = new Label();
        title.setId("sign-in-title");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.textProperty()
                .bind(model.browser()
                        .runningProperty()
                        .flatMap(page -> model.realmProperty()
                                .map(realm -> Messages.text(page ? waitingForPage(realm) : waitingForCode(realm)))));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(120);
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId("sign-in-cancel");
        cancel.setCancelButton(true);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        var head = new HBox(16, title, bar, cancel);
        head.getStyleClass().add("account-line");
        return head;
    }

    private static String waitingForPage(Realm realm) {
        return realm == Realm.AZURE ? "signin.waiting.page.azure" : "signin.waiting.page";
    }

    /** The page of a practice cloud is on this computer only. */
    private String waitingForCode(Realm realm) {
        if (realm == Realm.AZURE) {
            return "signin.waiting.code.azure";
        }
        return model.isPractice() ? "signin.waiting.code.practice" : "signin.waiting.code";
    }

    /** The address stands there in any case, for nobody knows whether the browser came up. */
    private Node page() {
        ObservableValue<Optional<SignInViewModel.Page>> page = model.pageProperty();
        var hint = text("");
        hint.setId("sign-in-page-hint");
        hint.textProperty()
                .bind(page.map(shown -> Messages.text(
                        shown.filter(met -> !met.isOpen()).isPresent()
                                ? "signin.page.unopened"
                                : "signin.page.opened")));
        var address = field(
                "sign-in-address",
                page.map(shown -> shown.map(met -> met.address().toString()).orElse("")));
        var box = new VBox(8, hint, line(address, "sign-in-copy-address", Messages.text("signin.copyAddress")));
        shownWhile(
                box,
                Bindings.createBooleanBinding(
                        () -> model.browser().runningProperty().get()
                                && page.getValue().isPresent(),
                        model.browser().runningProperty(),
                        page));
        return box;
    }

    private Node code() {
        ObservableValue<Optional<DeviceCode>> code = model.codeProperty();
        var overdue = text(Messages.text("signin.overdue"));
        overdue.setId("sign-in-overdue");
        overdue.getStyleClass().add(Styles.TEXT_BOLD);
        shownWhile(overdue, model.overdueProperty());
        var userCode = field(
                "sign-in-code", code.map(told -> told.map(DeviceCode::userCode).orElse("")));
        userCode.getStyleClass().add("sign-in-code");
        var address = field(
                "sign-in-code-page",
                code.map(told -> told.map(met -> met.page().toString()).orElse("")));
        var validity = text("");
        validity.getStyleClass().add("muted");
        validity.textProperty()
                .bind(code.map(told -> told.map(met -> Messages.text(
                                "signin.code.validity", met.validFor().toMinutes()))
                        .orElse("")));
        var box = new VBox(
                8,
                overdue,
                text(Messages.text(model.isPractice() ? "signin.code.hint.practice" : "signin.code.hint")),
                line(userCode, "sign-in-copy-code", Messages.text("signin.copyCode")),
                line(address, "sign-in-copy-page", Messages.text("signin.copyAddress")),
                validity);
        box.setId("sign-in-code-box");
        shownWhile(box, code.map(Optional::isPresent));
        return box;
    }

    /** A value to read and to copy; the field can be reached by keyboard and scrolled, however long it is. */
    private static TextField field(String id, ObservableValue<String> value) {
        var field = new TextField();
        field.setId(id);
        field.setEditable(false);
        field.getStyleClass().add("monospaced");
        field.textProperty().bind(value);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static HBox line(TextField value, String id, String copying) {
        var copy = new Button(copying, Icons.decorating(MaterialDesignC.CONTENT_COPY));
        copy.setId(id);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> CopiedText.put(value.getText()));
        var line = new HBox(8, value, copy);
        line.getStyleClass().add("account-line");
        return line;
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
