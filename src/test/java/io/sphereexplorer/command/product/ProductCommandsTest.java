package io.sphereexplorer.command.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.DeviceGroup.OsFeed;
import io.sphereexplorer.cloud.sphere.DeviceGroup.UpdatePolicy;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.NameException;
import io.sphereexplorer.command.StepsStopped;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.account.BackEnd;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ProductCommandsTest {
    private static final Optional<String> CHOSEN = Optional.empty();
    private final PracticeCloud cloud;

    ProductCommandsTest(BackEnd backEnd) {
        cloud = new PracticeCloud(backEnd);
    }

    @Test
    void productComesWithTheFiveUsualGroups() throws IOException {
        Product product = create("Dishwasher");

        assertThat(run(new ListProducts(CHOSEN))).containsExactly(product);
        assertThat(run(new ShowProduct(CHOSEN, "dishWASHER"))).isEqualTo(product);
        assertThat(run(new ShowProduct(CHOSEN, product.id().toString().toUpperCase(Locale.ROOT))))
                .isEqualTo(product);
        assertThat(run(new ListDeviceGroups(CHOSEN, Optional.of("Dishwasher"))))
                .extracting(NamedGroup::path)
                .containsExactly(
                        "Dishwasher/Development",
                        "Dishwasher/Field Test",
                        "Dishwasher/Production",
                        "Dishwasher/Production OS Evaluation",
                        "Dishwasher/Field Test OS Evaluation");
    }

    @Test
    void productWithoutGroupsGetsThemLater() throws IOException {
        run(new CreateProduct(CHOSEN, "Toaster", "for bread", false));

        assertThat(run(new ListDeviceGroups(CHOSEN, Optional.of("Toaster")))).isEmpty();
        assertThat(run(new CreateDefaultGroups(CHOSEN, "Toaster"))).hasSize(5);
        assertThat(run(new ShowProduct(CHOSEN, "Toaster")).description()).contains("for bread");
    }

    @Test
    void deletedProductIsGone() throws IOException {
        create("Dishwasher");

        run(new DeleteProduct(CHOSEN, "Dishwasher"));

        assertThat(run(new ListProducts(CHOSEN))).isEmpty();
    }

    @Test
    void groupIsCreatedChangedAndDeleted() throws IOException {
        create("Dishwasher");
        var settings = new DeviceGroupChange(
                Optional.of("US region"),
                Optional.of("west"),
                Optional.of(OsFeed.RETAIL_EVALUATION),
                Optional.of(UpdatePolicy.NO_APPLICATION_UPDATES),
                Optional.of(true));

        DeviceGroup created =
                run(new CreateDeviceGroup(CHOSEN, "Dishwasher", settings)).group();
        assertThat(created.osFeedType()).isEqualTo(OsFeed.RETAIL_EVALUATION);
        assertThat(created.updatePolicy()).isEqualTo(UpdatePolicy.NO_APPLICATION_UPDATES);
        assertThat(created.allowCrashDumpsCollection()).isTrue();

        String name = cloud.practice().backEnd().renames() ? "EU region" : "US region";
        var change = new DeviceGroupChange(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.of(UpdatePolicy.UPDATE_ALL),
                Optional.empty());
        run(new UpdateDeviceGroup(CHOSEN, "dishwasher/us REGION", change));
        DeviceGroup changed = run(new ShowDeviceGroup(CHOSEN, name)).group();
        assertThat(changed.id()).isEqualTo(created.id());
        assertThat(changed.updatePolicy()).isEqualTo(UpdatePolicy.UPDATE_ALL);
        assertThat(changed.osFeedType()).isEqualTo(OsFeed.RETAIL_EVALUATION);

        run(new DeleteDeviceGroup(CHOSEN, created.id().toString()));
        assertThat(problem(new ShowDeviceGroup(CHOSEN, "Dishwasher/" + name)).isSeveral())
                .isFalse();
    }

    @Test
    void nameThatFitsNothingOrSeveralThingsIsToldWithWhatThereIs() throws IOException {
        create("Dishwasher");
        create("Toaster");

        assertThat(failure(new ShowProduct(CHOSEN, "Fridge")))
                .extracting(Failure::happened, Failure::advice, Failure::exitCode)
                .containsExactly("The tenant has no product 'Fridge'.", "There are: Dishwasher, Toaster.", 3);
        assertThat(failure(new ShowDeviceGroup(CHOSEN, "Development")))
                .extracting(Failure::happened, Failure::advice, Failure::exitCode)
                .containsExactly(
                        "The tenant has more than one device group 'Development'.",
                        "Name one of: Dishwasher/Development, Toaster/Development.",
                        2);
        assertThat(problem(new ShowDeviceGroup(CHOSEN, "Toaster/Nowhere")).candidates())
                .contains("Toaster/Field Test");
    }

    @Test
    void productsOfOneNameAreToldApartByTheirIds() throws IOException {
        cloud.practice().backEnd().onlyTenants("in Azure names are unique");
        Product product = create("Dishwasher");
        String entry = "{\"Id\":\"%s\",\"TenantId\":\"%s\",\"Name\":\"Dishwasher\"}";
        String twin = "00000000-0000-4000-8000-000000000001";
        cloud.fault = (request, _) -> request.path().contains("/products?")
                ? Optional.of(PracticeCloud.answer(
                        200,
                        "{\"Items\":[" + entry.formatted(product.id(), product.tenantId()) + ","
                                + entry.formatted(twin, product.tenantId()) + "],\"ContinuationToken\":null}"))
                : Optional.empty();

        assertThat(problem(new ShowProduct(CHOSEN, "Dishwasher")).candidates())
                .containsExactly(product.id().toString(), twin);
    }

    @Test
    void missingRightIsToldBeforeAnythingElseIsSent() throws IOException {
        cloud.practice().backEnd().onlyTenants("Azure judges roles itself");
        create("Dishwasher");
        cloud.limitTo("Contributor");
        cloud.asked.clear();

        assertThatThrownBy(() -> run(new DeleteProduct(CHOSEN, "Dishwasher")))
                .isInstanceOf(AccountException.RoleTooLow.class);
        assertThat(cloud.asked).hasSize(1);

        cloud.limitTo("Reader");
        assertThatThrownBy(() -> run(new CreateProduct(CHOSEN, "Fridge", "", true)))
                .isInstanceOf(AccountException.RoleTooLow.class);
        assertThat(run(new ListProducts(CHOSEN))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void lostAnswerToAChangeIsNotRepeatedAndToldAsUnknown(String method) throws IOException {
        create("Dishwasher");
        cloud.asked.clear();
        cloud.loseAnswerTo(method, "/products");
        Command<?> command = method.equals("POST")
                ? new CreateProduct(CHOSEN, "Toaster", "", true)
                : new DeleteProduct(CHOSEN, "Dishwasher");

        Failure failure = failure(command);

        assertThat(cloud.count(method, "/products")).isEqualTo(1);
        assertThat(failure.notAffected()).isEqualTo("Whether the service did what was asked is not known.");
    }

    @Test
    void lostAnswerWhileTheServiceWorksIsToldAsUnknown() {
        cloud.fault = (request, _) -> {
            if (BackEnd.isPoll(request.path())) {
                throw new IOException("cut");
            }
            return Optional.empty();
        };

        Failure failure = failure(new CreateProduct(CHOSEN, "Toaster", "", true));

        assertThat(failure.notAffected()).isEqualTo("Whether the service did what was asked is not known.");
        assertThat(cloud.count(cloud.practice().backEnd().creating(), "/products"))
                .isEqualTo(1);
    }

    @Test
    void refusedTokenInMidRunIsRenewedAndTheRunGoesOn() throws IOException {
        var refusals = new AtomicInteger();
        cloud.fault = (request, _) -> BackEnd.isPoll(request.path()) && refusals.incrementAndGet() == 1
                ? Optional.of(PracticeCloud.answer(401, "{}"))
                : Optional.empty();

        assertThat(create("Dishwasher").name()).isEqualTo("Dishwasher");
        assertThat(refusals.get()).isGreaterThan(1);
        assertThat(cloud.count("POST", "/products")).isEqualTo(1);
    }

    @Test
    void circleOfPagesEnds() {
        cloud.fault = (request, _) -> request.path().contains("/products?")
                ? Optional.of(PracticeCloud.answer(
                        200, "{\"Items\":[],\"ContinuationToken\":\"again\",\"nextLink\":\"/products?2\"}"))
                : Optional.empty();

        assertThatThrownBy(() -> run(new ListProducts(CHOSEN))).isInstanceOf(CloudException.BadAnswer.class);
        assertThat(cloud.count("GET", "/products?")).isEqualTo(2);
    }

    @Test
    void groupWithoutItsCrashDumpsTellsThatItIsThere() throws IOException {
        create("Dishwasher");
        cloud.fault = (request, _) -> request.method().equals("PATCH")
                ? Optional.of(PracticeCloud.answer(400, "[{\"Title\":\"No dumps here.\"}]"))
                : Optional.empty();
        var settings = new DeviceGroupChange(
                Optional.of("US region"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));

        var stopped = catchThrowableOfType(
                StepsStopped.class, () -> run(new CreateDeviceGroup(CHOSEN, "Dishwasher", settings)));

        assertThat(FailureCatalogue.forCommands().describe(stopped).notAffected())
                .contains("Done before: Creating the device group.");
        assertThat(run(new ShowDeviceGroup(CHOSEN, "US region")).group().allowCrashDumpsCollection())
                .isFalse();
    }

    private Product create(String name) throws IOException {
        return run(new CreateProduct(CHOSEN, name, "", true));
    }

    private <R> R run(Command<R> command) throws IOException {
        return command.run(cloud.session());
    }

    private NameException problem(Command<?> command) {
        return catchThrowableOfType(NameException.class, () -> run(command));
    }

    private Failure failure(Command<?> command) {
        IOException failure = catchThrowableOfType(IOException.class, () -> run(command));
        return FailureCatalogue.forCommands().describe(failure);
    }
}
