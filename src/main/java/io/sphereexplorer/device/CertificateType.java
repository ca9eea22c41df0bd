package io.sphereexplorer.device;

/** What a board uses a certificate for. */
public enum CertificateType {
    /** Shows a network who the board is; comes with a private key. */
    CLIENT("client"),
    /** Tells a board whom to believe. */
    ROOT_CA("rootca");

    private final String wireName;

    CertificateType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
