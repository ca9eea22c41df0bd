package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import io.sphereexplorer.emulator.cloud.authority.TenantAuthorities.Issued;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The CA certificates of a tenant; cloud-services §1.3, 5 to 9, §1.5 and §5.3. */
final class AuthorityRoutes {
    private static final Optional<Role> READER = Optional.of(Role.READER);
    private static final String ONE = "/v2/tenants/{tenant}";

    private final EmulatedCloud cloud;

    AuthorityRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        return List.of(
                new CloudRoute("GET", ONE + "/certificates", READER, encoded(this::list)),
                new CloudRoute("GET", ONE + "/cert", READER, encoded(this::certificate)),
                new CloudRoute("GET", ONE + "/certchain", READER, encoded(this::chain)),
                new CloudRoute("GET", ONE + "/certs", READER, encoded(this::certificates)),
                new CloudRoute("GET", ONE + "/certchains", READER, encoded(this::chains)),
                new CloudRoute("GET", ONE + "/verification/{code}", READER, encoded(this::proof)));
    }

    private Reply list(CloudCall call) throws GeneralSecurityException {
        Instant now = cloud.now();
        Issued active = call.inTenant().authorities().active(now);
        List<ObjectNode> told = new ArrayList<>();
        for (Issued each : call.inTenant().authorities().all(now)) {
            ObjectNode json =
                    CloudJson.object().put("Thumbprint", each.authority().thumbprint());
            if (isHandedOut(each, now)) {
                json.put("Certificate", base64(each.authority().certificate().getEncoded()));
            } else {
                json.putNull("Certificate");
            }
            told.add(json.put("IsActive", each.equals(active)).put("IsRevoked", each.isRevoked()));
        }
        return Reply.ok(CloudJson.list(told.stream()));
    }

    private Reply certificate(CloudCall call) throws CloudRefusal, GeneralSecurityException {
        return text(chosen(call).authority().certificate().getEncoded());
    }

    private Reply chain(CloudCall call) throws CloudRefusal, GeneralSecurityException {
        return pkcs7(chosen(call).authority().chain());
    }

    private Reply certificates(CloudCall call) throws GeneralSecurityException {
        return pkcs7(handedOut(call).stream()
                .map(each -> each.authority().certificate())
                .toList());
    }

    private Reply chains(CloudCall call) throws GeneralSecurityException {
        Set<X509Certificate> all = new LinkedHashSet<>();
        handedOut(call).forEach(each -> all.addAll(each.authority().chain()));
        return pkcs7(List.copyOf(all));
    }

    private Reply proof(CloudCall call) throws CloudRefusal, GeneralSecurityException {
        String code = call.variable("code");
        if (code.isBlank()) {
            throw CloudRefusal.badRequest("The verification code is missing.");
        }
        Issued chosen = chosen(call);
        if (chosen.isRevoked()) {
            throw CloudRefusal.badRequest("The certificate was revoked.");
        }
        return text(chosen.authority().proof(code, cloud.now()).getEncoded());
    }

    /** One that has expired looks like one that never was. */
    private Issued chosen(CloudCall call) throws CloudRefusal, GeneralSecurityException {
        Instant now = cloud.now();
        Optional<String> thumbprint = call.query("thumbprint");
        if (thumbprint.isEmpty()) {
            return call.inTenant().authorities().active(now);
        }
        return call.inTenant()
                .authorities()
                .find(thumbprint.get(), now)
                .filter(each -> isHandedOut(each, now))
                .orElseThrow(() -> CloudRefusal.notFound("Certificate '" + thumbprint.get() + "'"));
    }

    private List<Issued> handedOut(CloudCall call) {
        Instant now = cloud.now();
        return call.inTenant().authorities().all(now).stream()
                .filter(each -> isHandedOut(each, now))
                .toList();
    }

    private static boolean isHandedOut(Issued issued, Instant now) {
        return !now.isAfter(issued.ends());
    }

    /** What encodes certificates. */
    @FunctionalInterface
    private interface Encoding {
        Reply reply(CloudCall call) throws CloudRefusal, GeneralSecurityException;
    }

    private static CloudRoute.Handler encoded(Encoding encoding) {
        return call -> {
            try {
                return encoding.reply(call);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("certificates of our own can be encoded", e);
            }
        };
    }

    private static Reply pkcs7(List<X509Certificate> certificates) throws GeneralSecurityException {
        var path = CertificateFactory.getInstance("X.509").generateCertPath(certificates);
        return text(path.getEncoded("PKCS7"));
    }

    private static Reply text(byte[] octets) {
        return Reply.ok(TextNode.valueOf(base64(octets)));
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
