package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import io.sphereexplorer.emulator.cloud.authority.TenantAuthorities.Issued;
import io.sphereexplorer.emulator.scenario.CloudWork;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * What the security service does for Azure alone, and the Public API has no request for: catalogs need no board, a claim
 * can end in a group, certificates that have expired are listed whole (cloud-services §2.2, §2.4). No client sees these
 * paths; they are this program's own.
 */
final class CatalogSideRoutes {
    private static final Optional<Role> READER = Optional.of(Role.READER);
    private static final Optional<Role> CONTRIBUTOR = Optional.of(Role.CONTRIBUTOR);
    private static final String TENANT = "/v2/tenants/{tenant}";

    private final EmulatedCloud cloud;

    CatalogSideRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        var claims = new ClaimRoutes(cloud);
        return List.of(
                new CloudRoute("GET", "/v2/catalogs", Optional.empty(), this::list),
                new CloudRoute("PUT", "/v2/catalogs/{name}", Optional.empty(), this::create),
                new CloudRoute("PUT", TENANT + "/tags", CONTRIBUTOR, this::tag),
                new CloudRoute("GET", TENANT + "/authorities", READER, this::authorities),
                new CloudRoute("PATCH", TENANT + "/products/{product}", CONTRIBUTOR, this::describe),
                new CloudRoute("PUT", TENANT + "/images/{image}", CONTRIBUTOR, this::upload),
                new CloudRoute("PUT", TENANT + "/devicegroups/{group}/devices", CONTRIBUTOR, claims::claimInto),
                new CloudRoute("DELETE", TENANT + "/devices/{device}/devicegroup", CONTRIBUTOR, claims::moveOut));
    }

    private Reply list(CloudCall call) {
        Map<UUID, String> names = CatalogNames.of(cloud.tenants());
        return Reply.ok(CloudJson.list(cloud.tenantsOf(call.caller()).stream().map(tenant -> {
            ObjectNode json = CloudJson.object()
                    .put("Id", tenant.id().toString())
                    .put("Name", names.getOrDefault(tenant.id(), tenant.name()));
            ObjectNode tags = json.putObject("Tags");
            tenant.tags().forEach(tags::put);
            return json;
        })));
    }

    /** One that others have is not told from one that there is not, but cannot be made. */
    private Reply create(CloudCall call) throws CloudRefusal {
        String name = call.variable("name");
        if (CatalogNames.of(cloud.tenants()).values().stream().anyMatch(name::equalsIgnoreCase)) {
            throw new CloudRefusal(403, "Forbidden", "The catalog '%s' belongs to others.".formatted(name));
        }
        var work = new CloudWork.CreateCatalog(name, call.caller().mail(), tags(call.body()));
        return Reply.accepted(cloud.begin(cloud.newId("tenant"), CloudOperation.Type.TENANT_CREATION, work));
    }

    private Reply tag(CloudCall call) throws CloudRefusal {
        call.inTenant().tag(tags(call.body()));
        return Reply.empty();
    }

    private static Map<String, String> tags(JsonNode body) throws CloudRefusal {
        if (!body.isObject()) {
            throw CloudRefusal.badRequest("Tags are missing.");
        }
        Map<String, String> tags = new HashMap<>();
        body.forEachEntry((tag, value) -> tags.put(tag, value.asText()));
        return tags;
    }

    private Reply authorities(CloudCall call) {
        Instant now = cloud.now();
        Issued active = call.inTenant().authorities().active(now);
        List<ObjectNode> told = new ArrayList<>();
        for (Issued each : call.inTenant().authorities().all(now)) {
            told.add(authority(each)
                    .put("IsActive", each.equals(active))
                    .put("IsRevoked", each.isRevoked())
                    .put("IsExpired", now.isAfter(each.ends())));
        }
        return Reply.ok(CloudJson.list(told.stream()));
    }

    private static ObjectNode authority(Issued issued) {
        X509Certificate certificate = issued.authority().certificate();
        try {
            return CloudJson.object()
                    .put("Serial", serial(certificate.getSerialNumber()))
                    .put("Thumbprint", issued.authority().thumbprint())
                    .put("Subject", subject(certificate))
                    .put("NotBefore", certificate.getNotBefore().toInstant().toString())
                    .put("NotAfter", certificate.getNotAfter().toInstant().toString())
                    .put("Certificate", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certificates of our own can be encoded", e);
        }
    }

    /** In the order of the certificate, where the common name comes first. */
    private static String subject(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
                .toString();
    }

    /** Upper-case hexadecimal digits, two for each octet (cloud-services §2.1). */
    private static String serial(BigInteger number) {
        String digits = number.toString(16).toUpperCase(Locale.ROOT);
        return digits.length() % 2 == 0 ? digits : "0" + digits;
    }

    private Reply describe(CloudCall call) throws CloudRefusal {
        return Reply.ok(call.inTenant()
                .describe(call.id("product"), call.body().path("Description").asText(""))
                .json());
    }

    private Reply upload(CloudCall call) throws CloudRefusal {
        CloudImage image = CloudImage.of(call.request().body());
        if (!image.image().image().equals(call.id("image"))) {
            throw CloudRefusal.badRequest("The image package has another image ID.");
        }
        var work = new CloudWork.Upload(image.base64());
        return Reply.ok(cloud.begin(call.inTenant().id(), CloudOperation.Type.IMAGE_UPLOAD, work));
    }
}
