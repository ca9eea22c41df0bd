package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.ObjectionText;
import io.sphereexplorer.device.image.AppManifest;
import io.sphereexplorer.device.image.ImageMetadata;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.device.image.ImageTypes;
import io.sphereexplorer.device.image.Objection;
import java.util.List;
import java.util.Locale;

/** An image package as an answer: its metadata, its manifest, and why it would be refused (device-protocol §6). */
final class PackageAnswer {
    private static final String[] LABELS = {
        "name", "Name",
        "imageType", "Image type",
        "componentId", "Component ID",
        "imageId", "Image ID",
        "buildDate", "Build date",
        "signingType", "Signing type",
        "signingThumbprint", "Signed with",
        "signer", "Signer",
        "signed", "Signed",
        "asSigned", "As it was signed",
        "signatureSizeInBytes", "Signature in bytes",
        "temporaryImageFlags", "Temporary flags",
        "underDevelopment", "Under development",
        "dependencies", "Depends on",
        "sizeInBytes", "Package in bytes",
        "bodySizeInBytes", "Size in bytes",
        "applicationType", "Application type",
        "entryPoint", "Entry point",
        "arguments", "Arguments",
        "targetRuntime", "Target runtime",
        "capabilities", "Capabilities",
        "allowedConnections", "Allowed connections",
        "mutableStorageKB", "Mutable storage KB",
        "files", "Files",
        "refusedBecause", "Refused because"
    };

    private final ObjectNode entry = JsonNodeFactory.instance.objectNode();

    private PackageAnswer() {}

    /**
     * Lines rather than a table, for which it has too much to say.
     *
     * @param objections of any board, or of the one that was asked
     */
    static Answer of(ImagePackage image, List<Objection> objections, String file) {
        var answer = new PackageAnswer();
        answer.addMetadata(image.metadata());
        answer.addSignature(image);
        answer.addBody(image);
        image.manifest().ifPresent(answer::addManifest);
        image.files().ifPresent(paths -> paths.forEach(answer.entry.withArray("files")::add));
        objections.stream()
                .map(each -> ObjectionText.problem(each, file))
                .forEach(answer.entry.withArray("refusedBecause")::add);
        return Answer.object(answer.entry, TextLines.of(answer.textual(), LABELS))
                .showing();
    }

    private void addMetadata(ImageMetadata image) {
        image.build().ifPresent(build -> entry.put("name", build.name()));
        entry.put("imageType", ImageTypes.name(image.imageType()))
                .put("componentId", image.component().toString())
                .put("imageId", image.image().toString());
        image.build().ifPresent(build -> entry.put("buildDate", build.time().toString()));
    }

    private void addSignature(ImagePackage image) {
        ImageMetadata metadata = image.metadata();
        metadata.signing()
                .ifPresent(signing -> entry.put("signingType", signing.type() == 1 ? "ECDsa256" : "Invalid")
                        .put("signingThumbprint", signing.thumbprint()));
        metadata.signer()
                .ifPresent(signer -> entry.put(
                        "signer", Messages.text("image.signer." + signer.name().toLowerCase(Locale.ROOT))));
        entry.put("signed", metadata.signed());
        image.isAsSigned().ifPresent(same -> entry.put("asSigned", same));
        if (metadata.signed()) {
            entry.put("signatureSizeInBytes", ImageMetadata.SIGNATURE_SIZE);
        }
    }

    private void addBody(ImagePackage image) {
        ImageMetadata metadata = image.metadata();
        metadata.temporaryFlags().ifPresent(flags -> entry.put("temporaryImageFlags", flags));
        entry.put("underDevelopment", metadata.underDevelopment());
        metadata.dependencies().stream()
                .map(needed -> needed.name() + " " + needed.version())
                .forEach(entry.withArray("dependencies")::add);
        entry.put("sizeInBytes", image.size()).put("bodySizeInBytes", metadata.bodySize());
    }

    private void addManifest(AppManifest manifest) {
        entry.put("applicationType", manifest.type());
        manifest.entryPoint().ifPresent(path -> entry.put("entryPoint", path));
        manifest.arguments().forEach(entry.withArray("arguments")::add);
        manifest.applicationRuntime().ifPresent(version -> entry.put("targetRuntime", version));
        var wanted = entry.putObject("capabilities");
        manifest.capabilities()
                .orElse(List.of())
                .forEach(each -> each.values().forEach(wanted.putArray(each.name())::add));
        manifest.allowedConnections().forEach(entry.withArray("allowedConnections")::add);
        entry.put("mutableStorageKB", manifest.storage());
    }

    /** The same with the capabilities in one line, and without lists that are empty. */
    private ObjectNode textual() {
        ObjectNode textual = entry.deepCopy();
        if (entry.path("capabilities").isObject()) {
            var words = textual.putArray("capabilities");
            entry.path("capabilities").properties().forEach(each -> {
                var values = each.getValue()
                        .valueStream()
                        .map(value -> value.asText())
                        .toList();
                words.add(values.isEmpty() ? each.getKey() : each.getKey() + " " + String.join(" ", values));
            });
        }
        textual.removeIf(value -> value.isArray() && value.isEmpty());
        return textual;
    }
}
