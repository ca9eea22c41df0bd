package io.sphereexplorer.emulator.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Writes names as OpenSSL does in one line, such as {@code /C=DE/CN=Root}. */
final class OneLineName {
    private static final Map<ASN1ObjectIdentifier, String> OTHER_WORDS =
            Map.of(BCStyle.EmailAddress, "emailAddress", BCStyle.SERIALNUMBER, "serialNumber");

    private OneLineName() {}

    static String of(X500Principal name) {
        return Arrays.stream(X500Name.getInstance(name.getEncoded()).getRDNs())
                .flatMap(part -> Arrays.stream(part.getTypesAndValues()))
                .map(OneLineName::attribute)
                .collect(Collectors.joining());
    }

    private static String attribute(AttributeTypeAndValue attribute) {
        var type = attribute.getType();
        String known = OTHER_WORDS.getOrDefault(type, BCStyle.INSTANCE.oidToDisplayName(type));
        String value = attribute.getValue().toString();
        return "/" + (known == null ? type.getId() : known) + "=" + escaped(value);
    }

    /** Octets that do not print become {@code \xC3}. */
    private static String escaped(String value) {
        var text = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= ' ' && octet <= '~') {
                text.append((char) octet);
            } else {
                text.append("\\x%02X".formatted(octet));
            }
        }
        return text.toString();
    }
}
