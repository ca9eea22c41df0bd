package io.sphereexplorer.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.DeviceGroup.OsFeed;
import io.sphereexplorer.cloud.sphere.DeviceGroup.UpdatePolicy;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.product.CreateProduct;
import io.sphereexplorer.command.product.DeleteDeviceGroup;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.emulator.image.PracticePackage;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.ui.product.Catalogue.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ProductsViewModelTest {
    private final ProductBench bench;

    ProductsViewModelTest(BackEnd backEnd) {
        bench = new ProductBench(backEnd).with("Dishwasher");
    }

    @Test
    void nothingIsAskedBeforeAUserAsks() {
        bench.cloud.sent().clear();
        var model = new ProductsViewModel(bench.session, bench.desk, bench.commands, bench.background);

        model.refreshIfAsked();

        assertThat(bench.cloud.sent()).isEmpty();
        assertThat(model.catalogueProperty().get()).isEmpty();
    }

    @Test
    void whoListedTheTenantsNeedNotAskAgainForTheProducts() {
        bench.desk.list().run();

        bench.model.refreshIfAsked();

        assertThat(bench.model.catalogueProperty().get().orElseThrow().products())
                .hasSize(1);
    }

    @Test
    void listingEchoesItsCommandsAndLooksAtTheFirstProduct() {
        bench.echoed.clear();

        bench.listed();

        assertThat(bench.echoed).containsExactly("product list", "device-group list");
        assertThat(chosen().name()).isEqualTo("Dishwasher");
        assertThat(bench.model.catalogueProperty().get().orElseThrow().groups())
                .extracting(NamedGroup::name)
                .startsWith("Development", "Field Test", "Production");
    }

    @Test
    void settingIsChangedAndTakenBackByUndo() {
        bench.listed().at("Dishwasher/Development");

        bench.model.run(ProductChange.policy(group(), UpdatePolicy.UPDATE_ALL));
        assertThat(group().group().updatePolicy()).isEqualTo(UpdatePolicy.UPDATE_ALL);
        bench.model.undo();

        assertThat(group().group().updatePolicy()).isEqualTo(UpdatePolicy.NO_APPLICATION_UPDATES);
        assertThat(bench.echoed.getLast())
                .isEqualTo("device-group update --device-group Dishwasher/Development"
                        + " --application-update No3rdPartyAppUpdates");
    }

    @Test
    void otherSettingsStayWhenOneIsChanged() {
        bench.listed().at("Dishwasher/Development");

        bench.model.run(ProductChange.feed(group(), OsFeed.RETAIL_EVALUATION));
        bench.model.run(ProductChange.crashDumps(group(), true));

        assertThat(group().group().osFeedType()).isEqualTo(OsFeed.RETAIL_EVALUATION);
        assertThat(group().group().updatePolicy()).isEqualTo(UpdatePolicy.NO_APPLICATION_UPDATES);
        assertThat(group().group().allowCrashDumpsCollection()).isTrue();
    }

    @Test
    void whatIsCreatedIsLookedAt() {
        bench.listed();

        bench.model.run(ProductChange.create("Thermostat", "of the lab", false));
        assertThat(chosen().name()).isEqualTo("Thermostat");
        bench.model.run(ProductChange.create(chosen().product().orElseThrow(), named("Lab 4")));

        assertThat(group().path()).isEqualTo("Thermostat/Lab 4");
        bench.model.run(ProductChange.delete(group()));
        assertThat(chosen().name()).isEqualTo("Thermostat");
        assertThat(chosen().group()).isEmpty();
    }

    @Test
    void productWithoutGroupsGetsTheUsualOnes() {
        bench.listed();
        bench.model.run(ProductChange.create("Thermostat", "", false));

        bench.model.run(ProductChange.createDefaultGroups(chosen().product().orElseThrow()));

        assertThat(bench.model
                        .catalogueProperty()
                        .get()
                        .orElseThrow()
                        .groupsOf(chosen().product().orElseThrow()))
                .hasSize(5);
    }

    @Test
    void deploymentIsShownByNameAndTakenBackByTheOneBefore() {
        bench.withDeployment("Dishwasher/Production").listed().at("Dishwasher/Production");
        bench.cloud.pass(Duration.ofMinutes(1));
        List<UUID> first = deployed().last().orElseThrow().deployedImages();
        assertThat(deployed().names(deployed().last().orElseThrow())).isEqualTo("PracticeBlink");
        UUID other = bench.image(PracticePackage.REAL_TIME_BLINK);

        bench.model.run(ProductChange.deploy(group(), List.of(other), deployed().last()));

        assertThat(deployed().last().orElseThrow().deployedImages()).containsExactly(other);
        bench.cloud.pass(Duration.ofMinutes(1));
        bench.model.undo();
        assertThat(deployed().last().orElseThrow().deployedImages()).isEqualTo(first);
    }

    @Test
    void commandOfTheConsoleIsSeenAndTheChosenGroupStays() {
        bench.listed().at("Dishwasher/Production");

        bench.run(new CreateProduct(Optional.empty(), "Aquarium", "", true));

        assertThat(bench.model.catalogueProperty().get().orElseThrow().products())
                .hasSize(2);
        assertThat(group().path()).isEqualTo("Dishwasher/Production");
        bench.run(new DeleteDeviceGroup(Optional.empty(), group().path()));
        assertThat(chosen().name()).isEqualTo("Dishwasher");
    }

    @Test
    void failedChangeIsToldAndLeavesWhatTheServiceShows() {
        bench.listed().at("Dishwasher/Development");
        bench.cloud.refuse("PATCH", 500);

        bench.model.run(ProductChange.crashDumps(group(), true));

        assertThat(bench.model.change().failureProperty().get()).isInstanceOf(CloudException.class);
        assertThat(group().group().allowCrashDumpsCollection()).isFalse();
        assertThat(bench.model.outcomeProperty().get()).isEmpty();
    }

    @Test
    void outcomeInATenantThatWasLeftOffersNoUndoInTheOther() throws Exception {
        var first = bench.cloud.desk().service().tenants().list().getFirst();
        bench.cloud.tenant("training-b");
        bench.cloud.desk().choose(first);
        var other = bench.cloud.desk().service().tenants().list().stream()
                .filter(each -> each.name().equals("training-b"))
                .findFirst()
                .orElseThrow();
        bench.listed().at("Dishwasher/Development").hold();
        bench.model.run(ProductChange.crashDumps(group(), true));

        bench.cloud.desk().choose(other);
        bench.release();

        assertThat(bench.model.outcomeProperty().get()).isEmpty();
        assertThat(bench.model.catalogueProperty().get()).isEmpty();
    }

    @Test
    void readerIsToldWhichRoleIsNeeded() {
        bench.cloud.backEnd().onlyTenants("Azure judges roles itself");
        bench.as(Role.READER).listed();

        assertThat(bench.model.forbids(Role.CONTRIBUTOR).getValue()).contains("Reader", "needs Contributor");
        assertThat(bench.model.closedTo(Role.ADMINISTRATOR).getValue()).isTrue();
    }

    private Place chosen() {
        return bench.model.chosenProperty().get().orElseThrow();
    }

    private NamedGroup group() {
        return chosen().group().orElseThrow();
    }

    private PlaceDetails.Deployed deployed() {
        return bench.model.details().deployedProperty().get().known().orElseThrow();
    }

    private static DeviceGroupChange named(String name) {
        return new DeviceGroupChange(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
