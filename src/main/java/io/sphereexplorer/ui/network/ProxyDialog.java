package io.sphereexplorer.ui.network;

import atlantafx.base.controls.PasswordTextField;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.network.ApplyProxy;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.ui.common.DialogBox;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for a proxy; a closed dialogue has forgotten the password. */
final class ProxyDialog extends DialogBox {
    private static final double PORT_WIDTH = 96;
    private static final int EXCEPTION_ROWS = 2;

    private final ProxyForm form;
    private final TextField address = new TextField();
    private final PasswordTextField password = new PasswordTextField();

    ProxyDialog(Optional<Proxy> stored, NetworkViewModel model, Runnable close) {
        super("network-proxy-dialog", Messages.text("network.proxy.title"));
        form = new ProxyForm(stored);
        var problem = new Label();
        problem.setId("network-proxy-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        StringBinding told = form.problem();
        problem.textProperty().bind(told);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        var enable = new CheckBox(Messages.text("network.proxy.enable"));
        enable.setId("network-proxy-enable");
        enable.selectedProperty().bindBidirectional(form.enabledProperty());
        getChildren().addAll(where(), authentication(), credentials(), exceptions(), enable, problem);
        getChildren().add(buttons("network-proxy", Messages.text("network.proxy.apply"), complete(), close, () -> {
            var command = new ApplyProxy(form.proxy().orElseThrow(), secret());
            close.run();
            model.change(command);
        }));
    }

    @Override
    public void focusFirst() {
        address.requestFocus();
    }

    @Override
    public void forget() {
        password.clear();
        password.setRevealPassword(false);
    }

    private Node where() {
        address.setId("network-proxy-address");
        address.setPromptText("proxy.lab.example");
        address.textProperty().bindBidirectional(form.addressProperty());
        var port = new TextField();
        port.setId("network-proxy-port");
        port.setPromptText("8080");
        port.setPrefWidth(PORT_WIDTH);
        port.textProperty().bindBidirectional(form.portProperty());
        Node named = captioned(Messages.text("network.proxy.address"), address);
        HBox.setHgrow(named, Priority.ALWAYS);
        return new HBox(8, named, captioned(Messages.text("network.proxy.port"), port));
    }

    private Node authentication() {
        var group = new ToggleGroup();
        var anonymous = new RadioButton(Messages.text("network.proxy.anonymous"));
        anonymous.setToggleGroup(group);
        anonymous.setSelected(!form.basicProperty().get());
        var basic = new RadioButton(Messages.text("network.proxy.basic"));
        basic.setId("network-proxy-basic");
        basic.setToggleGroup(group);
        basic.selectedProperty().bindBidirectional(form.basicProperty());
        return new HBox(16, anonymous, basic);
    }

    private Node credentials() {
        var username = new TextField();
        username.setId("network-proxy-username");
        username.textProperty().bindBidirectional(form.usernameProperty());
        password.setId("network-proxy-password");
        Node name = captioned(Messages.text("network.proxy.username"), username);
        Node secret = captioned(Messages.text("network.proxy.password"), password);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(secret, Priority.ALWAYS);
        var both = new HBox(8, name, secret);
        both.visibleProperty().bind(form.basicProperty());
        both.managedProperty().bind(both.visibleProperty());
        return both;
    }

    private Node exceptions() {
        var area = new TextArea();
        area.setId("network-proxy-exceptions");
        area.setPrefRowCount(EXCEPTION_ROWS);
        area.setMinHeight(USE_PREF_SIZE);
        area.setPromptText(Messages.text("network.proxy.exceptionsPrompt"));
        area.textProperty().bindBidirectional(form.exceptionsProperty());
        return captioned(Messages.text("network.proxy.exceptions"), area);
    }

    private BooleanBinding complete() {
        return Bindings.createBooleanBinding(
                () -> form.proxy().isPresent() && (!form.basicProperty().get() || isPassword(password.getPassword())),
                form.addressProperty(),
                form.portProperty(),
                form.usernameProperty(),
                form.exceptionsProperty(),
                form.basicProperty(),
                password.passwordProperty());
    }

    private Optional<Secret> secret() {
        return form.basicProperty().get() ? Optional.of(Secret.of(password.getPassword())) : Optional.empty();
    }

    static boolean isPassword(String text) {
        int octets = text.getBytes(StandardCharsets.UTF_8).length;
        return octets > 0 && octets <= Proxy.MAX_CREDENTIAL;
    }

    static VBox captioned(String text, Node field) {
        var caption = new Label(text);
        caption.setLabelFor(field);
        return new VBox(4, caption, field);
    }
}
