package io.sphereexplorer.device.certificate;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/** Puts extensions of certificates into the words of RFC 5280 §4.2. */
final class ExtensionText {
    private static final int MOST_OCTETS = 64;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("2.5.29.14", "subjectKeyIdentifier"),
            Map.entry("2.5.29.15", "keyUsage"),
            Map.entry("2.5.29.17", "subjectAltName"),
            Map.entry("2.5.29.18", "issuerAltName"),
            Map.entry("2.5.29.19", "basicConstraints"),
            Map.entry("2.5.29.30", "nameConstraints"),
            Map.entry("2.5.29.31", "cRLDistributionPoints"),
            Map.entry("2.5.29.32", "certificatePolicies"),
            Map.entry("2.5.29.33", "policyMappings"),
            Map.entry("2.5.29.35", "authorityKeyIdentifier"),
            Map.entry("2.5.29.36", "policyConstraints"),
            Map.entry("2.5.29.37", "extKeyUsage"),
            Map.entry("2.5.29.46", "freshestCRL"),
            Map.entry("2.5.29.54", "inhibitAnyPolicy"),
            Map.entry("1.3.6.1.5.5.7.1.1", "authorityInfoAccess"));
    private static final List<String> USES = List.of(
            "digitalSignature",
            "nonRepudiation",
            "keyEncipherment",
            "dataEncipherment",
            "keyAgreement",
            "keyCertSign",
            "cRLSign",
            "encipherOnly",
            "decipherOnly");
    private static final Map<String, String> PURPOSES = Map.of(
            "2.5.29.37.0", "anyExtendedKeyUsage",
            "1.3.6.1.5.5.7.3.1", "serverAuth",
            "1.3.6.1.5.5.7.3.2", "clientAuth",
            "1.3.6.1.5.5.7.3.3", "codeSigning",
            "1.3.6.1.5.5.7.3.4", "emailProtection",
            "1.3.6.1.5.5.7.3.8", "timeStamping",
            "1.3.6.1.5.5.7.3.9", "OCSPSigning");

    private ExtensionText() {}

    static String name(String oid) {
        return NAMES.getOrDefault(oid, oid);
    }

    /**
     * What it says; empty if it cannot be read.
     *
     * @param encoded an octet string, as the JDK hands it out
     */
    static Optional<String> value(String oid, byte[] encoded) {
        try {
            byte[] octets = ASN1OctetString.getInstance(encoded).getOctets();
            return Optional.of(text(oid, octets));
        } catch (IOException | RuntimeException _) { // the library throws whatever it comes across
            return Optional.empty();
        }
    }

    private static String text(String oid, byte[] octets) throws IOException {
        return switch (name(oid)) {
            case "keyUsage" -> uses(KeyUsage.getInstance(ASN1Primitive.fromByteArray(octets)));
            case "basicConstraints" -> constraints(BasicConstraints.getInstance(ASN1Primitive.fromByteArray(octets)));
            case "extKeyUsage" ->
                Arrays.stream(ExtendedKeyUsage.getInstance(octets).getUsages())
                        .map(KeyPurposeId::getId)
                        .map(id -> PURPOSES.getOrDefault(id, id))
                        .collect(Collectors.joining(", "));
            case "subjectAltName", "issuerAltName" ->
                names(GeneralNames.getInstance(ASN1Primitive.fromByteArray(octets)));
            case "subjectKeyIdentifier" ->
                hex(SubjectKeyIdentifier.getInstance(ASN1Primitive.fromByteArray(octets))
                        .getKeyIdentifier());
            case "authorityKeyIdentifier" -> keyOf(AuthorityKeyIdentifier.getInstance(octets));
            case "cRLDistributionPoints", "freshestCRL" -> places(CRLDistPoint.getInstance(octets));
            case "authorityInfoAccess" ->
                Arrays.stream(AuthorityInformationAccess.getInstance(octets).getAccessDescriptions())
                        .map(each -> name(each.getAccessLocation()))
                        .collect(Collectors.joining(", "));
            case "certificatePolicies" ->
                Arrays.stream(CertificatePolicies.getInstance(octets).getPolicyInformation())
                        .map(PolicyInformation::getPolicyIdentifier)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
            default -> hex(octets);
        };
    }

    private static String uses(KeyUsage usage) {
        int padding = usage.getPadBits();
        byte[] bits = usage.getBytes();
        return IntStream.range(0, Math.min(USES.size(), bits.length * 8 - padding))
                .filter(bit -> (bits[bit / 8] & (0x80 >> (bit % 8))) != 0)
                .mapToObj(USES::get)
                .collect(Collectors.joining(", "));
    }

    private static String constraints(BasicConstraints constraints) {
        String length =
                constraints.getPathLenConstraint() == null ? "" : ", pathlen:" + constraints.getPathLenConstraint();
        return constraints.isCA() ? "CA:TRUE" + length : "CA:FALSE";
    }

    private static String names(GeneralNames names) {
        return Arrays.stream(names.getNames()).map(ExtensionText::name).collect(Collectors.joining(", "));
    }

    private static String name(GeneralName name) {
        String kind = switch (name.getTagNo()) {
            case GeneralName.dNSName -> "DNS:";
            case GeneralName.rfc822Name -> "email:";
            case GeneralName.uniformResourceIdentifier -> "";
            case GeneralName.iPAddress -> "IP:";
            case GeneralName.directoryName -> "DirName:";
            default -> "other:";
        };
        return kind + name.getName();
    }

    private static String keyOf(AuthorityKeyIdentifier identifier) {
        byte[] octets = identifier.getKeyIdentifierOctets();
        return octets == null ? "" : hex(octets);
    }

    private static String places(CRLDistPoint points) {
        return Arrays.stream(points.getDistributionPoints())
                .map(DistributionPoint::getDistributionPoint)
                .flatMap(point -> Stream.ofNullable(point))
                .filter(point -> point.getType() == DistributionPointName.FULL_NAME)
                .map(point -> names(GeneralNames.getInstance(point.getName())))
                .collect(Collectors.joining(", "));
    }

    private static String hex(byte[] octets) {
        var format = HexFormat.ofDelimiter(":").withUpperCase();
        return octets.length <= MOST_OCTETS
                ? format.formatHex(octets)
                : format.formatHex(octets, 0, MOST_OCTETS) + ":…";
    }
}
