package io.sphereexplorer.emulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.cloud.signin.TokenAudience;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/** A practice cloud as whoever is signed in at Azure reaches it, with a catalog to work in. */
final class PracticeAzure {
    static final String SUBSCRIPTION = "/subscriptions/00000000-0000-4000-8000-00000000cafe";
    static final String CATALOGS = SUBSCRIPTION + "/resourceGroups/contoso-rg/providers/Microsoft.AzureSphere/catalogs";
    static final String CATALOG = CATALOGS + "/contoso";
    static final String BOARD = "ab12".repeat(32);
    static final String OTHER_BOARD = "cd34".repeat(32);
    static final String FOREIGN_BOARD = "ef56".repeat(32);
    static final String MAIL = "lab.tech@contoso.example";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOST = "127.0.0.1:8400";
    private static final String VERSION = "api-version=2024-04-01";

    final ManualClock clock = new ManualClock();
    final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(3));
    final CloudServices services = new CloudServices(cloud, true, List.of(), clock);

    /** What came back. */
    record Answer(int status, Headers headers, JsonNode body) {
        String error() {
            return body.path("error").path("code").asText();
        }

        JsonNode property(String name) {
            return body.path("properties").path(name);
        }

        List<JsonNode> values() {
            return body.path("value").valueStream().toList();
        }

        List<String> names() {
            return values().stream().map(each -> each.path("name").asText()).toList();
        }
    }

    /** Knows three boards, one of them owned by others; nobody has a tenant. */
    PracticeAzure() {
        cloud.know(BOARD);
        cloud.know(OTHER_BOARD);
        cloud.claimElsewhere(FOREIGN_BOARD);
        signIn(MAIL);
    }

    /** With a catalog, in it a product with the usual groups. */
    static PracticeAzure withProduct() {
        var azure = new PracticeAzure();
        azure.done(azure.put(CATALOG, "{\"location\":\"global\"}"));
        azure.done(azure.put(CATALOG + "/products/Dishwasher", "{\"properties\":{\"description\":\"d\"}}"));
        azure.post(CATALOG + "/products/Dishwasher/generateDefaultDeviceGroups", "");
        return azure;
    }

    /** The token is the mail address at Azure, and that with an {@code s} before it at the security service. */
    void signIn(String mail) {
        cloud.tokens().issue(mail, mail, TokenAudience.ARM, Instant.MAX);
        cloud.tokens().issue("s" + mail, mail, TokenAudience.SPHERE, Instant.MAX);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer send(String method, String path, String body) {
        return as(MAIL, method, path, body);
    }

    /** @param path with blanks as they are; the version is added if there is none */
    Answer as(String mail, String method, String path, String body) {
        String separator = path.contains("?") ? "&" : "?";
        String versioned = path.contains("api-version=") ? path : path + separator + VERSION;
        return request(mail, method, "/arm" + versioned.replace(" ", "%20"), ByteString.ofUtf8(body));
    }

    /** At the security service, below {@code /v2}. */
    Answer sphere(String method, String path, ByteString body) {
        return request("s" + MAIL, method, "/as3/v2" + path, body);
    }

    private Answer request(String token, String method, String path, ByteString body) {
        try {
            Headers headers = Headers.of("Authorization", "Bearer " + token).with("Host", HOST);
            Response answer = services.send(new Request(method, path, headers, body));
            return new Answer(
                    answer.status(),
                    answer.headers(),
                    JSON.readTree(answer.body().utf8()));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        } catch (IOException e) {
            throw new AssertionError("the service failed", e);
        }
    }

    /** Asks where a link leads, which must be this cloud. */
    Answer follow(String link) {
        return follow("GET", link);
    }

    Answer follow(String method, String link) {
        String base = "http://" + HOST + "/arm";
        assertThat(link).startsWith(base + "/");
        return send(method, link.substring(base.length()), "");
    }

    /** Waits for the end of what an answer has begun, and tells its last word. */
    Answer done(Answer begun) {
        assertThat(begun.status()).as(begun.body().toString()).isIn(200, 201, 202);
        clock.advance(Duration.ofSeconds(3));
        return begun.headers()
                .first("Azure-AsyncOperation")
                .or(() -> begun.headers().first("Location"))
                .map(this::follow)
                .orElse(begun);
    }

    /** Claims a board into a group; {@code .unassigned} for none. */
    void claim(String board, String product, String group) {
        done(put(devices(product, group) + "/" + board, "{\"properties\":{}}"));
    }

    static String devices(String product, String group) {
        return CATALOG + "/products/%s/deviceGroups/%s/devices".formatted(product, group);
    }

    /** As it is uploaded. */
    static String image() {
        return "{\"properties\":{\"image\":\"%s\"}}"
                .formatted(Base64.getEncoder()
                        .encodeToString(TestPackage.blink().build().toByteArray()));
    }

    /** Uploads a package and tells its ID. */
    String upload() {
        return done(post(CATALOG + "/uploadImage", image())).property("imageId").asText();
    }

    /** The tenant's GUID. */
    String tenant() {
        return get(CATALOG).property("tenantId").asText();
    }
}
