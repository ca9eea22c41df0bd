package io.sphereexplorer.cloud.azure.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTenantsTest {
    private static final String REFUSAL =
            "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"The client has no authorization.\"}}";

    private final ScriptedCatalog catalog = new ScriptedCatalog();

    @Test
    void theCatalogsOfAllSubscriptionsAreListed() throws CloudException {
        catalog.answer(200, "{\"value\":[{\"id\":\"/subscriptions/1\"},{\"id\":\"/subscriptions/2\"}]}")
                .answer(200, "{\"value\":[]}")
                .answer(200, ScriptedCatalog.CATALOGS);

        assertThat(catalog.sphere().tenants().list())
                .singleElement()
                .returns(ScriptedCatalog.T, Tenant::id)
                .returns("contoso-lab", Tenant::name)
                .returns(Optional.of(ScriptedCatalog.ROOT), Tenant::catalog)
                .returns(true, tenant -> tenant.permits(Role.ADMINISTRATOR));
        assertThat(catalog.requests().getFirst().path()).isEqualTo("/subscriptions?api-version=2019-06-01");
        assertThat(catalog.lines().getLast())
                .isEqualTo("GET /subscriptions/2/providers/Microsoft.AzureSphere/catalogs");
    }

    @Test
    void aSubscriptionThatRefusesHidesNoOther() throws CloudException {
        catalog.answer(200, "{\"value\":[{\"id\":\"/subscriptions/1\"},{\"id\":\"/subscriptions/2\"}]}")
                .answer(403, REFUSAL)
                .answer(200, ScriptedCatalog.CATALOGS);

        assertThat(catalog.sphere().tenants().list()).hasSize(1);
    }

    @Test
    void whatAzureSaysIsToldIfThereIsNothingElse() {
        catalog.answer(200, ScriptedCatalog.SUBSCRIPTIONS).answer(403, REFUSAL);

        var failure = catchThrowableOfType(
                CloudException.Refused.class, () -> catalog.sphere().tenants().list());

        assertThat(failure.status()).isEqualTo(403);
        assertThat(failure.problem().text()).isEqualTo("The client has no authorization.");
        assertThat(failure.problem().code()).contains("AuthorizationFailed");
    }

    @Test
    void aCatalogThatIsBeingMadeIsNotOneYet() throws CloudException {
        catalog.answer(200, ScriptedCatalog.SUBSCRIPTIONS)
                .answer(
                        200,
                        "{\"value\":[{\"id\":\"x\",\"name\":\"new\",\"properties\":{\"provisioningState\":\"Accepted\"}}]}");

        assertThat(catalog.sphere().tenants().list()).isEmpty();
    }

    @Test
    void aListGoesOnAtItsLink() throws CloudException {
        String link = ScriptedCatalog.BASE + ScriptedCatalog.SUBSCRIPTION + "/next?api-version=2024-04-01&$skiptoken=2";
        catalog.answer(200, ScriptedCatalog.SUBSCRIPTIONS)
                .answer(200, ScriptedCatalog.CATALOGS.replace("null", "\"" + link + "\""))
                .answer(200, ScriptedCatalog.CATALOGS);

        assertThat(catalog.sphere().tenants().list()).hasSize(2);
        assertThat(catalog.requests().getLast().path())
                .isEqualTo(ScriptedCatalog.SUBSCRIPTION + "/next?api-version=2024-04-01&$skiptoken=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/next page", "/next|", "https://management.azure.com/next^"})
    void aLinkThatIsNoUrlIsABadAnswer(String link) {
        catalog.answer(200, ScriptedCatalog.SUBSCRIPTIONS)
                .answer(200, ScriptedCatalog.CATALOGS.replace("null", "\"" + link + "\""));

        assertThatThrownBy(() -> catalog.sphere().tenants().list()).isInstanceOf(CloudException.BadAnswer.class);
        assertThat(catalog.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/subscriptions",
                "https://management.azure.com.evil.example/next",
                "http://management.azure.com/next",
                "next"
            })
    void aTokenDoesNotFollowALinkToStrangers(String link) {
        catalog.answer(200, ScriptedCatalog.SUBSCRIPTIONS)
                .answer(200, ScriptedCatalog.CATALOGS.replace("null", "\"" + link + "\""));

        assertThat(catchThrowableOfType(
                        CloudException.BadAnswer.class,
                        () -> catalog.sphere().tenants().list()))
                .hasMessageContaining("elsewhere");
        assertThat(catalog.requests()).hasSize(2);
    }

    @Test
    void aCircleOfPagesIsLeft() {
        String link = ScriptedCatalog.BASE + "/again";
        catalog.answer(200, ScriptedCatalog.SUBSCRIPTIONS);
        for (int i = 0; i < 4; i++) {
            catalog.answer(200, ScriptedCatalog.CATALOGS.replace("null", "\"" + link + "\""));
        }

        assertThat(catchThrowableOfType(
                        CloudException.BadAnswer.class,
                        () -> catalog.sphere().tenants().list()))
                .hasMessageContaining("same page");
        assertThat(catalog.requests()).hasSize(3);
    }

    @Test
    void aCatalogThatHasMovedIsFoundAgain() throws CloudException {
        ScriptedCatalog moved = ScriptedCatalog.found();
        moved.answer(404, "{}")
                .answer(200, ScriptedCatalog.SUBSCRIPTIONS)
                .answer(200, ScriptedCatalog.CATALOGS.replace("/Lab/", "/Other/"));

        assertThat(moved.sphere().tenants().show(ScriptedCatalog.T).catalog().orElseThrow())
                .contains("/Other/");
    }

    @Test
    void aCatalogOfNobodyIsNotFound() {
        catalog.answer(200, "{\"value\":[]}");

        var failure = catchThrowableOfType(
                CloudException.Refused.class, () -> catalog.sphere().tenants().show(ScriptedCatalog.T));

        assertThat(failure.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>",
                "{\"value\":[{\"name\":\"x\"}]}",
                "{\"value\":[{\"id\":\"/x\"}]}",
                "{\"value\":[{\"id\":\"/x\",\"name\":\"x\",\"properties\":{\"tenantId\":\"no GUID\"}}]}"
            })
    void anAnswerThatIsNoListOfCatalogsIsToldWithTheRequest(String body) {
        catalog.answer(200, ScriptedCatalog.SUBSCRIPTIONS).answer(200, body);

        assertThat(catchThrowableOfType(
                        CloudException.BadAnswer.class,
                        () -> catalog.sphere().tenants().list()))
                .hasMessageContaining("Microsoft.AzureSphere/catalogs");
    }

    @Test
    void aListThatIsAskedForByAPostIsReadAgainWhenNoAnswerCame() throws CloudException {
        ScriptedCatalog found = ScriptedCatalog.found();
        found.service().fail(new IOException("reset"));
        found.answer(200, "{\"value\":[]}");

        found.sphere().devices(ScriptedCatalog.T).list(_ -> {});

        assertThat(found.lines()).containsExactly("POST P/listDevices", "POST P/listDevices");
    }

    @Test
    void aClaimIsNeverSentTwice() {
        ScriptedCatalog found = ScriptedCatalog.found();
        found.service().fail(new IOException("reset"));

        var failure = catchThrowableOfType(
                CloudException.NoAnswer.class,
                () -> found.sphere().devices(ScriptedCatalog.T).claim("ab12".repeat(32)));

        assertThat(failure.mayBeDone()).isTrue();
        assertThat(found.requests()).hasSize(1);
    }
}
