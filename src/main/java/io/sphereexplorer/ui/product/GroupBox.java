package io.sphereexplorer.ui.product;

import atlantafx.base.controls.ToggleSwitch;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.DeviceGroup.OsFeed;
import io.sphereexplorer.cloud.sphere.DeviceGroup.UpdatePolicy;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.product.Catalogue.Place;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A device group: its settings, which are changed in place, and how many devices it has. */
final class GroupBox extends VBox {
    private static final double CHOICE_WIDTH = 320;

    private final ProductsViewModel model;
    private final ComboBox<OsFeed> feed = GroupText.feeds("group-feed");
    private final ComboBox<UpdatePolicy> policy = GroupText.policies("group-policy");
    private final ToggleSwitch crashDumps = new ToggleSwitch();
    private boolean showing;

    /**
     * Shows the group that is looked at.
     *
     * @param parts whose questions are asked over the pane
     */
    GroupBox(ProductsViewModel model, PlaceParts parts) {
        super(12);
        this.model = model;
        setId("group-box");
        feed.setMaxWidth(CHOICE_WIDTH);
        policy.setMaxWidth(CHOICE_WIDTH);
        changing(feed, feed.valueProperty(), DeviceGroup::osFeedType, ProductChange::feed);
        changing(policy, policy.valueProperty(), DeviceGroup::updatePolicy, ProductChange::policy);
        changing(
                crashDumps,
                crashDumps.selectedProperty(),
                DeviceGroup::allowCrashDumpsCollection,
                ProductChange::crashDumps);
        var card = new Card(Messages.text("products.group.settings"))
                .row(Messages.text("products.feed"), feed)
                .row(Messages.text("products.policy"), policy)
                .row(Messages.text("products.crashDumps"), crashDumpsLine())
                .row(Messages.text("products.devices"), parts.devices())
                .row(Messages.text("products.description"), parts.description())
                .row(Messages.text("products.groupId"), parts.id())
                .wide(parts.forbidden("group-not-permitted", Role.CONTRIBUTOR));
        getChildren().setAll(card, parts.deployments());
        model.chosenProperty().subscribe(_ -> show());
        model.change().runningProperty().addListener((_, _, running) -> {
            if (!running) {
                show();
            }
        });
    }

    private Node crashDumpsLine() {
        crashDumps.setId("group-crash-dumps");
        crashDumps.setAccessibleText(Messages.text("products.crashDumps"));
        crashDumps.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Label();
        words.setWrapText(true);
        words.textProperty()
                .bind(crashDumps
                        .selectedProperty()
                        .map(on -> Messages.text(on ? "products.crashDumps.on" : "products.crashDumps.off")));
        var line = new HBox(8, crashDumps, words);
        line.getStyleClass().add("account-line");
        return line;
    }

    /** Has a control change the group; afterwards it stands where the service says. */
    private <T> void changing(
            Region control,
            ObservableValue<T> value,
            Function<DeviceGroup, T> current,
            BiFunction<NamedGroup, T, ProductChange<?>> change) {
        control.disableProperty().bind(model.closedTo(Role.CONTRIBUTOR));
        value.addListener((_, _, wanted) -> group() // a user's choice only, never what it stands at as it is built
                .filter(_ -> !showing && wanted != null)
                .filter(group -> !current.apply(group.group()).equals(wanted))
                .ifPresent(group -> model.run(change.apply(group, wanted))));
    }

    private Optional<NamedGroup> group() {
        return model.chosenProperty().get().flatMap(Place::group);
    }

    private void show() {
        showing = true;
        group().map(NamedGroup::group).ifPresent(group -> {
            GroupText.show(feed, group.osFeedType());
            GroupText.show(policy, group.updatePolicy());
            crashDumps.setSelected(group.allowCrashDumpsCollection());
        });
        showing = false;
    }
}
