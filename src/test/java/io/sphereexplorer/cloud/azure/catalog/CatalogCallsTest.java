package io.sphereexplorer.cloud.azure.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.cloud.sphere.ErrorReport;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.NewDeviceGroup;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogCallsTest {
    private static final UUID T = ScriptedCatalog.T;
    private static final String ROOT = ScriptedCatalog.ROOT;
    private static final UUID I = UUID.fromString("583d37d2-dc16-441f-b927-933edd4c1085");
    private static final UUID C = UUID.fromString("005180bc-402f-4cb3-a662-72937dbcde47");
    private static final String D = "ab12".repeat(32);
    private static final String PRODUCT_ID = ROOT + "/products/Dish washer";
    private static final String GROUP_ID = PRODUCT_ID + "/deviceGroups/US region";
    private static final String PRODUCTS = page("""
            {"id":"%s","name":"Dish washer","properties":{"description":"for plates"}}""".formatted(PRODUCT_ID));
    private static final String GROUP = """
            {"id":"%s","name":"US region","properties":{"description":"","osFeedType":"RetailEval",
             "updatePolicy":"No3rdPartyAppUpdates","allowCrashDumpsCollection":"Enabled","hasDeployment":false}}""".formatted(GROUP_ID);
    private static final String DEVICE = """
            {"id":"%s/devices/%s","name":"%2$s","properties":{"deviceId":"%2$s","chipSku":"MT3620AN",
             "lastAvailableOsVersion":"24.03","lastUpdateRequestUtc":"2024-05-06T07:08:09Z"}}""".formatted(GROUP_ID, D.toUpperCase(Locale.ROOT));
    private static final String IMAGE = """
            {"id":"x","name":"%s","properties":{"imageId":"%1$s","imageName":"Cooler","image":"https://blob.example/1",
             "componentId":"%s","imageType":"Applications"}}""".formatted(I, C);
    private static final String DEPLOYMENT = """
            {"id":"%s/deployments/x","name":"x","properties":{"deploymentId":"%s","deploymentDateUtc":"2024-05-06T07:08:09Z",
             "deployedImages":[{"properties":{"imageId":"%s"}}]}}""".formatted(GROUP_ID, C, I);
    private static final UUID P = new ResourceId(PRODUCT_ID).uuid();
    private static final UUID G = new ResourceId(GROUP_ID).uuid();
    private static final DeviceGroupChange CHANGE = new DeviceGroupChange(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
    private static final String P_PATH = "P/products/Dish%20washer";
    private static final String G_PATH = P_PATH + "/deviceGroups/US%20region";

    private final ScriptedCatalog catalog = ScriptedCatalog.found();
    private final SphereApi sphere = catalog.sphere();

    /** A call of the client. */
    interface Call {
        void on(SphereApi sphere) throws CloudException;
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("GET P", "", ScriptedCatalog.CATALOG, it -> it.tenants().show(T)),
                call("GET P/products", "", PRODUCTS, it -> it.products(T).list(_ -> {})),
                call(
                        "POST P/listDeviceGroups",
                        "{}",
                        page(GROUP),
                        it -> it.deviceGroups(T).list(_ -> {})),
                call("GET " + G_PATH, "", GROUP, it -> it.deviceGroups(T).named("Dish washer", "US region")),
                call(
                        "POST P/listDevices",
                        "{}",
                        page(DEVICE),
                        it -> it.devices(T).list(_ -> {})),
                call(
                        "PUT P/products/.default/deviceGroups/.default/devices/" + D,
                        "{\"properties\":{\"deviceId\":\"" + D + "\"}}",
                        "{}",
                        it -> it.devices(T).claim(D)),
                call(
                        "POST P/products/.default/deviceGroups/.default/claimDevices",
                        "{\"deviceIdentifiers\":[\"" + D + "\"]}",
                        "",
                        it -> it.devices(T).claim(List.of(D))),
                call(
                        "POST P/uploadImage",
                        "{\"properties\":{\"image\":\"cGFja2FnZQ==\"}}",
                        "",
                        it -> it.images(T).upload(ByteString.ofUtf8("package"))),
                call("GET P/images", "", page(IMAGE), it -> it.images(T).list(_ -> {})),
                call("GET P/images/" + I, "", IMAGE, it -> it.images(T).show(I)),
                call("GET P/images/" + I, "", IMAGE, it -> it.images(T).link(I)),
                call(
                        "POST P/listDeviceInsights",
                        "{}",
                        page(""),
                        it -> it.devices(T).errorReports(_ -> {})),
                call(
                        "GET P/certificates",
                        "",
                        page(""),
                        it -> it.certificates(T).list()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void eachCallAsksWhatTheInterfaceSays(String line, String body, String answer, Call call) throws CloudException {
        catalog.answer(200, answer);

        call.on(sphere);

        assertThat(catalog.lines()).containsExactly(line);
        assertThat(catalog.requests().getFirst().body().utf8()).isEqualTo(body);
        assertThat(catalog.requests().getFirst().path()).endsWith("?api-version=2024-04-01");
        assertThat(catalog.requests().getFirst().headers().first("Authorization"))
                .contains("Bearer first");
    }

    static Stream<Arguments> callsOfParts() {
        return Stream.of(
                part("GET " + P_PATH, "", it -> it.products(T).show(P), "{\"id\":\"%s\",\"name\":\"x\"}"),
                part("DELETE " + P_PATH, "", it -> it.products(T).delete(P), ""),
                part(
                        "GET " + P_PATH + "/deviceGroups",
                        "",
                        it -> it.deviceGroups(T).ofProduct(P, _ -> {}),
                        page("")),
                part("GET " + G_PATH, "", it -> it.deviceGroups(T).show(G), GROUP),
                part("GET " + G_PATH + "/devices", "", it -> it.devices(T).ofGroup(G, _ -> {}), page(DEVICE)),
                part(
                        "GET " + G_PATH + "/deployments",
                        "",
                        it -> it.deviceGroups(T).deployments(G, _ -> {}),
                        page(DEPLOYMENT)),
                part("DELETE " + G_PATH, "", it -> it.deviceGroups(T).delete(G), ""),
                part(
                        "PUT " + G_PATH + "/deployments/.default",
                        "{\"properties\":{\"deployedImages\":[{\"properties\":{\"imageId\":\"" + I + "\"}}]}}",
                        it -> it.deviceGroups(T).deploy(G, List.of(I)),
                        DEPLOYMENT));
    }

    /** Products and groups have no IDs in Azure: their names are known once they were listed. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("callsOfParts")
    void aPartIsFoundByItsNameAfterAList(String line, String body, Call call, String answer) throws CloudException {
        String path = line.substring(line.indexOf(' ') + 1);
        catalog.answer(200, path.startsWith(G_PATH) ? page(GROUP) : PRODUCTS)
                .answer(200, answer.replace("%s", PRODUCT_ID));

        call.on(sphere);

        assertThat(catalog.lines()).hasSize(2).last().isEqualTo(line);
        assertThat(catalog.requests().getLast().body().utf8()).isEqualTo(body);
    }

    @Test
    void whatWasSeenOnceIsNotLookedForAgain() throws CloudException {
        catalog.answer(200, page(GROUP)).answer(200, GROUP).answer(200, PRODUCTS);

        sphere.deviceGroups(T).list(_ -> {});
        sphere.deviceGroups(T).show(G);
        sphere.products(T).list(_ -> {});

        assertThat(catalog.lines()).containsExactly("POST P/listDeviceGroups", "GET " + G_PATH, "GET P/products");
    }

    @Test
    void aPartOfAnotherCatalogIsNotOneOfThis() throws CloudException {
        String others = PRODUCTS.replace("contoso-lab", "other");
        UUID other = new ResourceId(PRODUCT_ID.replace("contoso-lab", "other")).uuid();
        catalog.answer(200, others).answer(200, PRODUCTS).answer(200, others);
        sphere.products(T).list(_ -> {});

        var failure = catchThrowableOfType(
                CloudException.Refused.class, () -> sphere.products(T).show(other));

        assertThat(failure.status()).isEqualTo(404);
    }

    @Test
    void aBoardIsReadWithTheGroupThatItsIdTells() throws CloudException {
        catalog.answer(200, page(DEVICE));

        assertThat(sphere.devices(T).show(D))
                .isEqualTo(new ClaimedDevice(
                        D,
                        T,
                        Optional.of(P),
                        Optional.of(G),
                        Optional.of("24.03"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Instant.parse("2024-05-06T07:08:09Z"))));
    }

    @Test
    void aBoardInNoGroupIsInNone() throws CloudException {
        catalog.answer(200, page(DEVICE.replace("Dish washer", ".unassigned").replace("US region", ".unassigned")));

        assertThat(sphere.devices(T).show(D))
                .returns(Optional.empty(), ClaimedDevice::productId)
                .returns(Optional.empty(), ClaimedDevice::deviceGroupId);
    }

    @Test
    void aBoardThatHasMovedIsLookedForAgain() throws CloudException {
        String moved = DEVICE.replace("US region", "EU");
        catalog.answer(200, page(DEVICE))
                .answer(404, "{}")
                .answer(200, page(moved))
                .answer(200, moved);

        sphere.devices(T).show(D);
        sphere.devices(T).show(D);
        ClaimedDevice last = sphere.devices(T).show(D);

        assertThat(last.deviceGroupId()).isNotEqualTo(Optional.of(G)).isPresent();
        assertThat(catalog.lines()).hasSize(4);
    }

    @Test
    void aBoardThatIsNotThereIsNotFound() {
        catalog.answer(200, page(DEVICE));

        var failure = catchThrowableOfType(
                CloudException.Refused.class, () -> sphere.devices(T).show("cd34".repeat(32)));

        assertThat(failure.status()).isEqualTo(404);
    }

    @Test
    void aMoveNamesTheWholeIdOfTheGroup() throws CloudException {
        catalog.answer(200, page(GROUP))
                .answer(200, page(DEVICE.replace("US region", "EU")))
                .answer(202, Headers.of("Location", ScriptedCatalog.BASE + "/op"), "");

        Operation begun = sphere.devices(T).move(D, G);

        assertThat(catalog.lines().getLast())
                .isEqualTo("PATCH " + P_PATH + "/deviceGroups/EU/devices/" + D.toUpperCase(Locale.ROOT));
        assertThat(catalog.requests().getLast().body().utf8())
                .isEqualTo("{\"properties\":{\"deviceGroupId\":\"" + GROUP_ID + "\"}}");
        assertThat(begun.state()).isEqualTo(Operation.State.IN_PROGRESS);
    }

    @Test
    void theBoardsOfAProductAreThoseWhoseIdsTellSo() throws CloudException {
        String other = DEVICE.replace("Dish washer", "Oven");
        catalog.answer(200, PRODUCTS).answer(200, page(DEVICE + "," + other));
        List<ClaimedDevice> found = new ArrayList<>();

        sphere.devices(T).ofProduct(P, found::addAll);

        assertThat(found).extracting(ClaimedDevice::productId).containsExactly(Optional.of(P));
    }

    @Test
    void aProductOfThatNameIsNotWrittenOver() {
        catalog.answer(200, "{\"id\":\"" + PRODUCT_ID + "\",\"name\":\"Dish washer\"}");

        var failure = catchThrowableOfType(
                CloudException.Refused.class, () -> sphere.products(T).create("Dish washer", "new"));

        assertThat(failure.status()).isEqualTo(409);
        assertThat(catalog.lines()).containsExactly("GET " + P_PATH);
    }

    @Test
    void aProductGetsItsUsualGroupsOnceItIsThere() throws CloudException {
        catalog.answer(404, "{}")
                .answer(201, Headers.of("Azure-AsyncOperation", ScriptedCatalog.BASE + "/op"), "{}")
                .answer(200, "{\"status\":\"Succeeded\"}")
                .answer(200, page(""));

        Operation over = sphere.products(T).create("Dish washer", "new");

        assertThat(over.state()).isEqualTo(Operation.State.COMPLETE);
        assertThat(catalog.lines())
                .containsExactly(
                        "GET " + P_PATH, "PUT " + P_PATH, "GET /op", "POST " + P_PATH + "/generateDefaultDeviceGroups");
    }

    @Test
    void systemProductsAndGroupsAreLeftOut() throws CloudException {
        String none = "{\"id\":\"" + ROOT + "/products/.unassigned\",\"name\":\".unassigned\"}";
        catalog.answer(200, page(none));
        List<Product> found = new ArrayList<>();

        sphere.products(T).list(found::addAll);

        assertThat(found).isEmpty();
    }

    @Test
    void aGroupIsReadInOurWords() throws CloudException {
        catalog.answer(200, GROUP);

        assertThat(sphere.deviceGroups(T).named("Dish washer", "US region"))
                .isEqualTo(new DeviceGroup(
                        G,
                        T,
                        Optional.of(P),
                        "US region",
                        Optional.of(""),
                        DeviceGroup.OsFeed.RETAIL_EVALUATION,
                        DeviceGroup.UpdatePolicy.NO_APPLICATION_UPDATES,
                        true,
                        Optional.empty()));
    }

    @Test
    void theNewestDeploymentIsTheCurrentOneOfItsGroup() throws CloudException {
        String older = DEPLOYMENT.replace("2024", "2023").replace(C.toString(), I.toString());
        catalog.answer(200, page(GROUP.replace("\"hasDeployment\":false", "\"hasDeployment\":true")))
                .answer(200, page(older + "," + DEPLOYMENT + "," + older));
        List<DeviceGroup> found = new ArrayList<>();

        sphere.deviceGroups(T).list(found::addAll);

        assertThat(found.getFirst().currentDeployment())
                .contains(new Deployment(C, T, List.of(I), Optional.of(Instant.parse("2024-05-06T07:08:09Z"))));
        assertThat(catalog.lines()).containsExactly("POST P/listDeviceGroups", "POST P/listDeployments");
    }

    @Test
    void aNewGroupIsSetUpAsWanted() throws CloudException {
        catalog.answer(200, PRODUCTS).answer(404, "{}").answer(200, GROUP).answer(200, GROUP);

        DeviceGroup made = sphere.deviceGroups(T)
                .create(new NewDeviceGroup(
                        "US region",
                        "",
                        P,
                        DeviceGroup.OsFeed.RETAIL_EVALUATION,
                        DeviceGroup.UpdatePolicy.NO_APPLICATION_UPDATES));

        assertThat(made.id()).isEqualTo(G);
        assertThat(catalog.lines().get(2)).isEqualTo("PUT " + G_PATH);
        assertThat(catalog.requests().get(2).body().utf8())
                .contains("\"osFeedType\":\"RetailEval\"", "\"updatePolicy\":\"No3rdPartyAppUpdates\"");
    }

    @Test
    void aChangeOfAGroupSaysOnlyWhatIsToBeDifferent() throws CloudException {
        catalog.answer(200, page(GROUP)).answer(200, GROUP).answer(200, GROUP);

        sphere.deviceGroups(T).change(G, CHANGE);

        assertThat(catalog.lines().get(1)).isEqualTo("PATCH " + G_PATH);
        assertThat(catalog.requests().get(1).body().utf8())
                .isEqualTo("{\"properties\":{\"allowCrashDumpsCollection\":\"Enabled\"}}");
    }

    @Test
    void imagesAreReadWithTheirNumbersAndLinks() throws CloudException {
        catalog.answer(200, IMAGE).answer(200, IMAGE).answer(200, IMAGE.replace("Applications", "Newest"));

        assertThat(sphere.images(T).show(I)).isEqualTo(new Image(I, "Cooler", C, Optional.empty(), 10));
        assertThat(sphere.images(T).link(I).uri()).contains("https://blob.example/1");
        assertThat(sphere.images(T).show(I).type()).isEqualTo(28);
    }

    @Test
    void aBoardIsMeantToRunWhatItsGroupWasDeployed() throws CloudException {
        catalog.answer(200, page(DEVICE)).answer(200, DEPLOYMENT).answer(200, IMAGE);
        List<Image> found = new ArrayList<>();

        sphere.devices(T).images(D, found::addAll);

        assertThat(found).extracting(Image::name).containsExactly("Cooler");
        assertThat(catalog.lines()).contains("GET " + G_PATH + "/deployments/.default");
    }

    @Test
    void capabilitiesAreAskedForByTheirNamesAndMayTakeLong() throws CloudException {
        catalog.answer(200, page(DEVICE))
                .answer(202, Headers.of("Location", "/op").with("Retry-After", "7"), "")
                .answer(202, "")
                .answer(200, "{\"image\":\"AQID\"}");

        ByteString file =
                sphere.devices(T).capabilityFile(D, Set.of(Capability.FIELD_SERVICING, Capability.APP_DEVELOPMENT));

        assertThat(file.toByteArray()).containsExactly(1, 2, 3);
        assertThat(catalog.requests().get(1).body().utf8())
                .isEqualTo("{\"capabilities\":[\"ApplicationDevelopment\",\"FieldServicing\"]}");
        assertThat(catalog.lines()).endsWith("GET /op", "GET /op");
        assertThat(catalog.pauses().getFirst()).hasSeconds(7);
    }

    @Test
    void insightsBecomeErrorReports() throws CloudException {
        catalog.answer(200, page("""
                {"deviceId":"%s","description":"App exited","startTimestampUtc":"2024-05-06T07:08:09Z",
                 "endTimestampUtc":"2024-05-06T07:08:10Z","eventCategory":"AppCrash","eventClass":"application",
                 "eventType":"unplanned","eventCount":3}""".formatted(D)));
        List<ErrorReport> found = new ArrayList<>();

        sphere.devices(T).errorReports(found::addAll);

        assertThat(found)
                .containsExactly(new ErrorReport(
                        D, "unplanned", "application", "AppCrash", 3, "App exited", 1714979289, 1714979290));
    }

    static Stream<Call> refused() {
        return Stream.of(
                it -> it.tenants().create(D, "x"),
                it -> it.tenants().rename(T, "x"),
                it -> it.members(T).list(),
                it -> it.members(T).roles("a@contoso.example"),
                it -> it.members(T).assign("a@contoso.example", Role.READER),
                it -> it.members(T).invite("a@contoso.example"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCatalogsDoNotHaveIsRefusedWithoutAsking(Call call) {
        assertThat(catchThrowableOfType(CloudException.NotOffered.class, () -> call.on(sphere)))
                .isNotNull();
        assertThat(catalog.requests()).isEmpty();
    }

    @Test
    void aGroupKeepsItsName() {
        catalog.answer(200, page(GROUP));
        var renamed = new DeviceGroupChange(
                Optional.of("EU"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        var failure = catchThrowableOfType(
                CloudException.NotOffered.class, () -> sphere.deviceGroups(T).change(G, renamed));

        assertThat(failure.wish()).isEqualTo(CloudException.NotOffered.Wish.GROUP_NAME);
        assertThat(catalog.lines()).containsExactly("POST P/listDeviceGroups");
    }

    static String page(String items) {
        return "{\"value\":[" + items + "]}";
    }

    private static Arguments call(String line, String body, String answer, Call call) {
        return Arguments.of(line, body, answer, call);
    }

    private static Arguments part(String line, String body, Call call, String answer) {
        return Arguments.of(line, body, call, answer);
    }
}
