package io.sphereexplorer.emulator.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sphereexplorer.emulator.scenario.CloudState.DeploymentState;
import io.sphereexplorer.emulator.scenario.CloudState.ProductState;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an operation of the cloud does at its end, in plain values. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "does")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CloudWork.CreateTenant.class, name = "createTenant"),
    @JsonSubTypes.Type(value = CloudWork.CreateCatalog.class, name = "createCatalog"),
    @JsonSubTypes.Type(value = CloudWork.Claim.class, name = "claim"),
    @JsonSubTypes.Type(value = CloudWork.ClaimInto.class, name = "claimInto"),
    @JsonSubTypes.Type(value = CloudWork.Move.class, name = "move"),
    @JsonSubTypes.Type(value = CloudWork.MoveOut.class, name = "moveOut"),
    @JsonSubTypes.Type(value = CloudWork.CreateProduct.class, name = "createProduct"),
    @JsonSubTypes.Type(value = CloudWork.DeleteProduct.class, name = "deleteProduct"),
    @JsonSubTypes.Type(value = CloudWork.DeleteGroup.class, name = "deleteGroup"),
    @JsonSubTypes.Type(value = CloudWork.Deploy.class, name = "deploy"),
    @JsonSubTypes.Type(value = CloudWork.Upload.class, name = "upload")
})
public sealed interface CloudWork {
    /** Makes a tenant with a board; its creator, by mail address, becomes the administrator. */
    record CreateTenant(String device, String name, String creator) implements CloudWork {}

    /** Makes a tenant without a board, as Azure does; its creator, by mail address, becomes the administrator. */
    record CreateCatalog(String name, String creator, Map<String, String> tags) implements CloudWork {
        public CreateCatalog {
            tags = Map.copyOf(tags);
        }
    }

    /** Claims boards into the tenant. */
    record Claim(List<String> devices) implements CloudWork {
        public Claim {
            devices = List.copyOf(devices);
        }
    }

    /** Moves a board of the tenant into a group. */
    record Move(String device, UUID group) implements CloudWork {}

    /** Claims boards into a group of the tenant. */
    record ClaimInto(List<String> devices, UUID group) implements CloudWork {
        public ClaimInto {
            devices = List.copyOf(devices);
        }
    }

    /** Takes a board of the tenant out of its product and group. */
    record MoveOut(String device) implements CloudWork {}

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
