package io.sphereexplorer.console;

import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.WifiAccess;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that let a device into an EAP-TLS network, checked before anything is sent; azsphere-cli §5.4. */
final class EnterpriseOptions {
    @Option(
            names = "--client-cert-id",
            paramLabel = "<id>",
            preprocessor = DetachedValue.class,
            description = "For EAP-TLS: name of the client certificate in the device's certificate store.")
    private Optional<String> client = Optional.empty();

    @Option(
            names = "--client-id",
            paramLabel = "<user@domain>",
            preprocessor = DetachedValue.class,
            description = "For EAP-TLS: identity that the network knows the device by, at most 254 octets.")
    private Optional<String> identity = Optional.empty();

    @Option(
            names = "--root-ca-cert-id",
            paramLabel = "<id>",
            preprocessor = DetachedValue.class,
            description = "For EAP-TLS: name of the root CA certificate in the store that the network is checked with;"
                    + " without it the device believes any network of this name.")
    private Optional<String> rootCa = Optional.empty();

    /** Empty if none is given. */
    Optional<WifiAccess.Certificates> access() throws CommandLineException {
        if (client.isEmpty()) {
            if (identity.isPresent() || rootCa.isPresent()) {
                throw new CommandLineException("argument --client-cert-id: an EAP-TLS network needs it");
            }
            return Optional.empty();
        }
        int octets = identity.map(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .orElse(1);
        if (octets < 1 || octets > WifiAccess.MAX_IDENTITY) {
            throw new CommandLineException("argument --client-id: an identity has 1 to 254 octets");
        }
        Optional<CertificateId> root =
                rootCa.isPresent() ? Optional.of(id("--root-ca-cert-id", rootCa.get())) : Optional.empty();
        return Optional.of(new WifiAccess.Certificates(id("--client-cert-id", client.get()), identity, root));
    }

    private static CertificateId id(String option, String text) throws CommandLineException {
        return CertificateId.parse(text)
                .orElseThrow(() -> new CommandLineException(
                        "argument %s: a name has 1 to 16 of the characters A-Z a-z 0-9 . - _".formatted(option)));
    }
}
