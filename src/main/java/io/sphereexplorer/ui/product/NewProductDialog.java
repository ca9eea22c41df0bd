package io.sphereexplorer.ui.product;

import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.product.CreateProduct;
import io.sphereexplorer.ui.common.DialogBox;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for a product; a name that the service would not take is told while it is typed. */
final class NewProductDialog extends DialogBox {
    private final TextField name = new TextField();

    NewProductDialog(ProductsViewModel model, Runnable close) {
        super("product-new-dialog", Messages.text("products.new.title"));
        name.setId("product-new-name");
        var description = new TextField();
        description.setId("product-new-description");
        var groups = new CheckBox(Messages.text("products.new.groups"));
        groups.setId("product-new-groups");
        groups.setSelected(true);
        groups.setWrapText(true);
        ObservableValue<String> problem = name.textProperty().map(typed -> problem(typed, model));
        getChildren()
                .addAll(
                        captioned("products.name", name, problem("product-new-problem", name, problem)),
                        captioned("products.description", description),
                        new VBox(4, groups, note(Messages.text("products.new.groupsAre"))),
                        buttons(
                                "product-new",
                                Messages.text("products.create"),
                                name.textProperty()
                                        .flatMap(typed -> problem.map(told -> told.isEmpty() && !typed.isBlank())),
                                close,
                                () -> {
                                    close.run();
                                    model.run(ProductChange.create(
                                            name.getText().strip(),
                                            description.getText().strip(),
                                            groups.isSelected()));
                                }));
    }

    @Override
    public void focusFirst() {
        name.requestFocus();
    }

    private static String problem(String typed, ProductsViewModel model) {
        if (typed.isBlank()) {
            return "";
        }
        if (!CreateProduct.isUsable(typed.strip())) {
            return Messages.text("products.name.form");
        }
        boolean taken = model.catalogueProperty().get().stream()
                .flatMap(all -> all.products().stream())
                .map(Product::name)
                .anyMatch(typed.strip()::equalsIgnoreCase);
        return taken ? Messages.text("products.name.taken", typed.strip()) : "";
    }

    static VBox captioned(String key, Node field, Node... below) {
        var caption = new Label(Messages.text(key));
        caption.setLabelFor(field);
        var lines = new VBox(4, caption, field);
        lines.getChildren().addAll(below);
        return lines;
    }

    /** Below the field; takes no room while there is none. */
    static Label problem(String id, TextField field, ObservableValue<String> told) {
        Label problem = PlaceParts.text("");
        problem.setId(id);
        problem.getStyleClass().add("field-problem");
        problem.textProperty().bind(told);
        PlaceParts.shownWhile(problem, told.map(text -> !text.isEmpty()));
        field.accessibleHelpProperty().bind(told);
        return problem;
    }
}
