package io.sphereexplorer.console;

import io.sphereexplorer.device.CertificateId;
import picocli.CommandLine.Option;

/** The option that names a certificate in the store of a device. */
final class CertificateChoice {
    @Option(
            names = {"-c", "--certificate", "--cert-id"},
            required = true,
            paramLabel = "<id>",
            description = "Name in the certificate store: 1 to 16 of A-Z a-z 0-9 . - _")
    private String id = "";

    CertificateId id() throws CommandLineException {
        return CertificateId.parse(id)
                .orElseThrow(() -> new CommandLineException(
                        "argument --certificate/-c: a name has 1 to 16 of the characters A-Z a-z 0-9 . - _"));
    }
}
