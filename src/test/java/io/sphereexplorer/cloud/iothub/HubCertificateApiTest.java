package io.sphereexplorer.cloud.iothub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.ScriptedService;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.net.http.Request;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HubCertificateApiTest {
    private static final String HUB = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Devices/IotHubs/h";
    private static final String NONE = "{\"code\":\"NotFound\",\"httpStatusCode\":\"404\",\"message\":\"none\"}";
    private static final String STALE = "{\"code\":\"PreconditionFailed\",\"message\":\"stale\"}";

    private final ScriptedService service = new ScriptedService();
    private final HubCertificateApi api =
            new HubCertificateApi(new AzureCalls(service.calls(), URI.create("https://management.azure.com")), HUB);

    @Test
    void aNewCertificateIsSentWithoutAnEtagAsBase64OfDer() throws Exception {
        service.answer(404, NONE).answer(201, told("a1", false, ""));

        HubCertificate added = api.upload("lab", new byte[] {1, 2, 3}, true);

        assertThat(lines()).containsExactly("GET /certificates/lab -", "PUT /certificates/lab -");
        assertThat(service.requests().getLast().body().utf8())
                .contains("\"certificate\":\"AQID\"")
                .contains("\"isVerified\":true");
        assertThat(added.thumbprint()).isEqualTo("BFF18CC1");
        assertThat(added.is("bff18cc1")).isTrue();
        assertThat(added.expiry()).contains(Instant.parse("2025-05-15T00:00:00Z"));
        assertThat(added.code()).isEmpty();
    }

    @Test
    void eachStepNamesTheEtagOfTheLatestAnswer() throws Exception {
        service.answer(200, told("a1", false, ""))
                .answer(200, told("a2", false, ",\"verificationCode\":\"3A6F\""))
                .answer(200, told("a2", false, ""))
                .answer(200, told("a3", true, ""));

        assertThat(api.drawCode("lab").code()).contains("3A6F");
        assertThat(api.verify("lab", new byte[] {4}).isVerified()).isTrue();

        assertThat(lines())
                .containsExactly(
                        "GET /certificates/lab -",
                        "POST /certificates/lab/generateVerificationCode a1",
                        "GET /certificates/lab -",
                        "POST /certificates/lab/verify a2");
    }

    @Test
    void aStaleEtagIsReadAgainAndSentOnceMore() throws Exception {
        service.answer(200, told("a1", false, ""))
                .answer(412, STALE)
                .answer(200, told("a2", false, ""))
                .answer(200, told("a3", false, ",\"verificationCode\":\"77\""));

        assertThat(api.drawCode("lab").code()).contains("77");

        assertThat(lines()).endsWith("POST /certificates/lab/generateVerificationCode a2");
    }

    @Test
    void anEtagThatIsStaleTwiceIsGivenUp() {
        service.answer(200, told("a1", false, ""))
                .answer(412, STALE)
                .answer(200, told("a2", false, ""))
                .answer(412, STALE);

        var failure = catchThrowableOfType(CloudException.Refused.class, () -> api.delete("lab"));

        assertThat(failure.status()).isEqualTo(412);
        assertThat(service.requests()).hasSize(4);
    }

    @Test
    void whatSomebodyPutInThePlaceOfOneMeanwhileIsNotDeleted() {
        service.answer(200, told("a1", false, ""))
                .answer(412, STALE)
                .answer(200, told("a2", true, "").replace("bff18cc1", "0badcafe"))
                .answer(204, "");

        var failure = catchThrowableOfType(CloudException.Refused.class, () -> api.delete("lab"));

        assertThat(failure.status()).isEqualTo(412);
        assertThat(service.requests()).hasSize(3);
    }

    @Test
    void anUploadTakesNoNameOfAnotherCertificate() {
        service.answer(404, NONE)
                .answer(412, STALE)
                .answer(200, told("a2", true, ""))
                .answer(200, told("a3", true, ""));

        var failure =
                catchThrowableOfType(CloudException.Refused.class, () -> api.upload("lab", new byte[] {1, 2, 3}, true));

        assertThat(failure.status()).isEqualTo(412);
        assertThat(service.requests()).hasSize(3);
    }

    @Test
    void anUploadOfTheSameCertificateIsSentOnceMore() throws Exception {
        String same = told("a2", false, "").replace("bff18cc1", "7037807198c22a7d2b0807371d763779a84fdfcf");
        service.answer(404, NONE).answer(412, STALE).answer(200, same).answer(200, told("a3", true, ""));

        assertThat(api.upload("lab", new byte[] {1, 2, 3}, true).isVerified()).isTrue();

        assertThat(lines()).endsWith("PUT /certificates/lab a2");
    }

    @Test
    void aDeletionHasTheEtagAndNoAnswer() throws Exception {
        service.answer(200, told("a1", true, "")).answer(204, "");

        api.delete("lab");

        assertThat(lines()).containsExactly("GET /certificates/lab -", "DELETE /certificates/lab a1");
    }

    @Test
    void datesInOtherFormsDoNotHideTheCertificate() throws Exception {
        service.answer(
                200,
                "{\"value\":[" + told("a", true, "").replace("Thu, 15 May 2025 00:00:00 GMT", "soon") + ","
                        + told("b", true, "").replace("Thu, 15 May 2025 00:00:00 GMT", "2025-05-15T00:00:00Z") + "]}");

        List<HubCertificate> all = api.list();

        assertThat(all.getFirst().expiry()).isEmpty();
        assertThat(all.getLast().expiry()).contains(Instant.parse("2025-05-15T00:00:00Z"));
    }

    private List<String> lines() {
        return service.requests().stream().map(HubCertificateApiTest::line).toList();
    }

    private static String line(Request request) {
        String path = request.path().replace(HUB, "").replace("?api-version=2023-06-30", "");
        return request.method() + " " + path + " "
                + request.headers().first("If-Match").orElse("-");
    }

    private static String told(String etag, boolean isVerified, String more) {
        return "{\"id\":\"x\",\"name\":\"lab\",\"type\":\"Microsoft.Devices/IotHubs/Certificates\",\"etag\":\"" + etag
                + "\",\"properties\":{\"subject\":\"CN=Microsoft Azure Sphere 1\",\"expiry\":"
                + "\"Thu, 15 May 2025 00:00:00 GMT\",\"thumbprint\":\"bff18cc1\",\"isVerified\":" + isVerified
                + ",\"created\":\"Mon, 06 May 2024 08:00:00 GMT\",\"updated\":\"Mon, 06 May 2024 08:00:00 GMT\"" + more
                + "}}";
    }
}
