package io.sphereexplorer.ui.certificate;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.StoredCertificate;
import io.sphereexplorer.ui.certificate.facts.Validity;
import io.sphereexplorer.ui.common.EmptyState;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What the board stores, how much room is left, and the buttons that add to it. */
final class StoreBox extends VBox {
    private final CertificateViewModel model;
    private final Consumer<CertificateType> add;

    StoreBox(CertificateViewModel model, Consumer<CertificateType> add) {
        super(8);
        this.model = model;
        this.add = add;
        getStyleClass().add("store-box");
        ListView<StoredCertificate> list = list();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(tools(), list, room());
    }

    private Node tools() {
        return new HBox(
                8,
                button("certificate-add-client", "certificates.add.client", CertificateType.CLIENT),
                button("certificate-add-root", "certificates.add.root", CertificateType.ROOT_CA));
    }

    private Button button(String id, String text, CertificateType type) {
        var button = new Button(Messages.text(text));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> add.accept(type));
        button.disableProperty()
                .bind(model.answeringProperty().not().or(model.adding().runningProperty()));
        return button;
    }

    private ListView<StoredCertificate> list() {
        var list = new ListView<>(model.certificates());
        list.setId("certificate-list");
        list.setAccessibleText(Messages.text("certificates.title"));
        list.getStyleClass().addAll(Styles.DENSE, "certificate-list");
        list.setCellFactory(_ -> new CertificateCell(certificate -> Validity.of(certificate, model.now())));
        list.setMinHeight(96);
        list.setPlaceholder(placeholder());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> Optional.ofNullable(chosen)
                        .ifPresent(each -> model.selectedProperty().set(Optional.of(each.id()))));
        model.selectedProperty().subscribe(_ -> select(list));
        model.known().readingProperty().subscribe(_ -> select(list));
        return list;
    }

    private void select(ListView<StoredCertificate> list) {
        Optional<StoredCertificate> chosen = model.known().selected();
        if (chosen.isEmpty()) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(chosen.get());
        }
    }

    private Node placeholder() {
        var empty = new EmptyState(
                MaterialDesignC.CERTIFICATE_OUTLINE,
                Messages.text("certificates.empty.title"),
                Messages.text("certificates.empty.text"));
        empty.visibleProperty().bind(model.known().readingProperty().map(Optional::isPresent));
        var unread = new Label();
        unread.getStyleClass().add(Styles.TEXT_MUTED);
        unread.textProperty()
                .bind(model.answeringProperty()
                        .map(on -> Messages.text(on ? "common.reading" : "certificates.unknown")));
        unread.visibleProperty().bind(empty.visibleProperty().not());
        return new StackPane(empty, unread);
    }

    private Node room() {
        var bar = new ProgressBar();
        bar.setId("certificate-room-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(model.known()
                        .readingProperty()
                        .map(told -> told.map(StoreBox::used).orElse(0.0)));
        var words = new Label();
        words.setId("certificate-room");
        words.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        words.textProperty()
                .bind(model.known()
                        .readingProperty()
                        .map(told -> told.map(CertificateText::room)
                                .orElseGet(() -> Messages.text("certificates.room.unknown"))));
        var room = new VBox(4, bar, words);
        room.setMinHeight(USE_PREF_SIZE);
        return room;
    }

    private static double used(StoreReading reading) {
        return (double) (reading.capacity() - reading.free()) / reading.capacity();
    }
}
