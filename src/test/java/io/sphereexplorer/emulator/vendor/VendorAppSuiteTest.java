package io.sphereexplorer.emulator.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the vendor's published suites assert of applications and images (device-protocol §5.2 and §4.4.2). */
class VendorAppSuiteTest {
    private static final String NEVER_INSTALLED = "6770fc06-e7db-11ec-8fea-0242ac120002";
    private static final UUID STORAGE = UUID.fromString("ae4714aa-03aa-492b-9663-962f966a9cc3");
    private static final String STATUS = "/app/status/" + TestPackage.BLINK;
    private static final TestPackage PACKAGE = TestPackage.blink();

    private final VendorClient client = new VendorClient();

    VendorAppSuiteTest() throws IOException, GeneralSecurityException {}

    /** As the suites begin. */
    @BeforeEach
    void cleanImages() throws IOException {
        assertThat(client.install("Auto")).hasToString("200 {}");
        for (JsonNode component : client.tree("/images").path("components")) {
            if (component.path("image_type").asInt() == 10
                    && !component.path("name").asText().equals("gdbserver")) {
                client.delete("/app/image/" + component.path("uid").asText());
            }
        }
        assertThat(applications()).containsExactly("gdbserver");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    private List<String> applications() throws IOException {
        return client.tree("/images")
                .path("components")
                .valueStream()
                .filter(component -> component.path("image_type").asInt() == 10)
                .map(component -> component.path("name").asText())
                .toList();
    }

    @Test
    void theQuotaIsOfWhatIsInstalled() throws IOException {
        String quota = "/app/quota/";
        assertThat(client.get(quota + NEVER_INSTALLED)).hasToString("404 {\"error\":14680076}");

        sideload(PACKAGE);
        sideload(PACKAGE.of(STORAGE).withStorage(8));

        assertThat(client.get(quota + TestPackage.BLINK)).hasToString("200 {\"UsageKB\":0,\"LimitKB\":0}");
        assertThat(client.get(quota + STORAGE)).hasToString("200 {\"UsageKB\":0,\"LimitKB\":8}");
        client.delete("/app/image/" + TestPackage.BLINK);
        assertThat(client.get(quota + TestPackage.BLINK)).hasToString("404 {\"error\":14680076}");
    }

    @Test
    void theStatusFollowsStagingInstallationAndDeletion() throws IOException {
        assertThat(client.get("/app/status/" + NEVER_INSTALLED)).hasToString("200 {\"state\":\"notPresent\"}");
        assertThat(client.stage(PACKAGE.build())).hasToString("200 {}");
        assertThat(client.get(STATUS)).hasToString("200 {\"state\":\"notPresent\"}");

        assertThat(client.install("Auto")).hasToString("200 {}");

        assertThat(client.get(STATUS)).hasToString("200 {\"state\":\"running\"}");
        assertThat(client.delete("/app/image/" + TestPackage.BLINK)).hasToString("200 {}");
        assertThat(client.get(STATUS)).hasToString("200 {\"state\":\"notPresent\"}");
    }

    @Test
    void manuallyInstalledApplicationsWaitToBeStarted() throws IOException {
        client.stage(PACKAGE.build());
        client.install("Manual");

        assertThat(client.get(STATUS)).hasToString("200 {\"state\":\"stopped\"}");
        assertThat(trigger("start")).isEqualTo("200 {\"state\":\"running\"}");
    }

    @Test
    void triggersInTheOrderOfBothSuites() throws IOException {
        sideload(PACKAGE);

        assertThat(trigger("start")).isEqualTo("200 {\"state\":\"running\"}");
        assertThat(trigger("startDebug")).isEqualTo("200 {\"state\":\"debugging\",\"gdbPort\":2345,\"outPort\":2342}");
        assertThat(trigger("stop")).isEqualTo("200 {\"state\":\"stopped\"}");
        assertThat(applications()).containsExactlyInAnyOrder("gdbserver", "Blink");
        assertThat(trigger("startDebug")).isEqualTo("200 {\"state\":\"debugging\",\"gdbPort\":2345,\"outPort\":2342}");
    }

    @Test
    void whatIsNotInstalledCannotBeStarted() throws IOException {
        assertThat(client.json("PATCH", "/app/status/" + NEVER_INSTALLED, "{'trigger':'start'}"))
                .hasToString("409 {\"error\":14680076}");
    }

    @Test
    void deletingWhatIsNotInstalledIsEmptySuccess() throws IOException {
        assertThat(client.delete("/app/image/" + NEVER_INSTALLED)).hasToString("200 {}");
    }

    @Test
    void memoryStatisticsAreIntegers() throws IOException {
        sideload(PACKAGE);

        JsonNode memory = client.tree("/stats/memory/groups/applications").path("memoryStats");

        assertThat(memory.properties())
                .hasSize(3)
                .allMatch(field -> field.getValue().isIntegralNumber());
    }

    @Test
    void aStagedImageIsFlagged() throws IOException {
        client.stage(PACKAGE.build());

        JsonNode images = client.tree("/images");
        assertThat(images.path("has_staged_updates").asBoolean()).isTrue();
        assertThat(images.path("components").findValuesAsText("is_update_staged"))
                .contains("true");
        client.install("Auto");
        assertThat(client.tree("/images").path("has_staged_updates").asBoolean())
                .isFalse();
    }

    @Test
    void nonsenseIsNotStaged() throws IOException {
        assertThat(client.stage(ByteString.ofUtf8("not an image"))).hasToString("400 {\"error\":7340050}");
        assertThat(client.tree("/images").path("has_staged_updates").asBoolean())
                .isFalse();
    }

    private void sideload(TestPackage image) throws IOException {
        assertThat(client.stage(image.build())).hasToString("200 {}");
        assertThat(client.install("Auto")).hasToString("200 {}");
    }

    private String trigger(String word) throws IOException {
        return client.json("PATCH", STATUS, "{'trigger':'" + word + "'}").toString();
    }
}
