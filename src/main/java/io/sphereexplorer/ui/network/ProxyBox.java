package io.sphereexplorer.ui.network;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.network.DeleteProxy;
import io.sphereexplorer.command.network.DisableProxy;
import io.sphereexplorer.command.network.EnableProxy;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The board's proxy: where it is, who may use it, whether it is in use, and its end, which is asked about in place. */
final class ProxyBox extends VBox {
    private final NetworkViewModel model;
    private final Consumer<Optional<Proxy>> edit;
    private final Consumer<Boolean> askForPassword;
    private ReadValue<Optional<Proxy>> shown = new ReadValue.Unread<>();

    /**
     * A box without content.
     *
     * @param edit asks for a proxy, or for a change of the stored one
     * @param askForPassword asks for what is needed to switch a proxy with a password on or off
     */
    ProxyBox(NetworkViewModel model, Consumer<Optional<Proxy>> edit, Consumer<Boolean> askForPassword) {
        this.model = model;
        this.edit = edit;
        this.askForPassword = askForPassword;
        setId("network-proxy");
        getChildren().setAll(card(muted(Messages.text("common.reading"))));
        model.proxy().subscribe(this::show);
    }

    /** The same proxy stays as it is shown, so that a question about it stays, too. */
    private void show(ReadValue<Optional<Proxy>> value) {
        if (value.equals(shown)) {
            return;
        }
        shown = value;
        getChildren()
                .setAll(
                        switch (value) {
                            case ReadValue.Present<Optional<Proxy>>(Optional<Proxy> known) ->
                                known.map(this::stored).orElseGet(this::none);
                            case ReadValue.Unreadable<Optional<Proxy>>(Exception reason) ->
                                card(muted(PaneFailure.of(reason).happened()));
                            default -> card(muted(Messages.text("common.reading")));
                        });
    }

    private Card none() {
        var set = button("network-proxy-set", "network.proxy.set", () -> edit.accept(Optional.empty()));
        return card(text(Messages.text("network.proxy.none")), actions(set));
    }

    private Card stored(Proxy proxy) {
        return new Card(Messages.text("network.proxy"))
                .row(Messages.text("network.proxy.address"), text(proxy.address() + ":" + proxy.port()))
                .row(Messages.text("network.proxy.signIn"), text(signIn(proxy)))
                .row(Messages.text("network.proxy.exceptions"), text(exceptions(proxy)))
                .row(Messages.text("network.proxy.used"), used(proxy))
                .wide(actions(
                        button("network-proxy-edit", "network.proxy.edit", () -> edit.accept(Optional.of(proxy))),
                        button("network-proxy-delete", "network.proxy.delete", () -> ask(proxy))));
    }

    private void ask(Proxy proxy) {
        var delete = button("network-proxy-delete-yes", "network.proxy.delete", () -> model.change(new DeleteProxy()));
        delete.getStyleClass().add(Styles.DANGER);
        var keep = button(
                "network-proxy-delete-no",
                "network.proxy.keep",
                () -> getChildren().setAll(stored(proxy)));
        getChildren()
                .setAll(card(text(Messages.text("network.proxy.question", proxy.address())), actions(delete, keep)));
    }

    /** The switch stands where the board says; beside it the board's word on how it gets on. */
    private Node used(Proxy proxy) {
        var toggle = new ToggleSwitch();
        toggle.setId("network-proxy-switch");
        toggle.setSelected(proxy.enabled());
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setAccessibleText(Messages.text("network.proxy.enable"));
        toggle.disableProperty().bind(model.ready().map(ready -> !ready));
        toggle.selectedProperty().addListener((_, _, wanted) -> {
            if (wanted != proxy.enabled()) {
                toggle.setSelected(proxy.enabled());
                change(proxy, wanted);
            }
        });
        var state = new Label();
        state.setId("network-proxy-state");
        state.getStyleClass().add("muted");
        state.setWrapText(true);
        state.textProperty()
                .bind(model.proxyState()
                        .map(told -> told.known().map(ProxyBox::state).orElse("")));
        var used = new HBox(8, toggle, state);
        used.setAlignment(Pos.CENTER_LEFT);
        return used;
    }

    private void change(Proxy proxy, boolean wanted) {
        if (proxy.username().isPresent()) {
            askForPassword.accept(wanted);
        } else {
            model.change(wanted ? new EnableProxy(Optional.empty()) : new DisableProxy(Optional.empty()));
        }
    }

    private Button button(String id, String text, Runnable action) {
        var button = new Button(Messages.text(text));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.ready().map(ready -> !ready));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static String state(String word) {
        return switch (word) {
            case "disabled" -> Messages.text("network.proxy.state.disabled");
            case "enabled" -> Messages.text("network.proxy.state.enabled");
            case "resolvingProxyName" -> Messages.text("network.proxy.state.resolving");
            case "ready" -> Messages.text("network.proxy.state.ready");
            default -> word;
        };
    }

    private static String signIn(Proxy proxy) {
        return proxy.username()
                .map(name -> Messages.text("network.proxy.signIn.basic", name))
                .orElseGet(() -> Messages.text("network.proxy.signIn.none"));
    }

    private static String exceptions(Proxy proxy) {
        return proxy.exceptions().isEmpty()
                ? Messages.text("network.proxy.exceptions.none")
                : String.join(", ", proxy.exceptions());
    }

    private static Card card(Node... content) {
        var card = new Card(Messages.text("network.proxy"));
        for (Node node : content) {
            card.wide(node);
        }
        return card;
    }

    private static HBox actions(Node... buttons) {
        var actions = new HBox(8, buttons);
        actions.getStyleClass().add("card-actions");
        return actions;
    }

    private static Label muted(String text) {
        Label label = text(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
