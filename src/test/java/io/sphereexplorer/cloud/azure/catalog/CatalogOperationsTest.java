package io.sphereexplorer.cloud.azure.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.OperationApi;
import io.sphereexplorer.net.http.Headers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogOperationsTest {
    private static final String D = "ab12".repeat(32);
    private static final String LINK = ScriptedCatalog.BASE + "/providers/ops/1?api-version=2024-04-01";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ScriptedCatalog catalog = ScriptedCatalog.found();
    private final OperationApi operations = catalog.sphere().operations(ScriptedCatalog.T);

    private Operation claim() throws CloudException {
        return catalog.sphere().devices(ScriptedCatalog.T).claim(D);
    }

    private Operation claimOfList() throws CloudException {
        return catalog.sphere().devices(ScriptedCatalog.T).claim(List.of(D));
    }

    @Test
    void aLinkToAStatusIsAskedUntilItIsOver() throws CloudException {
        catalog.answer(201, Headers.of("Azure-AsyncOperation", LINK), "{\"properties\":{}}")
                .answer(200, "{\"status\":\"InProgress\",\"error\":null}")
                .answer(200, "{\"status\":\"Somewhere\"}")
                .answer(200, "{\"status\":\"Succeeded\"}");

        Operation over = operations.await(claim(), MINUTE);

        assertThat(over.state()).isEqualTo(Operation.State.COMPLETE);
        assertThat(over.tenantId()).isEqualTo(ScriptedCatalog.T);
        assertThat(catalog.requests()).hasSize(4);
        assertThat(catalog.requests().getLast().path()).isEqualTo("/providers/ops/1?api-version=2024-04-01");
    }

    @Test
    void aLinkToAResultIsAskedUntilThereIsOne() throws CloudException {
        catalog.answer(202, Headers.of("Location", LINK), "")
                .answer(202, Headers.of("Location", LINK + "&part=2"), "")
                .answer(204, "");

        Operation over = operations.await(claimOfList(), MINUTE);

        assertThat(over.state()).isEqualTo(Operation.State.COMPLETE);
        assertThat(catalog.requests().getLast().path()).endsWith("&part=2");
    }

    @Test
    void theServiceIsLeftAloneAsLongAsItWants() throws CloudException {
        catalog.answer(202, Headers.of("Location", LINK).with("Retry-After", "10"), "")
                .answer(202, Headers.of("Retry-After", "86400"), "")
                .answer(200, "");

        operations.await(claimOfList(), Duration.ofMinutes(5));

        assertThat(catalog.pauses()).containsExactly(Duration.ofSeconds(10), Duration.ofMinutes(1));
    }

    @Test
    void aRequestThatIsAnsweredAtOnceIsOver() throws CloudException {
        catalog.answer(200, "{\"properties\":{\"provisioningState\":\"Succeeded\"}}");

        assertThat(claim().state()).isEqualTo(Operation.State.COMPLETE);
    }

    @Test
    void aResourceThatIsNotReadyIsAskedItself() throws CloudException {
        catalog.answer(200, "{\"properties\":{\"provisioningState\":\"Provisioning\"}}")
                .answer(200, "{\"properties\":{\"provisioningState\":\"Succeeded\"}}");

        operations.await(claim(), MINUTE);

        assertThat(catalog.requests().getLast().method()).isEqualTo("GET");
        assertThat(catalog.requests().getLast().path())
                .isEqualTo(catalog.requests().getFirst().path());
    }

    @ParameterizedTest
    @CsvSource({
        "ResourceNotFound, 8",
        "AuthorizationFailed, 6",
        "Conflict, 7",
        "InvalidResourceName, 5",
        "InternalServerError, 4",
        "Whatever, 0"
    })
    void aFailureKeepsItsTextAndGetsANumberThatCommandsKnow(String code, int number) throws CloudException {
        catalog.answer(201, Headers.of("Azure-AsyncOperation", LINK), "")
                .answer(
                        200,
                        "{\"status\":\"Failed\",\"error\":{\"code\":\"" + code + "\",\"message\":\"It cannot be.\"}}");
        Operation begun = claim();

        var failure = catchThrowableOfType(CloudException.OperationFailed.class, () -> operations.await(begun, MINUTE));

        assertThat(failure.code()).isEqualTo(number);
        assertThat(failure).hasMessage("It cannot be.");
    }

    @Test
    void aResultThatIsARefusalIsAFailure() throws CloudException {
        catalog.answer(202, Headers.of("Location", LINK), "")
                .answer(409, "{\"error\":{\"code\":\"Conflict\",\"message\":\"It is taken.\"}}");
        Operation begun = claimOfList();

        var failure = catchThrowableOfType(CloudException.OperationFailed.class, () -> operations.await(begun, MINUTE));

        assertThat(failure.code()).isEqualTo(7);
        assertThat(failure).hasMessage("It is taken.");
    }

    @ParameterizedTest
    @CsvSource({"403", "404"})
    void aRefusalToTellSaysNothingAboutTheWork(int status) throws CloudException {
        catalog.answer(202, Headers.of("Location", LINK), "").answer(status, "{}");
        Operation begun = claimOfList();

        assertThat(catchThrowableOfType(CloudException.Refused.class, () -> operations.await(begun, MINUTE)))
                .isNotNull();
    }

    @Test
    void aPromiseWithoutALinkIsNeverTakenForAResult() throws CloudException {
        catalog.answer(202, "").answer(404, "{}");
        Operation begun = claimOfList();

        assertThat(begun.state()).isEqualTo(Operation.State.IN_PROGRESS);
        assertThat(catchThrowableOfType(CloudException.class, () -> operations.await(begun, MINUTE)))
                .isNotNull();
    }

    @Test
    void aLinkToStrangersIsNotFollowed() throws CloudException {
        catalog.answer(202, Headers.of("Location", "https://evil.example/ops"), "");
        Operation begun = claimOfList();

        assertThat(catchThrowableOfType(CloudException.BadAnswer.class, () -> operations.now(begun)))
                .isNotNull();
        assertThat(catalog.requests()).hasSize(1);
    }

    @Test
    void whatAnEarlierRunHasBegunCannotBeAskedFor() {
        assertThat(catchThrowableOfType(
                        CloudException.OperationPending.class, () -> operations.show(UUID.randomUUID())))
                .isNotNull();
        assertThat(catalog.requests()).isEmpty();
    }
}
