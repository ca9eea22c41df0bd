package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.command.product.GroupWords;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.device.image.ImageTypes;
import java.util.List;

/** The results of the commands of products, device groups, deployments and images as answers; azsphere-cli §7. */
final class ProductAnswers {
    private static final String[] PRODUCT = {"id", "ID", "name", "Name", "description", "Description"};
    private static final String[] GROUP = {
        "id", "ID",
        "name", "Name",
        "description", "Description",
        "productId", "Product ID",
        "productName", "Product",
        "osFeedType", "OS feed",
        "updatePolicy", "Application update",
        "allowCrashDumpsCollection", "Crash dumps",
        "currentDeploymentId", "Current deployment"
    };
    private static final String[] DEPLOYMENT = {
        "id", "ID", "deploymentDateUtc", "Date (UTC)", "deployedImages", "Deployed images"
    };
    private static final String[] IMAGE = {
        "id",
        "ID",
        "name",
        "Name",
        "componentId",
        "Component ID",
        "imageType",
        "Image type",
        "description",
        "Description"
    };

    private ProductAnswers() {}

    static Answer product(Product product) {
        ObjectNode entry = entry(product);
        return Answer.object(entry, TextLines.of(entry, PRODUCT));
    }

    static Answer products(List<Product> products) {
        List<ObjectNode> entries = products.stream().map(ProductAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No products found.", PRODUCT));
    }

    static Answer group(NamedGroup group) {
        ObjectNode entry = entry(group);
        return Answer.object(entry, TextLines.of(entry, GROUP));
    }

    static Answer groups(List<NamedGroup> groups) {
        List<ObjectNode> entries = groups.stream().map(ProductAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No device groups found.", GROUP))
                .showing("id", "name", "productName", "osFeedType", "updatePolicy");
    }

    static Answer deployment(Deployment deployment) {
        ObjectNode entry = entry(deployment);
        return Answer.object(entry, TextLines.of(entry, DEPLOYMENT));
    }

    static Answer deployments(List<Deployment> deployments) {
        List<ObjectNode> entries =
                deployments.stream().map(ProductAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No deployments found.", DEPLOYMENT));
    }

    static Answer image(Image image) {
        ObjectNode entry = entry(image);
        return Answer.object(entry, TextLines.of(entry, IMAGE));
    }

    static Answer images(List<Image> images) {
        List<ObjectNode> entries = images.stream().map(ProductAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No images found.", IMAGE));
    }

    /** A number, alone. */
    static Answer count(long number) {
        return new Answer(JsonNodeFactory.instance.numberNode(number), List.of(), String.valueOf(number));
    }

    private static ObjectNode entry(Product product) {
        ObjectNode entry = node().put("id", product.id().toString()).put("name", product.name());
        return entry.put("description", product.description().orElse(""));
    }

    private static ObjectNode entry(NamedGroup named) {
        DeviceGroup group = named.group();
        ObjectNode entry = node().put("id", group.id().toString())
                .put("name", group.name())
                .put("description", group.description().orElse(""));
        group.productId().ifPresent(id -> entry.put("productId", id.toString()));
        named.product().ifPresent(name -> entry.put("productName", name));
        entry.put("osFeedType", GroupWords.of(group.osFeedType()))
                .put("updatePolicy", GroupWords.of(group.updatePolicy()))
                .put("allowCrashDumpsCollection", GroupWords.of(group.allowCrashDumpsCollection()));
        group.currentDeployment()
                .ifPresent(each -> entry.put("currentDeploymentId", each.id().toString()));
        return entry;
    }

    private static ObjectNode entry(Deployment deployment) {
        ObjectNode entry = node().put("id", deployment.id().toString());
        deployment.deploymentDateUtc().ifPresent(date -> entry.put("deploymentDateUtc", date.toString()));
        deployment
                .deployedImages()
                .forEach(image -> entry.withArray("deployedImages").add(image.toString()));
        return entry;
    }

    private static ObjectNode entry(Image image) {
        ObjectNode entry = node().put("id", image.id().toString())
                .put("name", image.name())
                .put("componentId", image.componentId().toString())
                .put("imageType", ImageTypes.name(image.type()));
        image.description().ifPresent(text -> entry.put("description", text));
        return entry;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
