package io.sphereexplorer.emulator.hub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A shared access signature as it was sent; cloud-services §3.4.
 *
 * @param resource URL-encoded, as it was signed
 */
record SharedAccess(String resource, String signature, String expiry, String policy) {
    static final String SCHEME = "SharedAccessSignature ";

    /** Empty if something is missing. */
    static Optional<SharedAccess> parse(String header) {
        Map<String, String> fields = new HashMap<>();
        for (String field : header.substring(SCHEME.length()).strip().split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals).strip(), field.substring(equals + 1));
            }
        }
        String resource = fields.getOrDefault("sr", "");
        String signature = fields.getOrDefault("sig", "");
        String expiry = fields.getOrDefault("se", "");
        boolean complete = !resource.isEmpty() && !signature.isEmpty() && expiry.matches("\\d{1,12}");
        String policy = decoded(fields.getOrDefault("skn", ""));
        return complete
                ? Optional.of(new SharedAccess(resource, decoded(signature), expiry, policy))
                : Optional.empty();
    }

    boolean isExpired(Instant now) {
        return Instant.ofEpochSecond(Long.parseLong(expiry)).isBefore(now);
    }

    boolean isFor(String host) {
        return decoded(resource).equalsIgnoreCase(host);
    }

    /** Whether a key of this policy has made it. */
    boolean isSignedBy(AccessPolicy maker) {
        return isSigned(maker.state().primaryKey()) || isSigned(maker.state().secondaryKey());
    }

    private boolean isSigned(String key) {
        byte[] wanted = signature(key, resource + "\n" + expiry).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(wanted, signature.getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    @Override
    public String toString() {
        return "SharedAccess[" + policy + "]";
    }
}
