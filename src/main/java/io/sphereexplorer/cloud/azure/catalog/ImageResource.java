package io.sphereexplorer.cloud.azure.catalog;

import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.ImageLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An image package as Azure shows it, alone or in a deployment; cloud-services §2.3. */
record ImageResource(Optional<String> name, Optional<Properties> properties) {
    /** The names of image types; the number of each is its place. Gaps have no name. */
    private static final List<String> TYPES = List.of(
            "InvalidImageType",
            "OneBl",
            "PlutonRuntime",
            "WifiFirmware",
            "SecurityMonitor",
            "NormalWorldLoader",
            "NormalWorldDtb",
            "NormalWorldKernel",
            "RootFs",
            "Services",
            "Applications",
            "",
            "",
            "FwConfig",
            "",
            "",
            "BootManifest",
            "Nwfs",
            "",
            "TrustedKeystore",
            "Policy",
            "CustomerBoardConfig",
            "UpdateCertStore",
            "BaseSystemUpdateManifest",
            "FirmwareUpdateManifest",
            "CustomerUpdateManifest",
            "RecoveryManifest",
            "ManifestSet",
            "Other");

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    ImageResource {
        boolean named = name.filter(text -> GUID.matcher(text).matches()).isPresent();
        if (!named && properties.flatMap(Properties::imageId).isEmpty()) {
            throw new IllegalArgumentException("an image without an ID");
        }
    }

    /**
     * What is known of it.
     *
     * @param image where it can be fetched; in requests its octets
     */
    record Properties(
            Optional<UUID> imageId,
            Optional<String> imageName,
            Optional<String> image,
            Optional<String> uri,
            Optional<String> description,
            Optional<UUID> componentId,
            Optional<String> imageType) {}

    UUID imageId() {
        return properties.flatMap(Properties::imageId).orElseGet(() -> UUID.fromString(name.orElseThrow()));
    }

    /** Empty if only its ID is told. */
    Optional<Image> image() {
        return properties
                .filter(told -> told.componentId().isPresent())
                .map(told -> new Image(
                        imageId(),
                        told.imageName().orElse(imageId().toString()),
                        told.componentId().orElseThrow(),
                        told.description(),
                        type(told.imageType().orElse(""))));
    }

    ImageLink link() {
        Optional<String> uri = properties.flatMap(told -> told.uri().or(told::image));
        return new ImageLink(uri.isPresent(), uri, Optional.of("The catalog hands out no link to the image."));
    }

    private static int type(String name) {
        int number = name.isEmpty() ? -1 : TYPES.indexOf(name);
        return number >= 0 ? number : TYPES.size() - 1;
    }

    /** As Azure is told which one is meant. */
    static Object named(UUID image) {
        return Map.of("properties", Map.of("imageId", image));
    }
}
