package io.sphereexplorer.ui.app;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.ObjectionText;
import io.sphereexplorer.command.app.CheckImage;
import io.sphereexplorer.device.image.AppManifest;
import io.sphereexplorer.device.image.ImageMetadata;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.device.image.ImageTypes;
import io.sphereexplorer.device.image.Objection;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.OctetText;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.ValueLabel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What an image package is, and why the board would refuse it: shown before anything of it is sent. */
final class InspectionGrid extends VBox {
    private final InstallViewModel model;

    InspectionGrid(InstallViewModel model) {
        super(8);
        this.model = model;
        setId("app-inspection");
        getStyleClass().add("inspection");
        model.inspectedProperty().subscribe(found -> {
            getChildren().clear();
            found.ifPresent(result -> getChildren().setAll(verdict(result), facts(result.image())));
        });
    }

    private Node verdict(CheckImage.Result result) {
        if (result.objections().isEmpty()) {
            var fine = new Label(Messages.text("app.inspect.fine"), Icons.decorating(MaterialDesignC.CHECK_CIRCLE));
            fine.getStyleClass().add("inspection-fine");
            fine.setWrapText(true);
            return fine;
        }
        var reasons = new VBox(8);
        reasons.setId("app-objections");
        result.objections().forEach(each -> reasons.getChildren().add(reason(each)));
        return reasons;
    }

    private Node reason(Objection objection) {
        var problem = new Label(ObjectionText.problem(objection, model.fileName()));
        problem.setWrapText(true);
        problem.getStyleClass().add("inspection-problem");
        var advice = new Label(ObjectionText.advice(objection));
        advice.setWrapText(true);
        var line = new HBox(8, Icons.decorating(MaterialDesignA.ALERT_CIRCLE_OUTLINE), new VBox(problem, advice));
        line.getStyleClass().add("inspection-refused");
        return line;
    }

    private static Node facts(ImagePackage image) {
        ImageMetadata metadata = image.metadata();
        var card =
                new Card(metadata.build().map(ImageMetadata.Build::name).orElseGet(() -> Messages.text("app.unnamed")));
        card.getStyleClass().setAll("inspection-facts");
        card.row(Messages.text("app.inspect.type"), text(type(image)))
                .row(Messages.text("app.inspect.size"), text(Messages.text("app.kib", OctetText.kib(image.size()))))
                .row(
                        Messages.text("app.details.component"),
                        id(metadata.component().toString()))
                .row(Messages.text("app.details.image"), id(metadata.image().toString()))
                .row(Messages.text("app.inspect.needs"), text(needs(metadata)))
                .row(Messages.text("app.inspect.signature"), text(signature(image)));
        image.manifest()
                .ifPresent(manifest -> card.row(
                                Messages.text("app.inspect.entry"),
                                text(manifest.entryPoint().orElse("")))
                        .row(Messages.text("app.inspect.capabilities"), text(capabilities(manifest)))
                        .row(Messages.text("app.inspect.connections"), text(list(manifest.allowedConnections()))));
        return card;
    }

    private static String type(ImagePackage image) {
        String type = ImageTypes.name(image.metadata().imageType());
        return image.metadata().underDevelopment() ? Messages.text("app.inspect.development", type) : type;
    }

    private static String needs(ImageMetadata metadata) {
        return list(metadata.dependencies().stream()
                .map(needed -> needed.name() + " " + needed.version())
                .toList());
    }

    /** Kind and size; who signed it; whether it is as it was signed, as far as that can be told. */
    private static String signature(ImagePackage image) {
        String signer = image.metadata()
                .signer()
                .map(known -> Messages.text("image.signer." + known.name().toLowerCase(Locale.ROOT)))
                .orElse("");
        if (!image.metadata().signed()) {
            return Messages.text("app.inspect.unsigned");
        }
        String verdict = image.isAsSigned()
                .map(same -> Messages.text(same ? "app.inspect.verified" : "app.inspect.changed"))
                .orElseGet(() -> Messages.text("app.inspect.unverified"));
        return Messages.text("app.inspect.signed", ImageMetadata.SIGNATURE_SIZE, signer, verdict);
    }

    private static String capabilities(AppManifest manifest) {
        return list(manifest.capabilities().orElse(List.of()).stream()
                .filter(one -> !one.name().equals("AllowedConnections"))
                .map(one -> (one.name() + " " + String.join(" ", one.values())).strip())
                .toList());
    }

    private static String list(List<String> words) {
        return words.isEmpty()
                ? Messages.text("app.inspect.none")
                : words.stream().collect(Collectors.joining(", "));
    }

    private static Node text(String value) {
        return new ValueLabel(known(value), 0);
    }

    private static Node id(String id) {
        return new ValueLabel(known(AppText.shortened(id)), 0)
                .monospaced()
                .explained(known(id))
                .copying(Messages.text("common.copy"), known(id));
    }

    private static SimpleObjectProperty<ReadValue<String>> known(String value) {
        return new SimpleObjectProperty<>(new ReadValue.Present<>(value));
    }
}
