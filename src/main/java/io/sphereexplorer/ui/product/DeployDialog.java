package io.sphereexplorer.ui.product;

import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.DeviceGroup.UpdatePolicy;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.device.image.ImageTypes;
import io.sphereexplorer.ui.common.DialogBox;
import io.sphereexplorer.ui.product.PlaceDetails.Deployed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Asks which of the tenant's images a group is to run; those it runs now are chosen. */
final class DeployDialog extends DialogBox {
    private static final double LINE = 48;
    private static final int MOST_LINES = 6;

    private final Map<UUID, CheckBox> choices = new LinkedHashMap<>();

    DeployDialog(NamedGroup group, Deployed known, ProductsViewModel model, Runnable close) {
        super("deploy-dialog", Messages.text("products.deploy.title", group.path()));
        getChildren().add(note(Messages.text("products.deploy.note")));
        if (group.group().updatePolicy() != UpdatePolicy.UPDATE_ALL) {
            Label rests = PlaceParts.text(Messages.text(
                    "products.deploy.rests", GroupText.of(group.group().updatePolicy())));
            rests.setId("deploy-rests");
            getChildren().add(rests);
        }
        List<UUID> now = known.last().map(Deployment::deployedImages).orElse(List.of());
        known.images().forEach(image -> choices.put(image.id(), choice(image, now)));
        getChildren()
                .addAll(
                        known.images().isEmpty() ? note(Messages.text("products.deploy.noImages")) : list(),
                        buttons("deploy", Messages.text("products.deploy.go"), some(), close, () -> {
                            close.run();
                            model.run(ProductChange.deploy(group, chosen(), known.last()));
                        }));
    }

    @Override
    public void focusFirst() {
        choices.values().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private static CheckBox choice(Image image, List<UUID> now) {
        var choice = new CheckBox(
                Messages.text("products.deploy.image", image.name(), ImageTypes.name(image.type()), image.id()));
        choice.setId("deploy-" + image.id());
        choice.setWrapText(true);
        choice.setSelected(now.contains(image.id()));
        return choice;
    }

    private Node list() {
        var lines = new VBox(8);
        lines.getChildren().setAll(choices.values());
        lines.getStyleClass().add("deploy-images");
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        double height = LINE * Math.min(choices.size(), MOST_LINES) + 16;
        scroll.setMinHeight(height);
        scroll.setPrefHeight(height);
        return scroll;
    }

    private BooleanBinding some() {
        var selected = choices.values().stream().map(CheckBox::selectedProperty).toArray(BooleanProperty[]::new);
        return Bindings.createBooleanBinding(() -> !chosen().isEmpty(), selected);
    }

    private List<UUID> chosen() {
        return choices.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }
}
