package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.TextNode;
import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import io.sphereexplorer.emulator.scenario.CloudWork;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tenants and their CA certificates; cloud-services §1.3, 1 to 9. */
final class TenantRoutes {
    private static final Optional<Role> READER = Optional.of(Role.READER);
    private static final int LONGEST_NAME = 50;
    private static final String ONE = "/v2/tenants/{tenant}";

    private final EmulatedCloud cloud;

    TenantRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        return List.of(
                new CloudRoute("GET", "/v2/tenants", Optional.empty(), this::list),
                new CloudRoute("POST", "/v2/tenants/create", Optional.empty(), this::create),
                new CloudRoute(
                        "GET", ONE, READER, call -> Reply.ok(call.inTenant().json(call.caller()))),
                new CloudRoute("PATCH", ONE, Optional.of(Role.ADMINISTRATOR), this::rename),
                new CloudRoute("GET", ONE + "/certificates", READER, this::certificates),
                new CloudRoute("GET", ONE + "/cert", READER, this::certificate),
                new CloudRoute("GET", ONE + "/certchain", READER, this::chain),
                new CloudRoute("GET", ONE + "/certs", READER, this::chain),
                new CloudRoute("GET", ONE + "/certchains", READER, this::chain),
                new CloudRoute("GET", ONE + "/verification/{code}", READER, this::proof));
    }

    private Reply list(CloudCall call) {
        return Reply.ok(
                CloudJson.list(cloud.tenantsOf(call.caller()).stream().map(tenant -> tenant.json(call.caller()))));
    }

    private Reply create(CloudCall call) throws CloudRefusal {
        String deviceId = CloudCall.deviceIdOf(call.text("DeviceId"));
        String name = name(call.text("TenantFriendlyName"));
        cloud.withoutTenant(deviceId);
        var work = new CloudWork.CreateTenant(deviceId, name, call.caller().mail());
        return Reply.ok(cloud.begin(cloud.newId("tenant"), CloudOperation.Type.TENANT_CREATION, work));
    }

    private Reply rename(CloudCall call) throws CloudRefusal {
        call.inTenant().rename(name(call.text("Name")));
        return Reply.ok(call.inTenant().json(call.caller()));
    }

    private static String name(String text) throws CloudRefusal {
        if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]*") || text.length() > LONGEST_NAME) {
            throw CloudRefusal.badRequest("The name is not valid.");
        }
        return text;
    }

    private Reply certificates(CloudCall call) throws CloudRefusal {
        return encoded(() -> {
            TenantAuthority authority = call.inTenant().authority();
            return Reply.ok(CloudJson.list(Stream.of(CloudJson.object()
                    .put("Thumbprint", authority.thumbprint())
                    .put("Certificate", base64(authority.certificate().getEncoded()))
                    .put("IsActive", true)
                    .put("IsRevoked", false))));
        });
    }

    private Reply certificate(CloudCall call) throws CloudRefusal {
        return encoded(() -> text(chosen(call).certificate().getEncoded()));
    }

    private Reply chain(CloudCall call) throws CloudRefusal {
        return encoded(() -> text(chosen(call).chain().toByteArray()));
    }

    private Reply proof(CloudCall call) throws CloudRefusal {
        String code = call.variable("code");
        if (code.isBlank()) {
            throw CloudRefusal.badRequest("The verification code is missing.");
        }
        return encoded(() -> text(chosen(call).proof(code, cloud.now()).getEncoded()));
    }

    private static TenantAuthority chosen(CloudCall call) throws CloudRefusal, GeneralSecurityException {
        TenantAuthority authority = call.inTenant().authority();
        Optional<String> thumbprint = call.query("thumbprint");
        if (thumbprint.isPresent() && !thumbprint.get().equalsIgnoreCase(authority.thumbprint())) {
            throw CloudRefusal.notFound("Certificate '" + thumbprint.get() + "'");
        }
        return authority;
    }

    /** What encodes certificates. */
    @FunctionalInterface
    private interface Encoding {
        Reply reply() throws CloudRefusal, GeneralSecurityException;
    }

    private static Reply encoded(Encoding encoding) throws CloudRefusal {
        try {
            return encoding.reply();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certificates of our own can be encoded", e);
        }
    }

    private static Reply text(byte[] octets) {
        return Reply.ok(TextNode.valueOf(base64(octets)));
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
