package io.sphereexplorer.device.certificate.file;

import io.sphereexplorer.device.certificate.file.UnreadableFile.Problem;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;

/**
 * The first thing that octets in DER or BER (X.690) hold.
 *
 * @param certificates of a certificate or a PKCS#7 container; else there are none
 * @param length in octets, as far as it was read
 */
record DerContent(Kind kind, List<X509Certificate> certificates, int length) {
    private static final int SEQUENCE = 0x30;

    /** What it is. */
    enum Kind {
        CERTIFICATE,
        PKCS7,
        PKCS12,
        PRIVATE_KEY,
        PUBLIC_KEY,
        REQUEST,
        REVOCATION_LIST,
        OTHER
    }

    DerContent {
        certificates = List.copyOf(certificates);
    }

    static boolean mayBegin(byte[] octets) {
        return octets.length > 1 && octets[0] == SEQUENCE && (octets[1] != 0 || octets.length == 2);
    }

    /** @throws Unusable if it is cut off or damaged */
    static DerContent of(byte[] octets) throws Unusable {
        if (isCutOff(octets)) {
            throw new Unusable(Problem.CUT_OFF);
        }
        try (var in = new ASN1InputStream(octets)) {
            ASN1Sequence sequence = ASN1Sequence.getInstance(in.readObject());
            int length = octets.length - in.available();
            return of(sequence, Arrays.copyOf(octets, length));
        } catch (EOFException _) { // what does not tell its length ends too early
            throw new Unusable(Problem.CUT_OFF);
        } catch (IOException | CertificateException | RuntimeException _) { // the library throws whatever it meets
            throw new Unusable(Problem.DAMAGED);
        }
    }

    private static DerContent of(ASN1Sequence sequence, byte[] octets) throws CertificateException, IOException {
        Kind kind = kind(sequence, octets);
        return switch (kind) {
            case CERTIFICATE -> new DerContent(kind, List.of(certificate(octets)), octets.length);
            case PKCS7 -> new DerContent(kind, signed(sequence), octets.length);
            default -> new DerContent(kind, List.of(), octets.length);
        };
    }

    private static Kind kind(ASN1Sequence sequence, byte[] octets) throws CertificateException {
        ASN1Encodable first = sequence.getObjectAt(0);
        ASN1Encodable second = sequence.size() > 1 ? sequence.getObjectAt(1) : first;
        if (first instanceof ASN1ObjectIdentifier type) {
            return type.equals(CMSObjectIdentifiers.signedData) ? Kind.PKCS7 : Kind.OTHER;
        }
        if (first instanceof ASN1Integer version) {
            boolean container = version.hasValue(3)
                    && second instanceof ASN1Sequence content
                    && content.getObjectAt(0) instanceof ASN1ObjectIdentifier;
            return container
                    ? Kind.PKCS12
                    : version.getValue().compareTo(BigInteger.ONE) <= 0 ? Kind.PRIVATE_KEY : Kind.OTHER;
        }
        if (sequence.size() == 2 && first instanceof ASN1Sequence) {
            return second instanceof ASN1OctetString
                    ? Kind.PRIVATE_KEY
                    : second instanceof ASN1BitString ? Kind.PUBLIC_KEY : Kind.OTHER;
        }
        boolean signed = sequence.size() == 3
                && first instanceof ASN1Sequence
                && second instanceof ASN1Sequence
                && sequence.getObjectAt(2) instanceof ASN1BitString;
        return signed ? signedKind((ASN1Sequence) first, octets) : Kind.OTHER;
    }

    /** Of what somebody signed. */
    private static Kind signedKind(ASN1Sequence content, byte[] octets) throws CertificateException {
        boolean request = content.size() >= 3
                && content.getObjectAt(0) instanceof ASN1Integer
                && content.getObjectAt(2) instanceof ASN1Sequence key
                && key.size() == 2
                && key.getObjectAt(1) instanceof ASN1BitString;
        if (request) {
            return Kind.REQUEST;
        }
        try {
            CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(octets));
            return Kind.REVOCATION_LIST;
        } catch (CRLException _) { // then it is a certificate, or damaged
            return Kind.CERTIFICATE;
        }
    }

    private static List<X509Certificate> signed(ASN1Sequence container) throws CertificateException, IOException {
        SignedData data =
                SignedData.getInstance(ContentInfo.getInstance(container).getContent());
        ASN1Set set = data.getCertificates();
        List<X509Certificate> certificates = new ArrayList<>();
        if (set != null) {
            for (ASN1Encodable each : set) {
                certificates.add(certificate(each.toASN1Primitive().getEncoded("DER")));
            }
        }
        return certificates;
    }

    static X509Certificate certificate(byte[] octets) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(octets));
    }

    /** Whether the first length says more than there is; X.690 §8.1.3. */
    private static boolean isCutOff(byte[] octets) {
        int first = octets[1] & 0xff;
        int lengthOctets = first < 0x80 ? 0 : first - 0x80;
        if (lengthOctets > 4) {
            return false;
        }
        if (octets.length < 2 + lengthOctets) {
            return true;
        }
        long length = lengthOctets == 0 ? first & 0x7f : 0;
        for (int i = 0; i < lengthOctets; i++) {
            length = length << 8 | (octets[2 + i] & 0xff);
        }
        return length > octets.length - 2L - lengthOctets;
    }
}
