package io.sphereexplorer.emulator.certificate;

import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.RestError;
import java.util.Locale;

/** What a stored certificate is good for. */
public enum CertificateType {
    /** The board shows it to a network; comes with its private key. */
    CLIENT,
    /** The board trusts networks because of it. */
    ROOT_CA;

    /** The word of the REST interface, in any case (device-protocol §4.4.3). */
    static CertificateType ofWord(String word) throws Refusal {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "client" -> CLIENT;
            case "rootca" -> ROOT_CA;
            default -> throw new Refusal(RestError.INVALID_CERT_TYPE);
        };
    }
}
