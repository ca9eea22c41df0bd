package io.sphereexplorer.emulator.cloud;

import static io.sphereexplorer.emulator.cloud.PracticeAzure.BOARD;
import static io.sphereexplorer.emulator.cloud.PracticeAzure.CATALOG;
import static io.sphereexplorer.emulator.cloud.PracticeAzure.CATALOGS;
import static io.sphereexplorer.emulator.cloud.PracticeAzure.FOREIGN_BOARD;
import static io.sphereexplorer.emulator.cloud.PracticeAzure.MAIL;
import static io.sphereexplorer.emulator.cloud.PracticeAzure.OTHER_BOARD;
import static io.sphereexplorer.emulator.cloud.PracticeAzure.devices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.cloud.PracticeAzure.Answer;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.scenario.CloudState;
import io.sphereexplorer.emulator.scenario.Scenario;
import io.sphereexplorer.emulator.scenario.ScenarioFile;
import io.sphereexplorer.net.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogRoutesTest {
    private static final String GROUPS = CATALOG + "/products/Dishwasher/deviceGroups";
    private static final String STUDENT = "student@contoso.example";

    private final PracticeAzure azure = PracticeAzure.withProduct();

    @TempDir
    private Path folder;

    @Test
    void aTenantIsACatalogAndACatalogIsATenant() {
        JsonNode tenant =
                azure.sphere("GET", "/tenants", ByteString.EMPTY).body().path(0);

        assertThat(tenant.path("Name").asText()).isEqualTo("contoso");
        assertThat(tenant.path("Roles").path(0).asText()).isEqualTo("Administrator");
        assertThat(azure.get(CATALOGS).values()).singleElement().satisfies(catalog -> {
            assertThat(catalog.path("id").asText()).isEqualTo(CATALOG);
            assertThat(catalog.path("properties").path("tenantId")).isEqualTo(tenant.path("Id"));
            assertThat(catalog.path("location").asText()).isEqualTo("global");
        });
    }

    @Test
    void whatIsPutHasAStatusToLookAtUntilItIsThere() {
        Answer begun = azure.put(CATALOGS + "/second", "{\"location\":\"global\",\"tags\":{\"bench\":\"7\"}}");
        String status = begun.headers().first("Azure-AsyncOperation").orElseThrow();

        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.headers().first("Retry-After")).contains("1");
        assertThat(begun.property("provisioningState").asText()).isEqualTo("Accepted");
        assertThat(azure.follow(status).body().path("status").asText()).isEqualTo("InProgress");
        assertThat(azure.get(CATALOGS + "/second").status()).isEqualTo(404);
        azure.clock.advance(Duration.ofSeconds(3));
        assertThat(azure.follow(status).body().path("status").asText()).isEqualTo("Succeeded");
        Answer made = azure.get(CATALOGS + "/second");
        assertThat(made.property("provisioningState").asText()).isEqualTo("Succeeded");
        assertThat(made.property("tenantId")).isEqualTo(begun.property("tenantId"));
        assertThat(made.body().path("tags").path("bench").asText()).isEqualTo("7");
    }

    @Test
    void whatTakesLongOtherwiseIsAcceptedUntilItsResultIsThere() {
        Answer begun = azure.post(CATALOG + "/uploadImage", PracticeAzure.image());
        String place = begun.headers().first("Location").orElseThrow();

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.headers().first("Retry-After")).contains("1");
        Answer waiting = azure.follow(place);
        assertThat(waiting.status()).isEqualTo(202);
        assertThat(waiting.headers().first("Location")).contains(place);
        azure.clock.advance(Duration.ofSeconds(3));
        Answer image = azure.follow(place);
        assertThat(image.status()).isEqualTo(200);
        assertThat(image.property("imageName").asText()).isEqualTo("Blink");
        assertThat(image.property("imageType").asText()).isEqualTo("Applications");
        assertThat(azure.get(CATALOG + "/images").names())
                .containsExactly(image.property("imageId").asText());
    }

    @Test
    void whatIsDeletedEndsWithNothing() {
        Answer gone = azure.done(azure.send("DELETE", GROUPS + "/Production", ""));

        assertThat(gone.status()).isEqualTo(204);
        assertThat(azure.get(GROUPS + "/Production").error()).isEqualTo("ResourceNotFound");
    }

    @Test
    void workThatFailsSaysSoInBothWays() {
        azure.cloud.faults().switchOn(CloudFault.OPERATION_FAILED);

        Answer put = azure.done(azure.put(CATALOG + "/products/Oven", "{}"));
        Answer deleted = azure.done(azure.send("DELETE", CATALOG + "/products/Dishwasher", ""));

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.body().path("status").asText()).isEqualTo("Failed");
        assertThat(put.error()).isEqualTo("OperationFailed");
        assertThat(deleted.status()).isEqualTo(409);
        assertThat(deleted.error()).isEqualTo("OperationFailed");
        assertThat(azure.get(CATALOG + "/products").names()).containsExactly("Dishwasher");
    }

    @Test
    void aBoardClaimedThroughAzureIsClaimedForTheSecurityServiceToo() {
        Answer begun = azure.put(
                devices("Dishwasher", "Field Test") + "/" + BOARD.toUpperCase(Locale.ROOT),
                "{\"properties\":{\"deviceId\":\"%s\"}}".formatted(BOARD));

        assertThat(azure.done(begun).body().path("status").asText()).isEqualTo("Succeeded");
        JsonNode board = azure.sphere(
                        "GET", "/tenants/%s/devices/%s".formatted(azure.tenant(), BOARD), ByteString.EMPTY)
                .body();
        String group = board.path("DeviceGroupId").asText();
        assertThat(azure.sphere("GET", "/tenants/%s/devicegroups/%s".formatted(azure.tenant(), group), ByteString.EMPTY)
                        .body()
                        .path("Name")
                        .asText())
                .isEqualTo("Field Test");
    }

    @Test
    void aBoardClaimedAtTheSecurityServiceIsUnassignedInItsCatalog() {
        azure.done(
                azure.sphere("PUT", "/tenants/%s/devices/%s/claim".formatted(azure.tenant(), BOARD), ByteString.EMPTY));

        Answer listed = azure.post(CATALOG + "/listDevices", "");

        assertThat(listed.values())
                .singleElement()
                .satisfies(board -> assertThat(board.path("id").asText())
                        .isEqualTo(devices(".unassigned", ".unassigned") + "/" + BOARD));
        assertThat(azure.get(devices(".unassigned", ".unassigned")).names()).containsExactly(BOARD);
        assertThat(azure.get(devices(".default", ".default") + "/" + BOARD).status())
                .isEqualTo(200);
        assertThat(azure.post(CATALOG + "/products/.unassigned/countDevices", "")
                        .body()
                        .path("value")
                        .asInt())
                .isEqualTo(1);
        assertThat(azure.get(devices("Dishwasher", "Field Test") + "/" + BOARD).status())
                .isEqualTo(404);
    }

    @Test
    void aBoardOfOthersCannotBeClaimedAndTheStatusSaysWhy() {
        Answer end = azure.done(azure.put(devices(".default", ".default") + "/" + FOREIGN_BOARD, "{}"));

        assertThat(end.body().path("status").asText()).isEqualTo("Failed");
        assertThat(end.error()).isEqualTo("ResourceNotFound");
        assertThat(end.body().path("error").path("message").asText())
                .contains("already claimed to a different Azure Sphere tenant");
    }

    @Test
    void aClaimCanBeRefusedAtOnceToo() {
        azure.cloud.faults().switchOn(CloudFault.CLAIM_ERROR_STYLE_HTTP);

        Answer refused = azure.put(devices("Dishwasher", "Field Test") + "/" + FOREIGN_BOARD, "{}");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.error()).isEqualTo("ResourceNotFound");
    }

    @Test
    void workThatIsStuckGoesOnForEver() {
        azure.cloud.faults().switchOn(CloudFault.OPERATION_STUCK);

        Answer status = azure.done(azure.put(CATALOG + "/products/Oven", "{}"));

        assertThat(status.body().path("status").asText()).isEqualTo("InProgress");
    }

    @Test
    void manyBoardsAreClaimedAtOnce() {
        String both = "{\"deviceIdentifiers\":[\"%s\",\"%s\"]}".formatted(BOARD, OTHER_BOARD);

        assertThat(azure.done(azure.post(GROUPS + "/Development/claimDevices", both))
                        .status())
                .isEqualTo(204);

        assertThat(azure.get(GROUPS + "/Development/devices").names()).containsExactlyInAnyOrder(BOARD, OTHER_BOARD);
        assertThat(azure.post(CATALOG + "/countDevices", "")
                        .body()
                        .path("value")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aBoardIsMovedByTheWholeIdOfItsNewGroupAndOutOfAllGroups() {
        azure.claim(BOARD, "Dishwasher", "Development");
        String device = devices("Dishwasher", "Development") + "/" + BOARD;

        Answer moved = azure.done(azure.send("PATCH", device, target(GROUPS + "/Field%20Test")));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().path("id").asText()).isEqualTo(GROUPS + "/Field Test/devices/" + BOARD);
        assertThat(azure.get(device).status()).isEqualTo(404);
        azure.done(azure.send(
                "PATCH",
                GROUPS + "/Field Test/devices/" + BOARD,
                target(CATALOG + "/products/.unassigned/deviceGroups/.unassigned")));
        assertThat(azure.get(devices(".unassigned", ".unassigned")).names()).containsExactly(BOARD);
        assertThat(azure.get(GROUPS + "/Field Test/devices").names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Field Test, 400, InvalidResourceId",
        "/subscriptions/x/products/Dishwasher/deviceGroups/Production, 400, InvalidResourceId",
        "CATALOG/products/Dishwasher/deviceGroups/Nowhere, 404, ResourceNotFound",
        "CATALOG/products/Dishwasher/deviceGroups/No-where, 400, InvalidResourceName"
    })
    void aBoardIsNotMovedToWhereThereIsNothing(String group, int status, String code) {
        azure.claim(BOARD, "Dishwasher", "Development");

        Answer refused = azure.send(
                "PATCH", devices("Dishwasher", "Development") + "/" + BOARD, target(group.replace("CATALOG", CATALOG)));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.error()).isEqualTo(code);
        assertThat(azure.get(devices("Dishwasher", "Development")).names()).containsExactly(BOARD);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, CATALOGS/with blank",
        "PUT, CATALOGS/x123456789012345678901234567890123456789012345678901",
        "GET, CATALOGS/ä",
        "PUT, CATALOG/products/ab",
        "PUT, CATALOG/products/.default",
        "PUT, CATALOG/products/with-hyphen",
        "GET, CATALOG/products/with-hyphen",
        "PUT, CATALOG/products/Dishwasher/deviceGroups/.unassigned",
        "PUT, CATALOG/products/Dishwasher/deviceGroups/with_underscore",
        "PUT, CATALOG/products/.default/deviceGroups/.default/devices/1234",
        "PUT, CATALOG/images/1234",
        "PUT, CATALOG/products/Dishwasher/deviceGroups/Development/deployments/x"
    })
    void namesMustBeAsTheirPatternsSay(String method, String path) {
        Answer refused = azure.send(
                method,
                path.replace("CATALOGS", CATALOGS)
                        .replace("CATALOG/", CATALOG + "/")
                        .replace("ä", "%C3%A4"),
                "{\"location\":\"global\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("InvalidResourceName");
    }

    @Test
    void longListsComeInPagesOfTheWishedSize() {
        Answer page = azure.get(GROUPS + "?$maxpagesize=2");
        List<String> names = new ArrayList<>(page.names());
        int pages = 1;
        while (page.body().path("nextLink").isTextual()) {
            page = azure.follow(page.body().path("nextLink").asText());
            names.addAll(page.names());
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(names).isEqualTo(azure.get(GROUPS).names()).hasSize(5).doesNotHaveDuplicates();
        assertThat(azure.get(GROUPS + "?%24top=2&%24skip=1").names()).isEqualTo(names.subList(1, 3));
        assertThat(azure.get(GROUPS + "?$maxpagesize=x").error()).isEqualTo("InvalidQueryParameter");
        assertThat(azure.get(GROUPS + "?$filter=name eq 'x'").error()).isEqualTo("NotEmulated");
    }

    @Test
    void theNextPageOfAListThatIsPostedIsGot() {
        Answer first = azure.post(CATALOG + "/listDeviceGroups?$maxpagesize=3", "{}");

        Answer second = azure.follow(first.body().path("nextLink").asText());

        assertThat(first.names()).hasSize(3);
        assertThat(second.names()).hasSize(2).doesNotContainAnyElementsOf(first.names());
        assertThat(azure.get(CATALOG + "/listDeviceGroups").status()).isEqualTo(405);
        assertThat(azure.post(CATALOG + "/listDeviceGroups", "{\"deviceGroupName\":\"production\"}")
                        .names())
                .containsExactly("Production");
    }

    @Test
    void theNextPageIsOfTheGroupsThatWereAskedFor() {
        azure.done(azure.put(CATALOG + "/products/Oven", "{}"));
        azure.post(CATALOG + "/products/Oven/generateDefaultDeviceGroups", "");

        Answer first = azure.post(CATALOG + "/listDeviceGroups?$maxpagesize=1", "{\"deviceGroupName\":\"Field Test\"}");
        Answer second = azure.follow(first.body().path("nextLink").asText());

        assertThat(first.names()).containsExactly("Field Test");
        assertThat(second.names()).containsExactly("Field Test");
        assertThat(second.values()).isNotEqualTo(first.values());
        assertThat(second.body().path("nextLink").isNull()).isTrue();
    }

    @Test
    void aLoopOfPagesLeadsToTheSamePage() {
        azure.cloud.faults().switchOn(CloudFault.PAGE_LOOP);

        String next = azure.get(GROUPS).body().path("nextLink").asText();

        assertThat(azure.follow(next).body().path("nextLink").asText()).isEqualTo(next);
    }

    @Test
    void whoIsNoMemberSeesNoCatalogAndWhoReadsChangesNothing() {
        azure.signIn(STUDENT);
        assertThat(azure.as(STUDENT, "GET", CATALOGS, "").values()).isEmpty();
        assertThat(azure.as(STUDENT, "GET", CATALOG, "").error()).isEqualTo("ResourceNotFound");
        assertThat(azure.as(STUDENT, "PUT", CATALOG, "{\"location\":\"global\"}")
                        .error())
                .isEqualTo("AuthorizationFailed");

        azure.sphere(
                "POST", "/tenants/%s/users/%s/role/Reader/assign".formatted(azure.tenant(), STUDENT), ByteString.EMPTY);

        assertThat(azure.as(STUDENT, "GET", GROUPS, "").values()).hasSize(5);
        Answer refused = azure.as(STUDENT, "PUT", devices(".default", ".default") + "/" + BOARD, "{}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.error()).isEqualTo("AuthorizationFailed");
        assertThat(azure.as(STUDENT, "PATCH", CATALOG, "{\"tags\":{}}").status())
                .isEqualTo(403);
    }

    @Test
    void anotherSubscriptionOrGroupHasNoCatalogs() {
        assertThat(azure.get(CATALOGS.replace("cafe", "beef")).error()).isEqualTo("SubscriptionNotFound");
        assertThat(azure.get(CATALOGS.replace("contoso-rg", "other-rg")).error())
                .isEqualTo("ResourceGroupNotFound");
        assertThat(azure.get(CATALOG.replace("contoso-rg", "CONTOSO-RG")).status())
                .isEqualTo(200);
    }

    @Test
    void catalogsAreCalledAsTheirTenantsWithWhatAzureTakes() throws CloudRefusal {
        tenant("ignored", "Lab für Ä 1");
        tenant("ignored", "contoso");

        List<String> names = azure.get(CATALOGS).names();

        assertThat(names).hasSize(3).allMatch(name -> name.matches("[A-Za-z0-9_-]{1,50}"));
        assertThat(names).contains("contoso", "Lab-f-r---1");
        assertThat(names.get(2)).startsWith("contoso-");
    }

    private void tenant(String seed, String name) throws CloudRefusal {
        var tenant = new Tenant(azure.cloud.newId(seed), name, azure.clock.instant());
        tenant.assign(azure.cloud.principal(MAIL), Role.ADMINISTRATOR);
        azure.cloud.add(tenant);
    }

    @Test
    void aGroupIsMadeAndChangedWithWordsInPlaceOfNumbers() {
        Answer made = azure.done(azure.put(
                GROUPS + "/EU",
                "{\"properties\":{\"osFeedType\":\"RetailEval\",\"allowCrashDumpsCollection\":\"Enabled\"}}"));
        Answer changed =
                azure.send("PATCH", GROUPS + "/EU", "{\"properties\":{\"updatePolicy\":\"No3rdPartyAppUpdates\"}}");

        assertThat(made.body().path("status").asText()).isEqualTo("Succeeded");
        assertThat(changed.property("osFeedType").asText()).isEqualTo("RetailEval");
        assertThat(changed.property("updatePolicy").asText()).isEqualTo("No3rdPartyAppUpdates");
        assertThat(changed.property("allowCrashDumpsCollection").asText()).isEqualTo("Enabled");
        assertThat(changed.property("hasDeployment").asBoolean(true)).isFalse();
        assertThat(azure.send("PATCH", GROUPS + "/EU", "{\"properties\":{\"osFeedType\":\"Beta\"}}")
                        .error())
                .isEqualTo("BadRequest");
    }

    @Test
    void aDeploymentTellsItsImagesAndIsTheDefaultFromThenOn() {
        String image = azure.upload();
        String default0 = GROUPS + "/Field Test/deployments/.default";
        assertThat(azure.get(default0).status()).isEqualTo(404);

        azure.done(azure.put(
                default0,
                "{\"properties\":{\"deployedImages\":[{\"id\":\"%s/images/%s\"}]}}".formatted(CATALOG, image)));

        Answer now = azure.get(default0);
        assertThat(now.property("deployedImages").path(0).path("name").asText()).isEqualTo(image);
        assertThat(azure.get(GROUPS + "/Field Test").property("hasDeployment").asBoolean())
                .isTrue();
        assertThat(azure.post(CATALOG + "/listDeployments", "").names())
                .containsExactly(now.property("deploymentId").asText());
    }

    @Test
    void anImageIsPutUnderItsOwnIdOnly() {
        String id = azure.upload();

        assertThat(azure.done(azure.put(CATALOG + "/images/" + id, PracticeAzure.image()))
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("Succeeded");
        assertThat(azure.put(CATALOG + "/images/00000000-0000-4000-8000-000000000001", PracticeAzure.image())
                        .error())
                .isEqualTo("BadRequest");
        assertThat(azure.post(CATALOG + "/uploadImage", "{\"properties\":{\"image\":\"AAAA\"}}")
                        .error())
                .isEqualTo("BadRequest");
    }

    @Test
    void certificatesAreFoundBySerialAndProveWhatTheyShould() throws Exception {
        Answer active = azure.get(CATALOG + "/certificates/.default");
        X509Certificate own = certificate(active.property("certificate").asText());
        String serial = active.body().path("name").asText();

        assertThat(serial).isEqualTo(serial.toUpperCase(Locale.ROOT));
        assertThat(new BigInteger(serial, 16)).isEqualTo(own.getSerialNumber());
        assertThat(active.property("subject").asText()).startsWith("CN=Microsoft Azure Sphere " + azure.tenant());
        assertThat(active.property("status").asText()).isEqualTo("Active");
        X509Certificate proof = certificate(azure.post(
                        CATALOG + "/certificates/%s/retrieveProofOfPossessionNonce".formatted(serial),
                        "{\"proofOfPossessionNonce\":\"a code\"}")
                .body()
                .path("certificate")
                .asText());
        proof.verify(own.getPublicKey());
        assertThat(proof.getSubjectX500Principal().getName()).isEqualTo("CN=a code");
        byte[] chain = Base64.getDecoder()
                .decode(azure.post(CATALOG + "/certificates/active/retrieveCertChain", "")
                        .body()
                        .path("certificateChain")
                        .asText());
        List<? extends Certificate> path = CertificateFactory.getInstance("X.509")
                .generateCertPath(new ByteArrayInputStream(chain), "PKCS7")
                .getCertificates();
        assertThat(path).hasSize(3).anyMatch(own::equals);
        assertThat(azure.get(CATALOG + "/certificates/00FF").error()).isEqualTo("ResourceNotFound");
        assertThat(azure.post(CATALOG + "/certificates/.default/retrieveProofOfPossessionNonce", "{}")
                        .error())
                .isEqualTo("BadRequest");
    }

    @Test
    void certificatesComeGoAndAreRevoked() {
        azure.get(CATALOG + "/certificates");
        azure.clock.advance(Duration.ofDays(650));
        assertThat(statuses()).containsExactly("Active", "Inactive");
        azure.clock.advance(Duration.ofDays(90));
        assertThat(statuses()).containsExactly("Expired", "Active");
        JsonNode expired = azure.get(CATALOG + "/certificates").values().getFirst();
        assertThat(expired.path("properties").has("certificate")).isFalse();
        assertThat(azure.get(CATALOG + "/certificates/" + expired.path("name").asText())
                        .property("status")
                        .asText())
                .isEqualTo("Expired");

        azure.cloud.revokeAuthority("contoso");

        assertThat(statuses()).contains("Revoked");
    }

    @Test
    void errorReportsAreToldWithTimesInPlaceOfSeconds() {
        azure.claim(BOARD, ".default", ".default");
        CloudState.CheckInState news = new CloudState.CheckInState(
                azure.clock.instant(), "24.03", "24.03", Optional.of(azure.clock.instant()));
        azure.cloud.store(azure.cloud.device(BOARD).orElseThrow().after(news));

        assertThat(azure.post(CATALOG + "/listDeviceInsights", "").values())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.path("deviceId").asText()).isEqualTo(BOARD);
                    assertThat(report.path("eventClass").asText()).isEqualTo("OS");
                    assertThat(report.path("startTimestampUtc").asText()).endsWith("Z");
                });
    }

    @Test
    void capabilitiesGoByName() {
        azure.claim(BOARD, ".default", ".default");
        String path = devices(".unassigned", ".unassigned") + "/" + BOARD + "/generateCapabilityImage";

        assertThat(azure.post(path, "{\"capabilities\":[\"FieldServicing\"]}")
                        .body()
                        .path("image")
                        .asText())
                .isNotEmpty();
        assertThat(azure.post(path, "{\"capabilities\":[\"Everything\"]}").error())
                .isEqualTo("BadRequest");
    }

    @Test
    void whatIsNotEmulatedSaysSo() {
        azure.claim(BOARD, ".default", ".default");

        for (String path : List.of(CATALOG, devices(".unassigned", ".unassigned") + "/" + BOARD)) {
            Answer refused = azure.send("DELETE", path, "");
            assertThat(refused.error()).isEqualTo("NotEmulated");
            assertThat(azure.get(path).status()).isEqualTo(200);
        }
    }

    @Test
    void aWorldThatWasSavedGoesOnWithItsCatalogsAndTheirWork() throws IOException {
        azure.send("PATCH", CATALOG, "{\"tags\":{\"bench\":\"7\"}}");
        azure.claim(BOARD, "Dishwasher", "Field Test");
        azure.put(CATALOGS + "/second", "{\"location\":\"global\"}");
        azure.put(devices("Dishwasher", "Production") + "/" + OTHER_BOARD, "{}");
        azure.send(
                "PATCH",
                GROUPS + "/Field Test/devices/" + BOARD,
                target(CATALOG + "/products/.default/deviceGroups/.default"));

        CloudState state = azure.cloud.state();
        Path file = folder.resolve("world.json");
        ScenarioFile.write(new Scenario("saved", 1, List.of(), List.of(), List.of(), Optional.of(state)), file);
        var other = new PracticeAzure();
        other.cloud.state(ScenarioFile.named(file.toString()).cloud().orElseThrow());
        other.clock.advance(
                Duration.between(other.clock.instant(), azure.clock.instant()).plusSeconds(3));

        assertThat(other.get(CATALOG).body().path("tags").path("bench").asText())
                .isEqualTo("7");
        assertThat(other.get(CATALOGS).names()).containsExactly("contoso", "second");
        assertThat(other.get(GROUPS + "/Production/devices").names()).containsExactly(OTHER_BOARD);
        assertThat(other.get(devices(".unassigned", ".unassigned")).names()).containsExactly(BOARD);
    }

    private List<String> statuses() {
        return azure.get(CATALOG + "/certificates").values().stream()
                .map(each -> each.path("properties").path("status").asText())
                .toList();
    }

    private static String target(String group) {
        return "{\"properties\":{\"deviceGroupId\":\"%s\"}}".formatted(group);
    }

    private static X509Certificate certificate(String base64) throws Exception {
        var octets = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(octets);
    }
}
