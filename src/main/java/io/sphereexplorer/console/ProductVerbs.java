package io.sphereexplorer.console;

import io.sphereexplorer.command.product.CreateProduct;
import io.sphereexplorer.command.product.DeleteProduct;
import io.sphereexplorer.command.product.ListProducts;
import io.sphereexplorer.command.product.ShowProduct;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code product}; azsphere-cli §7. */
@Command(name = "product", description = "Create and look after the products of a tenant.")
final class ProductVerbs {
    private final BoardRun run;

    ProductVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "create",
            description = "Create a product, with the five usual device groups.",
            footer = "Example: azsphere product create --name Dishwasher")
    Answer create(@Mixin NewProduct product, @Mixin TenantOption tenant) throws IOException, CommandLineException {
        if (!CreateProduct.isUsable(product.name)) {
            throw new CommandLineException(
                    "argument --name/-n: the name of a product has 1 to 50 letters, digits and blanks");
        }
        return ProductAnswers.product(run.of(new CreateProduct(
                tenant.tenant(), product.name, product.description.orElse(""), !product.withoutGroups)));
    }

    @Command(name = "list", description = "List the products of a tenant.", footer = "Example: azsphere product list")
    Answer list(@Mixin TenantOption tenant) throws IOException {
        return ProductAnswers.products(run.of(new ListProducts(tenant.tenant())));
    }

    @Command(
            name = "show",
            description = "Show one product.",
            footer = "Example: azsphere product show --product Dishwasher")
    Answer show(@Mixin ProductOption product, @Mixin TenantOption tenant) throws IOException {
        return ProductAnswers.product(run.of(new ShowProduct(tenant.tenant(), product.name())));
    }

    @Command(
            name = "delete",
            description = "Delete a product with its device groups; only an Administrator may.",
            footer = "Example: azsphere product delete --product Dishwasher")
    Answer delete(@Mixin ProductOption product, @Mixin TenantOption tenant, @Mixin ForceOption force)
            throws IOException, CommandLineException, DeclinedException {
        run.confirm(
                List.of(
                        "WARNING: You are deleting the product '%s' and all its device groups."
                                .formatted(product.name()),
                        "WARNING: This cannot be undone.",
                        ForceOption.QUESTION),
                force.given());
        String name = run.of(new DeleteProduct(tenant.tenant(), product.name())).name();
        return Answer.sentence("Successfully deleted the product '%s'.".formatted(name));
    }

    /** The options of a product that does not exist yet. */
    static final class NewProduct {
        @Option(
                names = {"-n", "--name"},
                required = true,
                preprocessor = DetachedValue.class,
                paramLabel = "<name>",
                description = "1 to 50 letters, digits and blanks; no other product of the tenant has it.")
        private String name = "";

        @Option(
                names = {"-d", "--description"},
                preprocessor = DetachedValue.class,
                paramLabel = "<text>",
                description = "What it is for.")
        private Optional<String> description = Optional.empty();

        @Option(
                names = {"-g", "--no-default-device-groups"},
                description = "Create it without the five usual device groups.")
        private boolean withoutGroups;
    }
}
