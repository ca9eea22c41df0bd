package io.sphereexplorer.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.product.CreateProduct;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.ui.common.Background;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ChosenDevicesTest {
    private static final String FIRST = "1a".repeat(64);
    private static final String SECOND = "2b".repeat(64);

    private final PracticeDesk practice;
    private final CommandRunner commands = new CommandRunner();
    private final Session session;
    private final ChosenDevices model;
    private Tenant tenant = new Tenant(new java.util.UUID(0, 0), "", List.of());

    ChosenDevicesTest(BackEnd backEnd) {
        practice = new PracticeDesk(backEnd);
        session = Session.of(new Bench(List.of()), practice.desk());
        model = new ChosenDevices(() -> session, commands, new Background(Runnable::run, Runnable::run));
    }

    @BeforeEach
    void claimTwo() throws IOException {
        tenant = practice.signedIn().tenant("contoso-lab");
        commands.run(session, new CreateProduct(Optional.empty(), "Kettle", "", true));
        for (String id : List.of(FIRST, SECOND)) {
            practice.cloud().know(id);
            var service = practice.desk().service();
            var claim = service.devices(tenant.id()).claim(id);
            service.operations(tenant.id()).await(claim, Duration.ofMinutes(1));
        }
    }

    @Test
    void devicesAreMovedToTheGroupThatWasChosen() throws IOException {
        model.actions().move().accept(List.of(FIRST, SECOND));
        assertThat(model.movingProperty().get()).hasSize(2);
        choose("Kettle/Production");

        model.move().run();

        assertThat(model.move().failureProperty().get()).isNull();
        assertThat(model.movingProperty().get()).isEmpty();
        var group = practice.desk().service().deviceGroups(tenant.id()).named("Kettle", "Production");
        for (String id : List.of(FIRST, SECOND)) {
            assertThat(practice.desk().service().devices(tenant.id()).show(id).deviceGroupId())
                    .contains(group.id());
        }
    }

    @Test
    void afterAFailureItIsToldHowManyAreThere() {
        model.actions().move().accept(List.of(FIRST, SECOND));
        choose("Kettle/Production");
        practice.fail(
                practice.backEnd().moving(),
                (request, service) -> request.path().toLowerCase(Locale.ROOT).contains(SECOND)
                        ? new Response(403, Headers.NONE, ByteString.EMPTY)
                        : service.send(request));

        model.move().run();

        assertThat(model.move().failureProperty().get()).isInstanceOf(CloudException.Refused.class);
        assertThat(model.movedProperty().get()).isEqualTo(1);
        assertThat(model.movingProperty().get()).hasSize(2);
    }

    @Test
    void nothingIsMovedWithoutAGroup() {
        model.actions().move().accept(List.of(FIRST));

        model.move().run();
        model.moveNone();

        assertThat(practice.sent("PUT /v2/tenants/" + tenant.id() + "/devices/" + FIRST + "/devicegroup"))
                .isZero();
        assertThat(model.movingProperty().get()).isEmpty();
    }

    @Test
    void aDeviceWithoutAGroupIsMeantToRunNothing() {
        model.actions().showImages().accept(FIRST);

        assertThat(model.shownProperty().get().orElseThrow().images()).isEmpty();
        model.showNoImages();
        assertThat(model.shownProperty().get()).isEmpty();
    }

    private void choose(String path) {
        model.targetProperty()
                .set(model.groupsProperty().get().stream()
                        .filter(group -> group.path().equals(path))
                        .findFirst()
                        .orElseThrow());
    }
}
