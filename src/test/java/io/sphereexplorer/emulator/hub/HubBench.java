package io.sphereexplorer.emulator.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.arm.ArmRoutes;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import io.sphereexplorer.emulator.cloud.authority.TenantAuthorities;
import io.sphereexplorer.emulator.cloud.authority.TenantAuthority;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hubs of a world without boards, and the requests that people send. */
public final class HubBench {
    public static final String HOST = "contoso-hub.azure-devices.net";
    static final String HUBS = "/subscriptions/" + PracticeSubscription.ID + "/providers/Microsoft.Devices/IotHubs";
    static final String HUB = "/subscriptions/" + PracticeSubscription.ID
            + "/resourceGroups/contoso-rg/providers/Microsoft.Devices/IotHubs/contoso-hub";
    static final String BEARER = "Bearer lab.tech@contoso.example";

    private static final ObjectMapper JSON = new ObjectMapper();

    public final ManualClock clock = new ManualClock();
    final Set<HubFault> faults = EnumSet.noneOf(HubFault.class);
    public final EmulatedHubs hubs = new EmulatedHubs(clock, 7, faults::contains);
    private final ArmRoutes management = new ArmRoutes(Optional::of, new HubRoutes(hubs).all());
    private final RegistryRoutes registry = new RegistryRoutes(hubs, Optional::of);

    /** What was answered. */
    public record Answer(int status, Headers headers, String text) {
        static Answer of(Response response) {
            return new Answer(
                    response.status(), response.headers(), response.body().utf8());
        }

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError(text, e);
            }
        }

        String etag() {
            return json().path("etag").asText();
        }
    }

    /** A tenant's authority as of now. */
    public TenantAuthority authority() {
        return TenantAuthorities.begin(UUID.randomUUID(), clock.instant())
                .active(clock.instant())
                .authority();
    }

    Answer arm(String method, String path, String body, Headers headers) {
        return Answer.of(management.send(new Request(
                method,
                path + "?api-version=2023-06-30",
                headers.with("Authorization", BEARER),
                ByteString.ofUtf8(body))));
    }

    Answer arm(String method, String path) {
        return arm(method, path, "", Headers.NONE);
    }

    static String certificate(String name) {
        return HUB + "/certificates/" + name;
    }

    public Answer upload(String name, X509Certificate certificate, boolean verified) {
        return arm("PUT", certificate(name), uploaded(base64(certificate), verified), Headers.NONE);
    }

    static String uploaded(String content, boolean verified) {
        return JSON.createObjectNode()
                .set(
                        "properties",
                        JSON.createObjectNode().put("certificate", content).put("isVerified", verified))
                .toString();
    }

    static Headers ifMatch(String etag) {
        return Headers.of("If-Match", etag);
    }

    public static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** As somebody who is signed in. */
    public Answer registry(String method, String path, String body) {
        return registry(method, path, body, Headers.of("Authorization", BEARER));
    }

    Answer registry(String method, String path, String body, Headers headers) {
        String query = path.contains("?") ? "&" : "?";
        return Answer.of(registry.send(new Request(
                method, "/" + HOST + path + query + "api-version=2021-04-12", headers, ByteString.ofUtf8(body))));
    }

    public Answer register(String id) {
        return registry("PUT", "/devices/" + id, device(id, "certificateAuthority"));
    }

    public Answer delete(String id) {
        return registry(
                "DELETE",
                "/devices/" + id,
                "",
                Headers.of("Authorization", BEARER).with("If-Match", "*"));
    }

    public static String device(String id, String type) {
        return """
                {"deviceId":"%s","status":"enabled","capabilities":{"iotEdge":false},"authentication":{"type":"%s"}}""".formatted(id, type);
    }

    /** As a holder of a policy's primary key signs; cloud-services §3.4. */
    Headers signed(String policy, String host, long expiry) {
        String key = hubs.all().getFirst().policy(policy).orElseThrow().state().primaryKey();
        String resource = URLEncoder.encode(host, StandardCharsets.UTF_8);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            byte[] signature = mac.doFinal((resource + "\n" + expiry).getBytes(StandardCharsets.UTF_8));
            String encoded = URLEncoder.encode(Base64.getEncoder().encodeToString(signature), StandardCharsets.UTF_8);
            return Headers.of(
                    "Authorization",
                    "SharedAccessSignature sr=%s&sig=%s&se=%d&skn=%s".formatted(resource, encoded, expiry, policy));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
