package io.sphereexplorer.cloud.iothub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.ScriptedService;
import io.sphereexplorer.cloud.azure.AzureCalls;
import java.net.URI;
import org.junit.jupiter.api.Test;

class HubDirectoryTest {
    private static final String ID =
            "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Devices/IotHubs/contoso-hub";

    private final ScriptedService service = new ScriptedService();
    private final HubDirectory directory =
            new HubDirectory(new AzureCalls(service.calls(), URI.create("https://management.azure.com")));

    @Test
    void hubsOfAllSubscriptionsAreFound() throws Exception {
        service.answer(200, "{\"value\":[{\"subscriptionId\":\"s1\"},{\"subscriptionId\":\"s2\"}]}")
                .answer(
                        200,
                        "{\"value\":[{\"id\":\"" + ID + "\",\"name\":\"contoso-hub\",\"location\":\"westeurope\","
                                + "\"properties\":{\"hostName\":\"Contoso-Hub.azure-devices.net\"},\"sku\":{\"name\":\"F1\"}}]}")
                .answer(200, "{\"value\":[]}");

        assertThat(directory.list())
                .containsExactly(new Hub(ID, "contoso-hub", "westeurope", "contoso-hub.azure-devices.net"));

        assertThat(service.requests())
                .extracting(request -> request.path())
                .containsExactly(
                        "/subscriptions?api-version=2019-06-01",
                        "/subscriptions/s1/providers/Microsoft.Devices/IotHubs?api-version=2023-06-30",
                        "/subscriptions/s2/providers/Microsoft.Devices/IotHubs?api-version=2023-06-30");
    }

    @Test
    void keysTellTheirRightsAndNothingElse() throws Exception {
        service.answer(
                200,
                "{\"value\":[{\"keyName\":\"registryRead\",\"primaryKey\":\"c2VjcmV0\",\"rights\":"
                        + "\"RegistryRead\"},{\"keyName\":\"iothubowner\",\"primaryKey\":\"c2VjcmV0\",\"secondaryKey\":"
                        + "\"b3RoZXI=\",\"rights\":\"RegistryRead, RegistryWrite, ServiceConnect, DeviceConnect\"}]}");

        var keys = directory.keys(ID);

        assertThat(keys).extracting(HubKey::writesRegistry).containsExactly(false, true);
        assertThat(keys.getLast().queries()).isTrue();
        assertThat(keys.toString()).isEqualTo("[registryRead ****, iothubowner ****]");
        assertThat(service.requests().getFirst().path()).startsWith(ID + "/listkeys?");
    }

    @Test
    void aBrokenAnswerWithKeysTellsNoKey() {
        service.answer(200, "{\"value\":[{\"keyName\":\"iothubowner\",\"primaryKey\":\"c2VjcmV0\"}]}");

        var failure = catchThrowableOfType(CloudException.BadAnswer.class, () -> directory.keys(ID));

        for (Throwable each = failure; each != null; each = each.getCause()) {
            assertThat(String.valueOf(each)).doesNotContain("c2VjcmV0");
        }
    }

    @Test
    void aSubscriptionThatRefusesHidesNoHubOfTheOthers() throws Exception {
        service.answer(200, "{\"value\":[{\"subscriptionId\":\"s0\"},{\"subscriptionId\":\"s1\"}]}")
                .answer(403, "{\"error\":{\"code\":\"AuthorizationFailed\"}}")
                .answer(200, "{\"value\":[{\"id\":\"" + ID + "\",\"name\":\"contoso-hub\"}]}");

        assertThat(directory.list()).extracting(Hub::id).containsExactly(ID);
    }

    @Test
    void aRefusalIsToldIfThereIsNoHubBesides() {
        service.answer(200, "{\"value\":[{\"subscriptionId\":\"s0\"},{\"subscriptionId\":\"s1\"}]}")
                .answer(403, "{\"error\":{\"code\":\"AuthorizationFailed\"}}")
                .answer(200, "{\"value\":[]}");

        var failure = catchThrowableOfType(CloudException.Refused.class, directory::list);

        assertThat(failure.status()).isEqualTo(403);
    }

    @Test
    void theHostIsTheUsualOneIfTheHubDoesNotTell() throws Exception {
        service.answer(200, "{\"value\":[{\"subscriptionId\":\"s1\"}]}")
                .answer(200, "{\"value\":[{\"id\":\"" + ID + "\",\"name\":\"contoso-hub\"}]}");

        Hub hub = directory.list().getFirst();

        assertThat(hub.host()).isEqualTo("contoso-hub.azure-devices.net");
        assertThat(hub.resourceGroup()).isEqualTo("rg");
    }
}
