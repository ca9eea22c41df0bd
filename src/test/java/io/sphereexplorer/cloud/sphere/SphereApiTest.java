package io.sphereexplorer.cloud.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.ScriptedService;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SphereApiTest {
    private static final UUID T = UUID.fromString("768c2cd6-1bf0-4521-9f53-084a331d81cb");
    private static final UUID P = UUID.fromString("b0ba65bc-648f-4213-a910-cbeb6024c744");
    private static final UUID G = UUID.fromString("c4b1067f-10be-479a-85e9-d062dae189e1");
    private static final UUID I = UUID.fromString("583d37d2-dc16-441f-b927-933edd4c1085");
    private static final String D = "ab12".repeat(32);
    private static final String TENANT =
            "{\"Id\":\"%s\",\"Name\":\"ContosoTenant\",\"Roles\":[\"Administrator\"]}".formatted(T);
    private static final String OPERATION = operation(1, "null");
    private static final String PRODUCT =
            "{\"Id\":\"%s\",\"TenantId\":\"%s\",\"Name\":\"Dishwasher\",\"Description\":null}".formatted(P, T);
    private static final String GROUP = """
            {"Id":"%s","TenantId":"%s","OsFeedType":1,"ProductId":"%s","Name":"US region","Description":"",
             "CurrentDeployment":null,"UpdatePolicy":1,"AllowCrashDumpsCollection":true}""".formatted(G, T, P);
    private static final String IMAGE = """
            {"Id":"%s","Name":"Cooler","ComponentId":"%s","Description":null,"ImageType":10,"Type":10}""".formatted(I, P);
    private static final String EMPTY_PAGE = "{\"Items\":[],\"ContinuationToken\":null}";
    private static final NewDeviceGroup NEW_GROUP = new NewDeviceGroup(
            "US region", "", P, DeviceGroup.OsFeed.RETAIL, DeviceGroup.UpdatePolicy.NO_APPLICATION_UPDATES);
    private static final DeviceGroupChange CHANGE = new DeviceGroupChange(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));

    private final ScriptedService service = new ScriptedService();
    private final SphereApi sphere = new LegacySphere(service.calls());

    /** A call of the client. */
    interface Call {
        void on(SphereApi sphere) throws CloudException;
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call(
                        "GET /v2/tenants",
                        "",
                        "[" + TENANT + "]",
                        it -> it.tenants().list()),
                call("GET /v2/tenants/T", "", TENANT, it -> it.tenants().show(T)),
                call(
                        "POST /v2/tenants/create",
                        "DeviceId TenantFriendlyName",
                        OPERATION,
                        it -> it.tenants().create(D, "Bench A")),
                call(
                        "PATCH /v2/tenants/T",
                        "{\"Name\":\"B\"}",
                        TENANT,
                        it -> it.tenants().rename(T, "B")),
                call(
                        "GET /v2/tenants/T/certificates",
                        "",
                        "[]",
                        it -> it.certificates(T).list()),
                call(
                        "GET /v2/tenants/T/cert",
                        "",
                        "\"AQID\"",
                        it -> it.certificates(T).certificate(Optional.empty())),
                call(
                        "GET /v2/tenants/T/certchain?thumbprint=BFF1",
                        "",
                        "AQID",
                        it -> it.certificates(T).chain(Optional.of("BFF1"))),
                call(
                        "GET /v2/tenants/T/verification/a%2Fb%20c",
                        "", "\"AQID\"", it -> it.certificates(T).proof("a/b c", Optional.empty())),
                call(
                        "POST /v2/tenants/00000000-0000-0000-0000-000000000000/users/invite",
                        "{\"UserEmail\":\"a@contoso.example\"}",
                        "{\"Status\":\"Completed\",\"Url\":null}",
                        it -> it.members(T).invite("a@contoso.example")),
                call(
                        "GET /v2/tenants/T/users",
                        "",
                        "{\"Principals\":[]}",
                        it -> it.members(T).list()),
                call(
                        "GET /v2/tenants/T/users/a%40contoso.example/role",
                        "", "{\"Roles\":[]}", it -> it.members(T).roles("a@contoso.example")),
                call(
                        "POST /v2/tenants/T/users/a%40contoso.example/role/Contributor/assign",
                        "", "", it -> it.members(T).assign("a@contoso.example", Role.CONTRIBUTOR)),
                call(
                        "GET /v2/tenants/T/devices?maxPageSize=500",
                        "",
                        EMPTY_PAGE,
                        it -> it.devices(T).list(_ -> {})),
                call(
                        "GET /v2/tenants/T/devices/D",
                        "",
                        "{\"DeviceId\":\"%s\",\"TenantId\":\"%s\"}".formatted(D, T),
                        it -> it.devices(T).show(D)),
                call(
                        "GET /v2/tenants/T/devicegroups/G/devices?maxPageSize=500",
                        "",
                        EMPTY_PAGE,
                        it -> it.devices(T).ofGroup(G, _ -> {})),
                call(
                        "GET /v2/tenants/T/products/P/devices?maxPageSize=500",
                        "",
                        EMPTY_PAGE,
                        it -> it.devices(T).ofProduct(P, _ -> {})),
                call(
                        "PUT /v2/tenants/T/devices/D/claim",
                        "",
                        OPERATION,
                        it -> it.devices(T).claim(D)),
                call(
                        "PUT /v2/tenants/T/devices",
                        "[\"D\"]",
                        OPERATION,
                        it -> it.devices(T).claim(List.of(D))),
                call(
                        "PUT /v2/tenants/T/devices/D/devicegroup",
                        "\"G\"",
                        OPERATION,
                        it -> it.devices(T).move(D, G)),
                call(
                        "GET /v2/tenants/T/devices/D/images?maxPageSize=500",
                        "",
                        EMPTY_PAGE,
                        it -> it.devices(T).images(D, _ -> {})),
                call(
                        "GET /v2/tenants/T/products?maxPageSize=500",
                        "",
                        EMPTY_PAGE,
                        it -> it.products(T).list(_ -> {})),
                call(
                        "GET /v2/tenants/T/products/P",
                        "",
                        PRODUCT,
                        it -> it.products(T).show(P)),
                call(
                        "POST /v2/tenants/T/products",
                        "Name Description CreateDefaultGroups",
                        OPERATION,
                        it -> it.products(T).create("Dishwasher", "")),
                call(
                        "DELETE /v2/tenants/T/products/P",
                        "",
                        OPERATION,
                        it -> it.products(T).delete(P)),
                call(
                        "GET /v2/tenants/T/products/P/deviceGroups?maxPageSize=500",
                        "",
                        EMPTY_PAGE,
                        it -> it.deviceGroups(T).ofProduct(P, _ -> {})),
                call(
                        "POST /v2/tenants/T/products/P/devicegroups",
                        "",
                        EMPTY_PAGE,
                        it -> it.deviceGroups(T).createDefaults(P)),
                call(
                        "GET /v2/tenants/T/products/name/Dish%20washer/deviceGroups/name/Field%20Test",
                        "", GROUP, it -> it.deviceGroups(T).named("Dish washer", "Field Test")),
                call(
                        "GET /v2/tenants/T/devicegroups?maxPageSize=500",
                        "",
                        EMPTY_PAGE,
                        it -> it.deviceGroups(T).list(_ -> {})),
                call(
                        "GET /v2/tenants/T/devicegroups/G",
                        "",
                        GROUP,
                        it -> it.deviceGroups(T).show(G)),
                call(
                        "POST /v2/tenants/T/devicegroups",
                        "{\"Name\":\"US region\",\"Description\":\"\",\"ProductId\":\"P\",\"OsFeedType\":0,\"UpdatePolicy\":1}",
                        GROUP,
                        it -> it.deviceGroups(T).create(NEW_GROUP)),
                call(
                        "PATCH /v2/tenants/T/devicegroups/G",
                        "{\"AllowCrashDumpsCollection\":true}",
                        GROUP,
                        it -> it.deviceGroups(T).change(G, CHANGE)),
                call(
                        "DELETE /v2/tenants/T/devicegroups/G",
                        "",
                        OPERATION,
                        it -> it.deviceGroups(T).delete(G)),
                call(
                        "POST /v2/tenants/T/devicegroups/G/deployments",
                        "[\"I\"]",
                        OPERATION,
                        it -> it.deviceGroups(T).deploy(G, List.of(I))),
                call(
                        "GET /v2/tenants/T/devicegroups/G/deployments?maxPageSize=500",
                        "",
                        EMPTY_PAGE,
                        it -> it.deviceGroups(T).deployments(G, _ -> {})),
                call(
                        "POST /v2/tenants/T/images",
                        "package",
                        OPERATION,
                        it -> it.images(T).upload(ByteString.ofUtf8("package"))),
                call(
                        "GET /v2/tenants/T/images?maxPageSize=500",
                        "",
                        EMPTY_PAGE,
                        it -> it.images(T).list(_ -> {})),
                call(
                        "GET /v2/tenants/T/images/I",
                        "",
                        "{\"IsSuccess\":true,\"Uri\":\"https://x\",\"UriMessage\":null}",
                        it -> it.images(T).link(I)),
                call(
                        "GET /v2/tenants/T/images/I/metadata",
                        "",
                        IMAGE,
                        it -> it.images(T).show(I)),
                call(
                        "POST /v2/tenants/T/deviceCapabilityImage",
                        "DeviceId Capabilities [11,13]",
                        "{\"SignedDeviceCapabilityImageBytes\":\"AQID\"}",
                        it -> it.devices(T)
                                .capabilityFile(D, Set.of(Capability.FIELD_SERVICING, Capability.APP_DEVELOPMENT))),
                call(
                        "GET /v2/tenants/T/getDeviceInsights?maxPageSize=500",
                        "",
                        EMPTY_PAGE,
                        it -> it.devices(T).errorReports(_ -> {})),
                call(
                        "GET /v2/tenants/T/operations/I",
                        "",
                        OPERATION,
                        it -> it.operations(T).show(I)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void eachCallAsksWhatTheInterfaceSays(String line, String body, String answer, Call call) throws CloudException {
        service.answer(200, answer);

        call.on(sphere);

        Request sent = service.requests().getFirst();
        assertThat(shortened(sent.method() + " " + sent.path())).isEqualTo(line);
        if (body.startsWith("{") || body.startsWith("[") || body.startsWith("\"") || body.isEmpty()) {
            assertThat(shortened(sent.body().utf8())).isEqualTo(body);
        } else {
            assertThat(shortened(sent.body().utf8())).contains(body.split(" "));
        }
    }

    @Test
    void aListGoesOnWhereThePageEnded() throws CloudException {
        service.answer(200, page(D, "\"b2Zmc2V0PTE=\"")).answer(200, page("cd34".repeat(32), "null"));
        var sizes = new ArrayList<Integer>();
        var found = new ArrayList<ClaimedDevice>();

        sphere.devices(T).list(page -> {
            sizes.add(page.size());
            found.addAll(page);
        });

        assertThat(sizes).containsExactly(1, 1);
        assertThat(found).extracting(ClaimedDevice::deviceId).containsExactly(D, "cd34".repeat(32));
        assertThat(service.requests().get(1).headers().first("Sphere-Continuation"))
                .contains("b2Zmc2V0PTE=");
        assertThat(service.requests().get(1).path())
                .isEqualTo(service.requests().get(0).path());
    }

    @Test
    void aServiceThatSendsTheReaderInACircleIsStopped() {
        for (int i = 0; i < 3; i++) {
            service.answer(200, page(D, i % 2 == 0 ? "\"a\"" : "\"b\""));
        }

        var failure = catchThrowableOfType(
                CloudException.BadAnswer.class, () -> sphere.devices(T).list(_ -> {}));

        assertThat(failure).hasMessageContaining("/devices").hasMessageContaining("same page");
        assertThat(service.requests()).hasSize(3);
    }

    @Test
    void aBoardIsReadWithItsTimesInWhicheverCaseItsIdComes() throws CloudException {
        service.answer(200, """
                {"DeviceId":"%s","TenantId":"%s","ProductId":null,"DeviceGroupId":"%s","ChipSku":0,"LastAvailableOSVersion":"24.03",
                 "LastInstalledOSVersion":null,"LastOSUpdateUTC":null,"LastUpdateRequestUTC":"2024-05-06T07:08:09Z"}""".formatted(D.toUpperCase(java.util.Locale.ROOT), T, G));

        assertThat(sphere.devices(T).show(D))
                .isEqualTo(new ClaimedDevice(
                        D,
                        T,
                        Optional.empty(),
                        Optional.of(G),
                        Optional.of("24.03"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Instant.parse("2024-05-06T07:08:09Z"))));
    }

    @Test
    void numbersBecomeKindsAndUnknownOnesAreCalledUnknown() throws CloudException {
        service.answer(200, GROUP).answer(200, GROUP.replace("\"OsFeedType\":1", "\"OsFeedType\":9"));

        assertThat(sphere.deviceGroups(T).show(G))
                .returns(DeviceGroup.OsFeed.RETAIL_EVALUATION, DeviceGroup::osFeedType)
                .returns(DeviceGroup.UpdatePolicy.NO_APPLICATION_UPDATES, DeviceGroup::updatePolicy)
                .returns(true, DeviceGroup::allowCrashDumpsCollection);
        assertThat(sphere.deviceGroups(T).show(G).osFeedType()).isEqualTo(DeviceGroup.OsFeed.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "{\"Id\":1}", "<html>", "{\"Id\":\"no-id\",\"Name\":\"x\",\"Roles\":[]}"
            })
    void anAnswerThatIsNoTenantIsToldWithTheRequest(String body) {
        service.answer(200, body);

        var failure = catchThrowableOfType(
                CloudException.BadAnswer.class, () -> sphere.tenants().show(T));

        assertThat(failure).hasMessageStartingWith("GET /v2/tenants/" + T);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"AQID\"",
                "AQID",
                " AQ\r\nID \n",
                "\"AQ\\r\\nID\"",
                "-----BEGIN CERTIFICATE-----\nAQID\n-----END CERTIFICATE-----\n"
            })
    void octetsAreReadInWhicheverDressTheyCome(String body) throws CloudException {
        service.answer(200, body);

        assertThat(sphere.certificates(T).certificate(Optional.empty())).containsExactly(1, 2, 3);
    }

    @Test
    void anOperationIsFollowedUntilItIsOver() throws CloudException {
        service.answer(200, operation(0, "null"))
                .answer(200, operation(1, "null"))
                .answer(200, operation(2, "null"));

        Operation over = sphere.operations(T).await(started(), Duration.ofMinutes(1));

        assertThat(over.state()).isEqualTo(Operation.State.COMPLETE);
        assertThat(service.pauses())
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void anOperationThatFailsTellsWhy() {
        service.answer(200, operation(3, "{\"Code\":8,\"Message\":\"could not be found\"}"));

        var failure = catchThrowableOfType(
                CloudException.OperationFailed.class,
                () -> sphere.operations(T).await(started(), Duration.ofMinutes(1)));

        assertThat(failure.code()).isEqualTo(8);
        assertThat(failure).hasMessage("could not be found");
    }

    @Test
    void anOperationThatDoesNotEndIsLeftPending() {
        for (int i = 0; i < 20; i++) {
            service.answer(200, operation(1, "null"));
        }

        var failure = catchThrowableOfType(
                CloudException.OperationPending.class,
                () -> sphere.operations(T).await(started(), Duration.ofSeconds(10)));

        assertThat(failure).isNotNull();
        assertThat(service.requests()).hasSizeLessThan(6);
    }

    @Test
    void aCertificateThatIsNoBase64IsABadAnswer() {
        service.answer(200, """
                [{"Thumbprint":"AB","Certificate":"MIIDC===","IsActive":true,"IsRevoked":false}]""");

        assertThatThrownBy(() -> sphere.certificates(T).list()).isInstanceOf(CloudException.BadAnswer.class);
    }

    private static Operation started() {
        return new Operation(I, T, 0, Operation.State.NOT_STARTED, Optional.empty(), Optional.empty());
    }

    private static String operation(int state, String error) {
        return """
                {"OperationId":"%s","TenantId":"%s","OperationType":0,"State":%d,"CreatedDateUTC":"2024-05-06T07:08:09Z",
                 "StartedDateUTC":null,"CompletedDateUTC":null,"ResourceLocation":null,"DetailsLocation":null,"Error":%s}""".formatted(I, T, state, error);
    }

    private static String page(String device, String token) {
        return "{\"Items\":[{\"DeviceId\":\"%s\",\"TenantId\":\"%s\"}],\"ContinuationToken\":%s}"
                .formatted(device, T, token);
    }

    private static Arguments call(String line, String body, String answer, Call call) {
        return Arguments.of(line, body, answer, call);
    }

    private static String shortened(String text) {
        return text.replace(T.toString(), "T")
                .replace(P.toString(), "P")
                .replace(G.toString(), "G")
                .replace(I.toString(), "I")
                .replace(D, "D");
    }
}
