package io.sphereexplorer.ui.product;

import io.sphereexplorer.cloud.sphere.DeviceGroup.OsFeed;
import io.sphereexplorer.cloud.sphere.DeviceGroup.UpdatePolicy;
import io.sphereexplorer.command.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The settings of a device group in words. */
final class GroupText {
    private GroupText() {}

    static String of(OsFeed feed) {
        return switch (feed) {
            case RETAIL -> Messages.text("products.feed.retail");
            case RETAIL_EVALUATION -> Messages.text("products.feed.evaluation");
            case UNKNOWN -> Messages.text("products.unknownSetting");
        };
    }

    static String of(UpdatePolicy policy) {
        return switch (policy) {
            case UPDATE_ALL -> Messages.text("products.policy.all");
            case NO_APPLICATION_UPDATES -> Messages.text("products.policy.systemOnly");
            case NO_UPDATES -> Messages.text("products.policy.none");
            case UNKNOWN -> Messages.text("products.unknownSetting");
        };
    }

    static ComboBox<OsFeed> feeds(String id) {
        return choice(
                id, "products.feed", GroupText::of, List.of(OsFeed.RETAIL, OsFeed.RETAIL_EVALUATION), OsFeed.RETAIL);
    }

    static ComboBox<UpdatePolicy> policies(String id) {
        return choice(
                id,
                "products.policy",
                GroupText::of,
                List.of(UpdatePolicy.UPDATE_ALL, UpdatePolicy.NO_APPLICATION_UPDATES),
                UpdatePolicy.UPDATE_ALL);
    }

    /** Shows a value, also one that nobody can choose. */
    static <T> void show(ComboBox<T> choice, T value) {
        if (!choice.getItems().contains(value)) {
            List<T> all = new ArrayList<>(choice.getItems());
            all.add(value);
            choice.getItems().setAll(all);
        }
        choice.setValue(value);
    }

    private static <T> ComboBox<T> choice(
            String id, String meaning, Function<T, String> words, List<T> values, T usual) {
        var choice = new ComboBox<T>();
        choice.setId(id);
        choice.setAccessibleText(Messages.text(meaning));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getItems().setAll(values);
        choice.setValue(usual);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types a setting");
            }
        });
        return choice;
    }
}
