package io.sphereexplorer.ui.product;

import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.command.deployment.ListDeployments;
import io.sphereexplorer.command.deployment.ListUploads;
import io.sphereexplorer.command.fleet.CountDevices;
import io.sphereexplorer.command.fleet.DeviceScope;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.BackgroundValue;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.product.Catalogue.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What is read of a product or group once it is looked at: its devices counted, what is deployed to it. FX thread. */
final class PlaceDetails {
    private final Session session;
    private final BackgroundValue<Long> devices;
    private final BackgroundValue<Deployed> deployed;
    private Optional<Place> place = Optional.empty();

    /**
     * What a group was told to run, the newest first, and the images that the tenant has.
     *
     * @param images from which is chosen what it is to run
     */
    record Deployed(List<Deployment> deployments, List<Image> images) {
        Deployed {
            deployments = List.copyOf(deployments);
            images = List.copyOf(images);
        }

        Optional<Deployment> last() {
            return deployments.stream().findFirst();
        }

        /** The names of its images; the ID of one that the tenant does not list. */
        String names(Deployment deployment) {
            return deployment.deployedImages().stream().map(this::name).collect(Collectors.joining(", "));
        }

        private String name(UUID id) {
            return images.stream()
                    .filter(image -> image.id().equals(id))
                    .map(Image::name)
                    .findFirst()
                    .orElseGet(id::toString);
        }
    }

    PlaceDetails(Session session, Background background) {
        this.session = session;
        devices = new BackgroundValue<>(background);
        deployed = new BackgroundValue<>(background);
    }

    ReadOnlyObjectProperty<ReadValue<Long>> devicesProperty() {
        return devices.valueProperty();
    }

    /** Read only of groups. */
    ReadOnlyObjectProperty<ReadValue<Deployed>> deployedProperty() {
        return deployed.valueProperty();
    }

    /** Looks at this place; what is known of another one is forgotten. */
    void follow(Optional<Place> looked) {
        boolean same = looked.map(Place::id).equals(place.map(Place::id));
        place = looked;
        if (!same) {
            clear();
            readAgain();
        }
    }

    void readAgain() {
        place.ifPresent(known -> {
            DeviceScope scope = known.group()
                    .map(group -> new DeviceScope(
                            Optional.empty(), Optional.of(group.id().toString())))
                    .orElseGet(() -> new DeviceScope(Optional.of(known.id().toString()), Optional.empty()));
            devices.read(() -> new CountDevices(Optional.empty(), scope).run(session));
            known.group().ifPresent(group -> deployed.read(() -> deployed(group.id())));
        });
    }

    void clear() {
        devices.clear();
        deployed.clear();
    }

    private Deployed deployed(UUID group) throws IOException {
        return new Deployed(
                new ListDeployments(Optional.empty(), group.toString()).run(session),
                new ListUploads(Optional.empty()).run(session));
    }
}
