package io.sphereexplorer.device.image;

import io.sphereexplorer.device.image.UnusableImage.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds what is wrong with an image package whatever board it is for. */
record PackageCheck(ImagePackage image) {
    private static final UUID NONE = new UUID(0, 0);

    List<Objection> objections() {
        ImageMetadata metadata = image.metadata();
        List<Objection> found = new ArrayList<>();
        if (metadata.imageType() == ImageTypes.CAPABILITY) {
            found.add(Objection.of(Problem.CAPABILITY_FILE));
            return found;
        }
        if (!metadata.isForCustomers()) {
            found.add(Objection.of(Problem.SYSTEM_IMAGE, ImageTypes.name(metadata.imageType())));
        }
        if (metadata.component().equals(NONE)) {
            found.add(Objection.of(Problem.NO_COMPONENT));
        }
        if (!metadata.signed()) {
            found.add(Objection.of(Problem.NOT_SIGNED));
        } else if (image.isAsSigned().filter(same -> !same).isPresent()) {
            found.add(Objection.of(Problem.CHANGED));
        }
        if (metadata.imageType() == ImageTypes.APPLICATION) {
            addBodyObjections(found);
        }
        return found;
    }

    private void addBodyObjections(List<Objection> found) {
        if (image.files().isEmpty()) {
            found.add(Objection.of(Problem.BODY_DAMAGED));
        } else if (image.manifest().isEmpty()) {
            found.add(Objection.of(Problem.NO_MANIFEST));
        } else {
            addManifestObjections(image.manifest().get(), found);
        }
    }

    private void addManifestObjections(AppManifest manifest, List<Objection> found) {
        if (manifest.entryPoint().isEmpty()) {
            found.add(Objection.of(Problem.MANIFEST_INCOMPLETE, "EntryPoint"));
        }
        if (manifest.capabilities().isEmpty()) {
            found.add(Objection.of(Problem.MANIFEST_INCOMPLETE, "Capabilities"));
        }
        if (manifest.storage() > AppManifest.MOST_STORAGE) {
            found.add(Objection.of(Problem.TOO_MUCH_STORAGE, manifest.storage(), AppManifest.MOST_STORAGE));
        }
        String component = image.metadata().component().toString();
        manifest.component()
                .filter(written -> !written.equalsIgnoreCase(component))
                .ifPresent(written -> found.add(Objection.of(Problem.OTHER_COMPONENT, written, component)));
    }
}
