package io.sphereexplorer.ui.product;

import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.DeviceGroup.OsFeed;
import io.sphereexplorer.cloud.sphere.DeviceGroup.UpdatePolicy;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.deployment.CreateDeployment;
import io.sphereexplorer.command.product.CreateDefaultGroups;
import io.sphereexplorer.command.product.CreateDeviceGroup;
import io.sphereexplorer.command.product.CreateProduct;
import io.sphereexplorer.command.product.DeleteDeviceGroup;
import io.sphereexplorer.command.product.DeleteProduct;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.command.product.UpdateDeviceGroup;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A command that changes products or groups, and what is said and shown once it is done. What is deleted is named by its
 * ID, so that nothing else can be meant by it.
 *
 * @param work what it is called while it runs
 */
record ProductChange<R>(Command<R> command, String work, Function<R, Outcome> outcome) {
    /**
     * What came of a change.
     *
     * @param undo the change that takes it back
     * @param chosen the product or group that is new, to be looked at
     * @param changed the group as the service shows it now
     */
    record Outcome(String told, Optional<ProductChange<?>> undo, Optional<UUID> chosen, Optional<NamedGroup> changed) {
        static Outcome of(String told, Optional<UUID> chosen) {
            return new Outcome(told, Optional.empty(), chosen, Optional.empty());
        }
    }

    /** Blocks until it is done. */
    Outcome make(CommandRunner commands, Session session) throws IOException {
        return outcome.apply(commands.run(session, command));
    }

    static ProductChange<?> create(String name, String description, boolean withDefaultGroups) {
        return new ProductChange<>(
                new CreateProduct(Optional.empty(), name, description, withDefaultGroups),
                Messages.text("products.work.create", name),
                product -> Outcome.of(Messages.text("products.created", product.name()), Optional.of(product.id())));
    }

    static ProductChange<?> createDefaultGroups(Product product) {
        return new ProductChange<>(
                new CreateDefaultGroups(Optional.empty(), product.name()),
                Messages.text("products.work.defaultGroups", product.name()),
                groups -> Outcome.of(
                        Messages.text("products.defaultGroupsCreated", product.name(), groups.size()),
                        Optional.of(product.id())));
    }

    static ProductChange<?> create(Product product, DeviceGroupChange settings) {
        return new ProductChange<>(
                new CreateDeviceGroup(Optional.empty(), product.name(), settings),
                Messages.text("products.work.create", settings.name().orElse("")),
                group -> Outcome.of(Messages.text("products.groupCreated", group.path()), Optional.of(group.id())));
    }

    static ProductChange<?> delete(Product product) {
        return new ProductChange<>(
                new DeleteProduct(Optional.empty(), product.id().toString()),
                Messages.text("products.work.delete", product.name()),
                _ -> Outcome.of(Messages.text("products.deleted", product.name()), Optional.empty()));
    }

    static ProductChange<?> delete(NamedGroup group) {
        return new ProductChange<>(
                new DeleteDeviceGroup(Optional.empty(), group.id().toString()),
                Messages.text("products.work.delete", group.path()),
                _ -> Outcome.of(Messages.text("products.deleted", group.path()), Optional.empty()));
    }

    static ProductChange<?> feed(NamedGroup before, OsFeed wanted) {
        return new ProductChange<>(
                update(before, Optional.of(wanted), Optional.empty(), Optional.empty()),
                working(before),
                after -> outcome(
                        after,
                        Messages.text("products.changed.feed", after.path(), GroupText.of(wanted)),
                        before.group().osFeedType() == OsFeed.UNKNOWN
                                ? Optional.empty()
                                : Optional.of(feed(after, before.group().osFeedType()))));
    }

    static ProductChange<?> policy(NamedGroup before, UpdatePolicy wanted) {
        return new ProductChange<>(
                update(before, Optional.empty(), Optional.of(wanted), Optional.empty()),
                working(before),
                after -> outcome(
                        after,
                        Messages.text("products.changed.policy", after.path(), GroupText.of(wanted)),
                        before.group().updatePolicy() == UpdatePolicy.UNKNOWN
                                ? Optional.empty()
                                : Optional.of(policy(after, before.group().updatePolicy()))));
    }

    static ProductChange<?> crashDumps(NamedGroup before, boolean wanted) {
        return new ProductChange<>(
                update(before, Optional.empty(), Optional.empty(), Optional.of(wanted)),
                working(before),
                after -> outcome(
                        after,
                        Messages.text(
                                wanted ? "products.changed.crashDumps" : "products.changed.noCrashDumps", after.path()),
                        Optional.of(crashDumps(after, !wanted))));
    }

    /** @param before what the group was told to run last, to which there is a way back */
    static ProductChange<?> deploy(NamedGroup group, List<UUID> images, Optional<Deployment> before) {
        return new ProductChange<>(
                new CreateDeployment(Optional.empty(), group.path(), images),
                Messages.text("products.work.deploy", group.path()),
                now -> new Outcome(
                        Messages.text(
                                images.size() == 1 ? "products.deployed.one" : "products.deployed.several",
                                group.path(),
                                images.size()),
                        before.filter(earlier -> !earlier.deployedImages().isEmpty())
                                .map(earlier -> deploy(group, earlier.deployedImages(), Optional.of(now))),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Outcome outcome(NamedGroup after, String told, Optional<ProductChange<?>> undo) {
        return new Outcome(told, undo, Optional.empty(), Optional.of(after));
    }

    private static String working(NamedGroup group) {
        return Messages.text("products.work.change", group.path());
    }

    private static UpdateDeviceGroup update(
            NamedGroup group, Optional<OsFeed> feed, Optional<UpdatePolicy> policy, Optional<Boolean> crashDumps) {
        return new UpdateDeviceGroup(
                Optional.empty(),
                group.path(),
                new DeviceGroupChange(Optional.empty(), Optional.empty(), feed, policy, crashDumps));
    }
}
