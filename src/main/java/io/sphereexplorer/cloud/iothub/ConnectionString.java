package io.sphereexplorer.cloud.iothub;

import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.cloud.iothub.UnusableConnectionString.Problem;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What opens the registry of one hub, as users copy it; its secret may be used but never shown (cloud-services §3.4). */
public final class ConnectionString {
    private static final Pattern SIGNATURE = Pattern.compile("(?:SharedAccessSignature )?(?<fields>[\\x21-\\x7e]+)");

    /** What, how and until when; cloud-services §3.4. */
    private static final List<String> NEEDED = List.of("sr=", "sig=", "se=");

    private final String host;
    private final String policy;
    private final Optional<String> key;
    private final String signature;

    private ConnectionString(String host, String policy, Optional<String> key, String signature) {
        this.host = host;
        this.policy = policy;
        this.key = key;
        this.signature = signature;
    }

    static ConnectionString ofKey(String host, String policy, String key) {
        return new ConnectionString(host, policy, Optional.of(key), "");
    }

    /**
     * Reads what was pasted; blanks and quotes around it do not matter, nor the case of names.
     *
     * @throws UnusableConnectionString with the first mistake
     */
    public static ConnectionString parse(String text) throws UnusableConnectionString {
        String plain = text.strip().replaceAll("^[\"']|[\"']$", "").strip();
        if (plain.isEmpty()) {
            throw new UnusableConnectionString(Problem.EMPTY);
        }
        Map<String, String> parts = parts(plain);
        String host = host(parts);
        if (parts.containsKey("deviceid")) {
            throw new UnusableConnectionString(Problem.OF_DEVICE);
        }
        String signature = parts.getOrDefault("sharedaccesssignature", "");
        if (!signature.isEmpty()) {
            return new ConnectionString(host, "", Optional.empty(), signature(signature));
        }
        String key = key(parts);
        String policy = parts.getOrDefault("sharedaccesskeyname", "");
        if (policy.isEmpty()) {
            throw new UnusableConnectionString(Problem.NO_POLICY);
        }
        return ofKey(host, policy, key);
    }

    /** Such as {@code contoso-hub.azure-devices.net}, in lower case. */
    public String host() {
        return host;
    }

    /** The shared access policy; empty if it is a signature. */
    public String policy() {
        return policy;
    }

    /** In base64; empty if it is a signature that somebody has made. */
    Optional<String> key() {
        return key;
    }

    /** From {@code SharedAccessSignature} on. */
    String signature() {
        return signature;
    }

    @Override
    public String toString() {
        return "****";
    }

    private static Map<String, String> parts(String text) throws UnusableConnectionString {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        part.substring(equals + 1).strip());
            }
        }
        if (parts.isEmpty()) {
            throw new UnusableConnectionString(Problem.NO_PARTS);
        }
        return parts;
    }

    private static String host(Map<String, String> parts) throws UnusableConnectionString {
        String host = parts.getOrDefault("hostname", "").toLowerCase(Locale.ROOT);
        if (host.isEmpty()) {
            throw new UnusableConnectionString(Problem.NO_HOST);
        }
        if (!Endpoints.isHub(host)) {
            throw new UnusableConnectionString(Problem.OTHER_HOST);
        }
        return host;
    }

    private static String key(Map<String, String> parts) throws UnusableConnectionString {
        String key = parts.getOrDefault("sharedaccesskey", "");
        if (key.isEmpty()) {
            throw new UnusableConnectionString(Problem.NO_KEY);
        }
        try {
            if (key.length() % 4 != 0 || Base64.getDecoder().decode(key).length == 0) {
                throw new UnusableConnectionString(Problem.KEY_DAMAGED);
            }
        } catch (IllegalArgumentException _) { // its message has the key's letters in it
            throw new UnusableConnectionString(Problem.KEY_DAMAGED);
        }
        return key;
    }

    /** Checked, since a header takes nothing else, and whoever refuses it then might repeat it. */
    private static String signature(String text) throws UnusableConnectionString {
        Matcher signature = SIGNATURE.matcher(text);
        if (!signature.matches()) {
            throw new UnusableConnectionString(Problem.KEY_DAMAGED);
        }
        List<String> fields = List.of(signature.group("fields").split("&", -1));
        boolean complete = NEEDED.stream()
                .allMatch(name ->
                        fields.stream().anyMatch(field -> field.startsWith(name) && field.length() > name.length()));
        if (!complete) {
            throw new UnusableConnectionString(Problem.KEY_DAMAGED);
        }
        return "SharedAccessSignature " + signature.group("fields");
    }
}
