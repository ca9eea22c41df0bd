package io.sphereexplorer.ui.hub.inventory;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.hub.CertificateRemoval;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.hub.GuardDialog.Guarded;
import io.sphereexplorer.ui.hub.HubFiles;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The CA certificates of the chosen hub: which lets boards in, until when, and which CA of the tenant it is. */
public final class HubCertificatesPane extends InventoryPane {
    private final HubCertificatesViewModel model;
    private final HubFiles files;
    private final CertificateTable table;

    /**
     * The pane.
     *
     * @param openAccounts leads to where accounts are chosen
     * @param choice in whose place the system's own dialogue asks if it is empty
     */
    public HubCertificatesPane(HubCertificatesViewModel model, Runnable openAccounts, Optional<HubFiles> choice) {
        super("hub-certificates", openAccounts);
        this.model = model;
        files = choice.orElseGet(() -> HubFiles.ofSystem(() -> getScene().getWindow()));
        table = new CertificateTable(model);
        table.setPlaceholder(placeholder());
        VBox.setVgrow(table, Priority.ALWAYS);
        fill(List.of(model.list(), model.relist(), model.compare(), model.change(), model.plan()), tools(), table);
        model.removalProperty().subscribe(this::guard);
    }

    private Node tools() {
        ObservableValue<Boolean> busy = model.busy();
        ObservableValue<Boolean> noneChosen =
                table.getSelectionModel().selectedItemProperty().map(_ -> false).orElse(true);
        Button list = button("hub-certificates-list", model.list()::run);
        list.textProperty()
                .bind(model.listedProperty()
                        .map(known ->
                                Messages.text(known.isEmpty() ? "hubCertificates.list" : "hubCertificates.again")));
        list.disableProperty().bind(busy);
        Button tenant = button("hub-certificates-add", "hubCertificates.add", model::addOfTenant);
        tenant.disableProperty().bind(busy);
        Button file = button(
                "hub-certificates-add-file",
                "hubCertificates.addFile",
                () -> files.open()
                        .choose(Messages.text("hubCertificates.addFile"))
                        .ifPresent(model::add));
        file.disableProperty().bind(busy);
        Button verify =
                button("hub-certificates-verify", "hubCertificates.verify", () -> chosen().ifPresent(model::verify));
        verify.disableProperty()
                .bind(busy.flatMap(now -> table.getSelectionModel()
                        .selectedItemProperty()
                        .map(row -> now || row.state() != CertificateRow.State.NOT_VERIFIED)
                        .orElse(true)));
        Button delete = button(
                "hub-certificates-delete", "hubCertificates.delete", () -> chosen().ifPresent(model::planRemoval));
        delete.disableProperty().bind(busy.flatMap(now -> noneChosen.map(none -> now || none)));
        return line(list, tenant, file, gap(), verify, delete);
    }

    private Optional<CertificateRow> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private Node placeholder() {
        var unread = new EmptyState(
                        MaterialDesignC.CERTIFICATE_OUTLINE,
                        Messages.text("hubCertificates.unread.title"),
                        Messages.text("hubCertificates.unread.text"))
                .offering("hub-certificates-first", Messages.text("hubCertificates.list"), model.list()::run);
        var none = new EmptyState(
                MaterialDesignC.CERTIFICATE_OUTLINE,
                Messages.text("hubCertificates.none.title"),
                Messages.text("hubCertificates.none.text"));
        var reading = reading(model.list());
        var isRead = model.listedProperty().map(Optional::isPresent);
        none.visibleProperty().bind(isRead);
        reading.visibleProperty()
                .bind(isRead.flatMap(read -> model.list().runningProperty().map(now -> now && !read)));
        unread.visibleProperty().bind(Bindings.not(none.visibleProperty().or(reading.visibleProperty())));
        return new StackPane(unread, none, reading);
    }

    private void guard(Optional<CertificateRemoval> removal) {
        removal.ifPresentOrElse(
                found -> guard(
                        new Guarded(
                                Messages.text("hubCertificates.guard.title"),
                                found.certificate().name(),
                                found.certificate().name(),
                                meaning(found),
                                Messages.text("hubPage.guard.delete")),
                        word -> model.remove(found.certificate().name(), word),
                        model::keep),
                this::closeGuard);
    }

    private static String meaning(CertificateRemoval found) {
        String use = Messages.text("hubCertificates.guard." + found.use().name());
        return found.boards().isEmpty()
                ? use
                : use + " "
                        + Messages.text(
                                "hubCertificates.guard.boards", found.boards().size());
    }

    private Button button(String id, String text, Runnable action) {
        Button button = button(id, action);
        button.setText(Messages.text(text));
        return button;
    }
}
