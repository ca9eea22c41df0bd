package io.sphereexplorer.ui.product;

import io.sphereexplorer.cloud.sphere.DeviceGroup.UpdatePolicy;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.emulator.image.PracticePackage;
import io.sphereexplorer.screenshots.Shot;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/** The states of products and device groups. */
public final class ProductShots {
    private static final String LONG = "Dishwashers of the spring batch for laboratories E";

    private ProductShots() {}

    public static List<Shot> all() {
        return List.of(
                shot("products-unasked", () -> new ProductBench().pane()),
                shot("products-busy", () -> {
                    var bench = new ProductBench().hold().listed();
                    return bench.pane();
                }),
                shot("products-empty", () -> new ProductBench().listed().pane()),
                shot("products-normal", ProductShots::normal),
                shot("products-product", () -> two().at("Dishwasher").pane()),
                shot("products-changed", () -> {
                    var bench = two().at("Dishwasher/Development");
                    bench.model.run(ProductChange.policy(
                            bench.model
                                    .chosenProperty()
                                    .get()
                                    .orElseThrow()
                                    .group()
                                    .orElseThrow(),
                            UpdatePolicy.UPDATE_ALL));
                    return bench.pane();
                }),
                shot("products-changing", () -> {
                    var bench = two().at("Dishwasher/Development").hold();
                    bench.model.run(ProductChange.crashDumps(
                            bench.model
                                    .chosenProperty()
                                    .get()
                                    .orElseThrow()
                                    .group()
                                    .orElseThrow(),
                            true));
                    return bench.pane();
                }),
                shot("products-reader", () -> {
                    var bench = two().as(Role.READER).listed().at("Dishwasher/Development");
                    return bench.pane();
                }),
                shot("products-failed", () -> {
                    var bench = two();
                    bench.cloud.refuse("PATCH", 503);
                    bench.at("Dishwasher/Production")
                            .model
                            .run(ProductChange.crashDumps(
                                    bench.model
                                            .chosenProperty()
                                            .get()
                                            .orElseThrow()
                                            .group()
                                            .orElseThrow(),
                                    true));
                    return bench.pane();
                }),
                shot("products-list-failed", () -> {
                    var bench = new ProductBench();
                    bench.cloud.refuse("GET", 500);
                    return bench.listed().pane();
                }),
                shot("products-long", () -> {
                    var bench = new ProductBench().with(LONG);
                    for (int number = 1; number <= 12; number++) {
                        bench.with("Product of the catalogue of this year number " + number);
                    }
                    for (int number = 1; number <= 3; number++) {
                        bench.withDeployment(LONG + "/Production OS Evaluation");
                        bench.cloud.pass(Duration.ofDays(1));
                    }
                    return bench.listed().at(LONG + "/Production OS Evaluation").pane();
                }),
                shot("products-new", () -> fired(two().pane(), "#product-new", "#product-new-name", "dishwasher")),
                shot(
                        "products-new-group",
                        () -> fired(two().at("Dishwasher").pane(), "#group-new", "#group-new-name", "Laboratory 4")),
                shot("products-deploy", () -> {
                    var bench = two();
                    bench.image(PracticePackage.REAL_TIME_BLINK);
                    return fired(bench.at("Dishwasher/Development").pane(), "#group-deploy", "", "");
                }),
                shot("products-delete", () -> fired(two().at("Dishwasher").pane(), "#place-delete", "", "")));
    }

    private static Parent normal() {
        return two().at("Dishwasher/Production").pane();
    }

    private static ProductBench two() {
        return new ProductBench()
                .with("Dishwasher")
                .with("Thermostat")
                .withDeployment("Dishwasher/Production")
                .listed();
    }

    private static Parent fired(Parent pane, String button, String field, String typed) {
        var scene = new Scene(pane, 1024, 680);
        pane.applyCss();
        pane.layout();
        ((Button) pane.lookup(button)).fire();
        pane.applyCss();
        pane.layout();
        if (!field.isEmpty()) {
            ((TextField) pane.lookup(field)).setText(typed);
        }
        scene.setRoot(new Region());
        return pane;
    }

    private static Shot shot(String name, Supplier<Parent> state) {
        return new Shot(name, state);
    }
}
