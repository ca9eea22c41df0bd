package io.sphereexplorer.ui.image;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.screenshots.Shot;
import io.sphereexplorer.session.Progress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;

/** The states of a tenant's images. */
public final class ImageShots {
    private ImageShots() {}

    public static List<Shot> all() {
        return List.of(
                shot("images-unasked", () -> new ImageBench().pane()),
                shot("images-busy", () -> new ImageBench().hold().listed().pane()),
                shot("images-empty", () -> new ImageBench().listed().pane()),
                shot(
                        "images-normal",
                        () -> selected(new ImageBench()
                                .with(ImageBench.file())
                                .with(ImageBench.otherFile())
                                .listed())),
                shot(
                        "images-inspected",
                        () -> new ImageBench()
                                .with(ImageBench.file())
                                .listed()
                                .chosen(ImageBench.file())
                                .pane()),
                shot("images-sending", () -> {
                    var bench =
                            new ImageBench().listed().chosen(ImageBench.file()).hold();
                    bench.model.upload().send().run();
                    bench.model
                            .upload()
                            .progress()
                            .watching(bench.session, _ -> {})
                            .progress()
                            .accept(Progress.of("step.image.sending", 2, 3).at(61_440, 184_320));
                    return bench.pane();
                }),
                shot("images-uploaded", () -> {
                    var bench = new ImageBench().listed().chosen(ImageBench.file());
                    bench.model.upload().send().run();
                    return bench.pane();
                }),
                shot(
                        "images-refused",
                        () -> new ImageBench()
                                .listed()
                                .chosen(ImageBench.damaged())
                                .pane()),
                shot("images-failed", () -> {
                    var bench = new ImageBench().listed().chosen(ImageBench.file());
                    bench.cloud.refuse("POST", 503);
                    bench.model.upload().send().run();
                    return bench.pane();
                }),
                shot(
                        "images-reader",
                        () -> new ImageBench()
                                .with(ImageBench.file())
                                .as(Role.READER)
                                .listed()
                                .pane()));
    }

    private static Parent selected(ImageBench bench) {
        bench.model
                .selectedProperty()
                .set(Optional.of(
                        bench.model.keptProperty().get().orElseThrow().images().getFirst()));
        return bench.pane();
    }

    private static Shot shot(String name, Supplier<Parent> state) {
        return new Shot(name, state);
    }
}
