package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The CA certificates of a catalog, by serial number; cloud-services §2.2, §2.3. */
final class CertificateRoutes {
    private static final String CERTIFICATES = "/certificates";
    private static final String ONE = CERTIFICATES + "/{serial}";
    /** Names of the one that signs now; the second is what the vendor's program says. */
    private static final Set<String> ACTIVE = Set.of(ResourceName.DEFAULT, "active");

    private final Catalogs catalogs;

    CertificateRoutes(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    List<ArmRoute> all() {
        return List.of(
                catalogs.route("GET", CERTIFICATES, CertificateRoutes::list),
                catalogs.route("GET", ONE, call -> ArmReply.ok(certificate(call, chosen(call)))),
                catalogs.route("POST", ONE + "/retrieveCertChain", CertificateRoutes::chain),
                catalogs.route("POST", ONE + "/retrieveProofOfPossessionNonce", CertificateRoutes::proof));
    }

    private static ArmReply list(CatalogCall call) throws ArmRefusal {
        List<ObjectNode> certificates = new ArrayList<>();
        for (JsonNode each : authorities(call)) {
            certificates.add(certificate(call, each));
        }
        return Pages.asked(call.arm(), certificates);
    }

    private static ArmReply chain(CatalogCall call) throws ArmRefusal {
        JsonNode chain = call.sphere().get(call.tenantPath("/certchain?thumbprint=" + thumbprint(chosen(call))));
        return ArmReply.ok(ArmJson.object().put("certificateChain", chain.asText()));
    }

    private static ArmReply proof(CatalogCall call) throws ArmRefusal {
        String code = call.arm().body().path("proofOfPossessionNonce").asText("");
        if (code.isBlank()) {
            throw ArmRefusal.badRequest("proofOfPossessionNonce is missing.");
        }
        String encoded = URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
        JsonNode proof = call.sphere()
                .get(call.tenantPath("/verification/%s?thumbprint=%s".formatted(encoded, thumbprint(chosen(call)))));
        return ArmReply.ok(ArmJson.object().put("certificate", proof.asText()));
    }

    private static JsonNode authorities(CatalogCall call) throws ArmRefusal {
        return call.sphere().get(call.tenantPath("/authorities"));
    }

    private static JsonNode chosen(CatalogCall call) throws ArmRefusal {
        String serial = call.variable("serial");
        for (JsonNode each : authorities(call)) {
            if (ACTIVE.contains(serial)
                    ? each.path("IsActive").asBoolean()
                    : each.path("Serial").asText().equalsIgnoreCase(serial)) {
                return each;
            }
        }
        throw ArmRefusal.notFound("Certificate '" + serial + "'");
    }

    private static String thumbprint(JsonNode authority) {
        return authority.path("Thumbprint").asText();
    }

    /** Without itself once it has expired, as the security service holds it. */
    private static ObjectNode certificate(CatalogCall call, JsonNode authority) {
        ObjectNode properties = ArmJson.object();
        if (!authority.path("IsExpired").asBoolean()) {
            properties.set("certificate", authority.path("Certificate"));
        }
        properties
                .put("status", status(authority))
                .put("subject", authority.path("Subject").asText())
                .put("thumbprint", thumbprint(authority))
                .put("notBeforeUtc", authority.path("NotBefore").asText())
                .put("expiryUtc", authority.path("NotAfter").asText());
        String path = CERTIFICATES + "/" + authority.path("Serial").asText();
        return call.resource(path, properties, CatalogCall.SUCCEEDED);
    }

    private static String status(JsonNode authority) {
        if (authority.path("IsRevoked").asBoolean()) {
            return "Revoked";
        }
        if (authority.path("IsExpired").asBoolean()) {
            return "Expired";
        }
        return authority.path("IsActive").asBoolean() ? "Active" : "Inactive";
    }
}
