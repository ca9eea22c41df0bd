package io.sphereexplorer.emulator.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sphereexplorer.emulator.scenario.CloudState.DeploymentState;
import io.sphereexplorer.emulator.scenario.CloudState.ProductState;
import java.util.List;
import java.util.UUID;

/** What an operation of the cloud does at its end, in plain values. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "does")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CloudWork.CreateTenant.class, name = "createTenant"),
    @JsonSubTypes.Type(value = CloudWork.Claim.class, name = "claim"),
    @JsonSubTypes.Type(value = CloudWork.Move.class, name = "move"),
    @JsonSubTypes.Type(value = CloudWork.CreateProduct.class, name = "createProduct"),
    @JsonSubTypes.Type(value = CloudWork.DeleteProduct.class, name = "deleteProduct"),
    @JsonSubTypes.Type(value = CloudWork.DeleteGroup.class, name = "deleteGroup"),
    @JsonSubTypes.Type(value = CloudWork.Deploy.class, name = "deploy"),
    @JsonSubTypes.Type(value = CloudWork.Upload.class, name = "upload")
})
public sealed interface CloudWork {
    /** Makes a tenant with a board; its creator, by mail address, becomes the administrator. */
    record CreateTenant(String device, String name, String creator) implements CloudWork {}

    /** Claims boards into the tenant. */
    record Claim(List<String> devices) implements CloudWork {
        public Claim {
            devices = List.copyOf(devices);
        }
    }

    /** Moves a board of the tenant into a group. */
    record Move(String device, UUID group) implements CloudWork {}

    /** Adds a product, with the five usual groups if so wished. */
    record CreateProduct(ProductState product, boolean withGroups) implements CloudWork {}

    /** Takes a product away with its groups. */
    record DeleteProduct(UUID product) implements CloudWork {}

    /** Takes a group away. */
    record DeleteGroup(UUID group) implements CloudWork {}

    /** Tells a group to run images. */
    record Deploy(UUID group, DeploymentState deployment) implements CloudWork {}

    /** Keeps an image package, in Base64. */
    record Upload(String octets) implements CloudWork {
        @Override
        public String toString() {
            return "Upload";
        }
    }
}
