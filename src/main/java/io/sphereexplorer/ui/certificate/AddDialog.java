package io.sphereexplorer.ui.certificate;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.CertificateId;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for the files of a certificate and its name; a closed dialogue has forgotten the password. */
final class AddDialog extends VBox {
    private static final double WIDTH = 560;

    private final AddForm form;
    private final Supplier<Instant> now;
    private final Runnable close;
    private final PasswordTextField password = new PasswordTextField();
    private final FileRow certificate;

    AddDialog(AddForm form, Supplier<Instant> now, Runnable close) {
        super(12);
        this.form = form;
        this.now = now;
        this.close = close;
        setId("certificate-dialog");
        getStyleClass().add("join-dialog");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        var title = new Label(
                Messages.text(form.asksForKey() ? "certificates.add.clientTitle" : "certificates.add.rootTitle"));
        title.getStyleClass().add(Styles.TITLE_4);
        certificate = new FileRow(
                "certificate-file",
                Messages.text("certificates.file.certificate"),
                form.certificateProperty(),
                form::choose);
        getChildren().addAll(title, certificate);
        if (form.asksForKey()) {
            getChildren().addAll(keyRow(), new HBox(16, growing(passwordRow()), growing(nameRow())));
        } else {
            getChildren().add(nameRow());
        }
        getChildren()
                .addAll(nameNote("field-problem", this::nameProblem), nameNote("field-warning", this::nameWarning));
        getChildren().addAll(report(), buttons());
        form.certificateProperty().subscribe(this::check);
        form.keyProperty().subscribe(this::check);
        password.passwordProperty().subscribe(this::check);
    }

    /** Puts the cursor where typing begins. */
    void focusFirst() {
        certificate.focusField();
    }

    /** Forgets the password. */
    void forget() {
        password.clear();
        password.setRevealPassword(false);
    }

    private void check() {
        form.check(password.getPassword());
    }

    private Node keyRow() {
        return new FileRow(
                "certificate-key-file",
                Messages.text("certificates.file.key"),
                form.keyProperty(),
                file -> form.keyProperty().set(file.toString()));
    }

    private Region passwordRow() {
        password.setId("certificate-password");
        password.setPromptText(Messages.text("certificates.password.prompt"));
        var caption = new Label(Messages.text("certificates.password"));
        caption.setLabelFor(password);
        return new VBox(4, caption, password);
    }

    private Region nameRow() {
        var name = new TextField();
        name.setId("certificate-name");
        name.textProperty().bindBidirectional(form.idProperty());
        var caption = new Label(Messages.text("certificates.name"));
        caption.setLabelFor(name);
        var counter = new Label();
        counter.getStyleClass().addAll(Styles.TEXT_MUTED, "field-counter");
        counter.textProperty()
                .bind(form.idProperty()
                        .map(text ->
                                Messages.text("certificates.name.counter", text.length(), CertificateId.MAX_LENGTH)));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new VBox(4, new HBox(caption, gap, counter), name);
    }

    private Node nameNote(String style, Function<String, String> sentence) {
        var note = new Label();
        note.setId("certificate-name-" + style);
        note.getStyleClass().add(style);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.textProperty().bind(form.idProperty().map(sentence));
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private String nameProblem(String name) {
        return name.isEmpty() || form.isIdGood() ? "" : Messages.text("certificates.name.rule");
    }

    private String nameWarning(String name) {
        return form.replaces() ? Messages.text("certificates.name.replaces") : "";
    }

    private Node report() {
        var report = new CheckReport();
        form.checkProperty().subscribe(check -> report.show(check, form, now.get()));
        return report;
    }

    private Node buttons() {
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId("certificate-dialog-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        var add = new Button();
        add.setId("certificate-dialog-add");
        add.setDefaultButton(true);
        add.textProperty()
                .bind(form.idProperty()
                        .map(_ -> Messages.text(form.replaces() ? "certificates.add.replace" : "certificates.add")));
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !form.isIdGood() || !(form.checkProperty().get() instanceof AddForm.Check.Good),
                        form.idProperty(),
                        form.checkProperty()));
        add.setOnAction(_ -> submit());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, gap, cancel, add);
    }

    private void submit() {
        form.submit(password.getPassword());
        close.run();
    }

    private static Region growing(Region region) {
        region.setPrefWidth(0);
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
