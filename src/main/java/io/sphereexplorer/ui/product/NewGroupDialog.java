package io.sphereexplorer.ui.product;

import io.sphereexplorer.cloud.sphere.DeviceGroup.OsFeed;
import io.sphereexplorer.cloud.sphere.DeviceGroup.UpdatePolicy;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.product.CreateProduct;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.ui.common.DialogBox;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** Asks for a device group of a product. */
final class NewGroupDialog extends DialogBox {
    private final TextField name = new TextField();
    private final ComboBox<OsFeed> feed = GroupText.feeds("group-new-feed");
    private final ComboBox<UpdatePolicy> policy = GroupText.policies("group-new-policy");
    private final CheckBox crashDumps = new CheckBox(Messages.text("products.crashDumps.on"));

    NewGroupDialog(Product product, ProductsViewModel model, Runnable close) {
        super("group-new-dialog", Messages.text("products.newGroup.title", product.name()));
        name.setId("group-new-name");
        crashDumps.setId("group-new-crash-dumps");
        crashDumps.setWrapText(true);
        ObservableValue<String> problem = name.textProperty().map(typed -> problem(typed, product, model));
        getChildren()
                .addAll(
                        NewProductDialog.captioned(
                                "products.name", name, NewProductDialog.problem("group-new-problem", name, problem)),
                        NewProductDialog.captioned("products.feed", feed),
                        NewProductDialog.captioned("products.policy", policy),
                        crashDumps,
                        buttons(
                                "group-new",
                                Messages.text("products.create"),
                                name.textProperty()
                                        .flatMap(typed -> problem.map(told -> told.isEmpty() && !typed.isBlank())),
                                close,
                                () -> {
                                    close.run();
                                    model.run(ProductChange.create(product, settings()));
                                }));
    }

    @Override
    public void focusFirst() {
        name.requestFocus();
    }

    private DeviceGroupChange settings() {
        return new DeviceGroupChange(
                Optional.of(name.getText().strip()),
                Optional.empty(),
                Optional.of(feed.getValue()),
                Optional.of(policy.getValue()),
                crashDumps.isSelected() ? Optional.of(true) : Optional.empty());
    }

    private static String problem(String typed, Product product, ProductsViewModel model) {
        if (typed.isBlank()) {
            return "";
        }
        if (!CreateProduct.isUsable(typed.strip())) {
            return Messages.text("products.name.form");
        }
        boolean taken = model.catalogueProperty().get().stream()
                .flatMap(all -> all.groupsOf(product).stream())
                .map(NamedGroup::name)
                .anyMatch(typed.strip()::equalsIgnoreCase);
        return taken ? Messages.text("products.groupName.taken", product.name(), typed.strip()) : "";
    }
}
