package io.sphereexplorer.ui.hub.inventory;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.hub.inventory.Columns.Look;
import java.util.Locale;
import javafx.scene.control.TableView;

/** The CA certificates of a hub. */
final class CertificateTable extends TableView<CertificateRow> {
    CertificateTable(HubCertificatesViewModel model) {
        super(model.rows());
        setId("hub-certificate-table");
        setAccessibleText(Messages.text("hubCertificates.title"));
        Columns.dress(this);
        getColumns().add(Columns.of("hubCertificates.column.name", 184, new Look<>(CertificateRow::name)));
        getColumns()
                .add(Columns.of(
                        "hubCertificates.column.state",
                        128,
                        new Look<>(CertificateRow::stateText)
                                .styled(row -> "state-"
                                        + row.state()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))));
        getColumns()
                .add(Columns.of(
                        "hubCertificates.column.days",
                        88,
                        new Look<>(CertificateRow::daysText)
                                .explained(CertificateRow::endText)
                                .numeric()));
        getColumns().add(Columns.of("hubCertificates.column.ca", 136, new Look<>(CertificateRow::authorityText)));
        getColumns()
                .add(Columns.of(
                        "hubCertificates.column.thumbprint",
                        168,
                        new Look<CertificateRow>(row -> row.certificate().thumbprint()).monospaced()));
        getColumns()
                .add(Columns.of(
                        "hubCertificates.column.subject",
                        200,
                        new Look<>(row -> row.certificate().subject())));
    }
}
