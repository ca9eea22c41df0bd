package io.sphereexplorer.ui.wifi;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.WifiSecurity;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks for what a network needs; Enter joins, Escape cancels, and a closed dialogue has forgotten the key. */
final class JoinDialog extends VBox {
    private static final double WIDTH = 440;

    private final JoinForm form;
    private final Runnable close;
    private final KeyField key = new KeyField(Messages.text("wifi.dialog.key"));
    private final TextField name = new TextField();

    JoinDialog(JoinForm form, Runnable openCertificates, Runnable close) {
        super(16);
        this.form = form;
        this.close = close;
        setId("wifi-dialog");
        getStyleClass().add("join-dialog");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        var title = new Label(form.title());
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(title);
        if (form.asksForName()) {
            getChildren().add(nameRow());
        }
        if (form.asksForSecurity()) {
            getChildren().add(securityRow());
        }
        getChildren().addAll(note(), keyRow(), enterprise(openCertificates));
        form.joined()
                .map(network -> NetworkText.name(network.ssid()))
                .ifPresent(old -> getChildren().add(changeOver(old)));
        getChildren().add(buttons());
    }

    /** Puts the cursor where typing begins. */
    void focusFirst() {
        if (form.asksForName()) {
            name.requestFocus();
        } else {
            key.focusKey();
        }
    }

    /** Forgets the key. */
    void forget() {
        key.clear();
    }

    private Node nameRow() {
        name.setId("wifi-name");
        name.textProperty().bindBidirectional(form.nameProperty());
        var counter = new Label();
        counter.getStyleClass().addAll(Styles.TEXT_MUTED, "field-counter");
        counter.textProperty()
                .bind(form.nameProperty().map(_ -> Messages.text("wifi.dialog.nameCounter", form.nameOctets())));
        var caption = new Label(Messages.text("wifi.dialog.name"));
        caption.setLabelFor(name);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new VBox(4, new HBox(caption, gap, counter), name);
    }

    private Node securityRow() {
        var choice = new ComboBox<WifiSecurity>();
        choice.setId("wifi-security");
        choice.getItems().setAll(WifiSecurity.PSK, WifiSecurity.OPEN, WifiSecurity.EAP_TLS);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(WifiSecurity security) {
                return NetworkText.security(security);
            }

            @Override
            public WifiSecurity fromString(String text) {
                throw new UnsupportedOperationException("the choice is not typed");
            }
        });
        choice.valueProperty().bindBidirectional(form.securityProperty());
        var caption = new Label(Messages.text("wifi.dialog.security"));
        caption.setLabelFor(choice);
        return new VBox(4, caption, choice);
    }

    private Node note() {
        var note = new Label();
        note.setId("wifi-dialog-note");
        note.getStyleClass().add("dialog-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty().bind(form.securityProperty().map(_ -> form.note()));
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    /** What keeps the board where it is, and how it is let go. */
    private Node changeOver(String old) {
        var why = new Label(Messages.text("wifi.dialog.stays", old));
        why.getStyleClass().add("dialog-note");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        var leave = new CheckBox(Messages.text("wifi.dialog.changeOver", old));
        leave.setId("wifi-dialog-leave");
        leave.setWrapText(true);
        leave.selectedProperty().bindBidirectional(form.changesOverProperty());
        return new VBox(8, why, leave);
    }

    private Node keyRow() {
        key.visibleProperty().bind(form.securityProperty().map(_ -> form.asksForKey()));
        key.managedProperty().bind(key.visibleProperty());
        return key;
    }

    private Node enterprise(Runnable openCertificates) {
        var enterprise = new EnterpriseBox(form.enterprise(), () -> {
            close.run();
            openCertificates.run();
        });
        enterprise.visibleProperty().bind(form.securityProperty().map(_ -> form.asksForCertificates()));
        enterprise.managedProperty().bind(enterprise.visibleProperty());
        form.securityProperty().subscribe(_ -> readCertificates());
        return enterprise;
    }

    private void readCertificates() {
        if (form.asksForCertificates()) {
            form.enterprise().read();
        }
    }

    private Node buttons() {
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId("wifi-dialog-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        var join = new Button(form.verb());
        join.setId("wifi-dialog-join");
        join.setDefaultButton(true);
        join.disableProperty().bind(enough().not());
        join.setOnAction(_ -> submit());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, gap, cancel, join);
    }

    private BooleanBinding enough() {
        BooleanBinding keyed = key.complete();
        return Bindings.createBooleanBinding(
                () -> form.isPossible()
                        && form.isNameComplete()
                        && (!form.asksForKey() || keyed.get())
                        && (!form.asksForCertificates()
                                || form.enterprise().access().isPresent()),
                form.securityProperty(),
                form.nameProperty(),
                form.enterprise().clientProperty(),
                form.enterprise().identityProperty(),
                keyed);
    }

    private void submit() {
        Optional<Secret> secret = form.asksForKey() ? Optional.of(key.secret()) : Optional.empty();
        close.run();
        form.submit(secret);
    }
}
