package io.sphereexplorer.ui.product;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.ui.common.DialogBox;
import io.sphereexplorer.ui.product.Catalogue.Place;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Asks before a product or a group is deleted; no key but the button itself does it. */
final class DeleteDialog extends DialogBox {
    private final Button cancel = new Button(Messages.text("common.cancel"));

    DeleteDialog(Place place, ProductsViewModel model, Runnable close) {
        super("delete-dialog", Messages.text("products.delete.title", path(place)));
        cancel.setId("delete-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        var delete = new Button(Messages.text("products.delete.yes"));
        delete.setId("delete-yes");
        delete.getStyleClass().add(Styles.DANGER);
        delete.setOnAction(_ -> {
            close.run();
            model.run(place.group()
                    .<ProductChange<?>>map(ProductChange::delete)
                    .orElseGet(() -> ProductChange.delete(place.product().orElseThrow())));
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(PlaceParts.text(lost(place, model)), note(devices(model)), new HBox(8, gap, cancel, delete));
    }

    @Override
    public void focusFirst() {
        cancel.requestFocus();
    }

    private static String path(Place place) {
        return place.group().map(NamedGroup::path).orElseGet(place::name);
    }

    /** With the word for what it is. */
    private static String named(Tenant tenant) {
        return Wording.of(tenant).noun() + " " + tenant.name();
    }

    private static String lost(Place place, ProductsViewModel model) {
        String tenant =
                model.catalogueProperty().get().map(all -> named(all.tenant())).orElse("");
        if (place.group().isPresent()) {
            return Messages.text("products.delete.group", place.name(), tenant);
        }
        int groups = model.catalogueProperty()
                .get()
                .map(all -> all.groupsOf(place.product().orElseThrow()))
                .map(List::size)
                .orElse(0);
        return Messages.text("products.delete.product", place.name(), groups, tenant);
    }

    private static String devices(ProductsViewModel model) {
        Optional<Long> count = model.details().devicesProperty().get().known();
        return count.map(known -> Messages.text("products.delete.devices", known))
                .orElseGet(() -> Messages.text("products.delete.devicesUnknown"));
    }
}
