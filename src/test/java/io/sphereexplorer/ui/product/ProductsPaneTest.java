package io.sphereexplorer.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.DeviceGroup.OsFeed;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.ui.FxThread;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ProductsPaneTest {
    private final ProductBench bench;

    ProductsPaneTest(BackEnd backEnd) {
        bench = new ProductBench(backEnd).with("Dishwasher");
    }

    @Test
    void listsWhenAskedAndShowsEachProductWithItsGroups() throws Exception {
        FxThread.run(() -> {
            Scene scene = shown();
            assertThat(scene.lookup("#products-tree").getParent().isVisible()).isTrue();

            button(scene, "products-list").fire();

            assertThat(tree(scene).getRoot().getChildren()).hasSize(1);
            assertThat(tree(scene).getRoot().getChildren().getFirst().getChildren())
                    .hasSize(5);
            assertThat(label(scene, "place-title")).isEqualTo("Dishwasher");
        });
    }

    @Test
    void lookingAtGroupsChangesNothing() throws Exception {
        bench.listed();
        bench.echoed.clear();
        FxThread.run(() -> {
            bench.at("Dishwasher/Production OS Evaluation");
            Scene scene = shown();
            bench.at("Dishwasher/Development");
            bench.at("Dishwasher/Field Test OS Evaluation");
            bench.at("Dishwasher");
            tree(scene).getSelectionModel().select(2);

            assertThat(bench.echoed).isEmpty();
            assertThat(bench.cloud.sent()).noneMatch(line -> line.startsWith("PATCH"));
            assertThat(feed(scene).getValue()).isEqualTo(OsFeed.RETAIL);
            assertThat(label(scene, "place-title")).isEqualTo("Dishwasher / Field Test");
        });
    }

    @Test
    void feedIsChangedInPlaceAndUndone() throws Exception {
        bench.listed().at("Dishwasher/Production");
        FxThread.run(() -> {
            Scene scene = shown();

            feed(scene).setValue(OsFeed.RETAIL_EVALUATION);

            assertThat(label(scene, "products-outcome")).contains("Evaluation: about two weeks earlier");
            button(scene, "products-undo").fire();
            assertThat(feed(scene).getValue()).isEqualTo(OsFeed.RETAIL);
            assertThat(bench.cloud.sent("PATCH")).isEqualTo(2);
        });
    }

    @Test
    void refusedChangeLeavesTheControlWhereTheServiceSays() throws Exception {
        bench.listed().at("Dishwasher/Production");
        bench.cloud.refuse("PATCH", 500);
        FxThread.run(() -> {
            Scene scene = shown();

            feed(scene).setValue(OsFeed.RETAIL_EVALUATION);

            assertThat(feed(scene).getValue()).isEqualTo(OsFeed.RETAIL);
            assertThat(scene.lookup("#products-change-banner").isVisible()).isTrue();
            assertThat(bench.cloud.sent("PATCH")).isEqualTo(1);
        });
    }

    @Test
    void newProductIsAskedForAndRefusesATakenName() throws Exception {
        bench.listed();
        FxThread.run(() -> {
            Scene scene = shown();
            button(scene, "product-new").fire();
            field(scene, "product-new-name").setText("DISHWASHER");
            assertThat(button(scene, "product-new-apply").isDisabled()).isTrue();
            assertThat(label(scene, "product-new-problem")).contains("already");

            field(scene, "product-new-name").setText("Thermostat");
            ((CheckBox) scene.lookup("#product-new-groups")).setSelected(false);
            button(scene, "product-new-apply").fire();

            assertThat(bench.echoed).contains("product create --name Thermostat --no-default-device-groups");
            assertThat(label(scene, "place-title")).isEqualTo("Thermostat");
            assertThat(button(scene, "groups-usual").isVisible()).isTrue();
        });
    }

    @Test
    void newGroupAndItsEnd() throws Exception {
        bench.listed();
        FxThread.run(() -> {
            Scene scene = shown();
            button(scene, "group-new").fire();
            field(scene, "group-new-name").setText("Lab 4");
            button(scene, "group-new-apply").fire();
            assertThat(label(scene, "place-title")).isEqualTo("Dishwasher / Lab 4");

            button(scene, "place-delete").fire();
            assertThat(bench.cloud.sent("DELETE")).isZero();
            assertThat(scene.getFocusOwner().getId()).isEqualTo("delete-cancel");
            button(scene, "delete-yes").fire();

            assertThat(bench.cloud.sent("DELETE")).isEqualTo(1);
            assertThat(label(scene, "place-title")).isEqualTo("Dishwasher");
        });
    }

    @Test
    void chosenImagesAreDeployed() throws Exception {
        var image = bench.image();
        bench.listed().at("Dishwasher/Production");
        FxThread.run(() -> {
            Scene scene = shown();
            button(scene, "group-deploy").fire();
            assertThat(button(scene, "deploy-apply").isDisabled()).isTrue();

            ((CheckBox) scene.lookup("#deploy-" + image)).setSelected(true);
            button(scene, "deploy-apply").fire();

            assertThat(label(scene, "products-outcome")).contains("told to run one image");
            assertThat(scene.lookup("#group-deployments").lookupAll(".label"))
                    .extracting(node -> ((Label) node).getText())
                    .contains("current", "PracticeBlink");
        });
    }

    @Test
    void readerSeesAllAndChangesNothing() throws Exception {
        bench.cloud.backEnd().onlyTenants("Azure judges roles itself");
        bench.as(Role.READER).listed().at("Dishwasher/Production");
        FxThread.run(() -> {
            Scene scene = shown();

            for (String id : new String[] {"product-new", "group-new", "group-deploy", "place-delete"}) {
                assertThat(button(scene, id).isDisabled()).as(id).isTrue();
            }
            assertThat(feed(scene).isDisabled()).isTrue();
            assertThat(label(scene, "delete-not-permitted")).contains("Reader", "needs Administrator");
            assertThat(label(scene, "group-not-permitted")).contains("Reader", "needs Contributor");
        });
    }

    @Test
    void failureToListIsABannerThatTriesAgain() throws Exception {
        bench.cloud.refuse("GET", 500);
        FxThread.run(() -> {
            Scene scene = shown();
            button(scene, "products-list").fire();
            assertThat(scene.lookup("#products-list-banner").isVisible()).isTrue();

            bench.cloud.heal();
            button(scene, "products-again").fire();

            assertThat(scene.lookup("#products-list-banner").isVisible()).isFalse();
            assertThat(tree(scene).getRoot().getChildren()).hasSize(1);
        });
    }

    private Scene shown() {
        var scene = new Scene(bench.pane(), 1024, 680);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static Button button(Scene scene, String id) {
        return (Button) node(scene, id);
    }

    private static TextField field(Scene scene, String id) {
        return (TextField) node(scene, id);
    }

    private static String label(Scene scene, String id) {
        return ((Label) node(scene, id)).getText();
    }

    private static TreeView<?> tree(Scene scene) {
        return (TreeView<?>) node(scene, "products-tree");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<OsFeed> feed(Scene scene) {
        return (ComboBox<OsFeed>) node(scene, "group-feed");
    }

    private static Node node(Scene scene, String id) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node found = scene.lookup("#" + id);
        assertThat(found).as(id).isNotNull();
        return found;
    }
}
