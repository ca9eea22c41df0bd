package io.sphereexplorer.console;

import picocli.CommandLine.Option;

/** The option that names a product. */
final class ProductOption {
    @Option(
            names = {"-p", "--product", "--productname", "--product-name"},
            required = true,
            preprocessor = DetachedValue.class,
            paramLabel = "<product>",
            description = "Name or ID of the product.")
    private String product = "";

    String name() {
        return product;
    }
}
