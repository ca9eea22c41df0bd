package io.sphereexplorer.emulator.wifi;

import java.util.Optional;

/**
 * Why a network did not take a board.
 *
 * @param certificate present if it was about a certificate
 */
public record Rejection(JoinError error, Optional<CertificateFault> certificate) {
    /**
     * What is wrong with a certificate.
     *
     * @param word of the REST interface, such as {@code Expired} (device-protocol §4.4.5)
     * @param subject of the certificate in question; empty if there is none
     * @param depth how far it stands from the end of its chain
     */
    public record CertificateFault(String word, String subject, int depth) {}

    static Rejection of(JoinError error) {
        return new Rejection(error, Optional.empty());
    }

    static Rejection of(CertificateFault fault) {
        return new Rejection(JoinError.AUTHENTICATION_FAILED, Optional.of(fault));
    }
}
