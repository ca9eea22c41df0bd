package io.sphereexplorer.emulator.certificate;

import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.RestError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a stored certificate is good for. */
public enum CertificateType {
    /** The board shows it to a network; comes with its private key. */
    CLIENT,
    /** The board trusts networks because of it. */
    ROOT_CA;

    /** The word of the REST interface (device-protocol §4.4.3). */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** By its word, in any case. */
    public static Optional<CertificateType> named(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equalsIgnoreCase(word))
                .findFirst();
    }

    static CertificateType ofWord(String word) throws Refusal {
        return named(word).orElseThrow(() -> new Refusal(RestError.INVALID_CERT_TYPE));
    }
}
