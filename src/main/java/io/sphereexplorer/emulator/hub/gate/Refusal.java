package io.sphereexplorer.emulator.hub.gate;

/** Why a hub does not let a board in. */
public enum Refusal {
    NO_CERTIFICATE("The board has shown no certificate."),
    UNKNOWN_AUTHORITY("The hub has no CA certificate that has signed the board's (IH400053)."),
    NOT_VERIFIED("The CA certificate that has signed the board's is not verified (IH400053)."),
    AUTHORITY_EXPIRED("The CA certificate that has signed the board's has expired."),
    CERTIFICATE_EXPIRED("The board's certificate has expired, or is not valid yet."),
    BROKEN_CHAIN("The board's certificates do not lead to the CA certificate, or are not for clients."),
    UNKNOWN_DEVICE("There is no device of the ID in the board's certificate."),
    OTHER_LETTERS("The device is registered with capital letters, and the board's certificate has small ones."),
    OTHER_AUTHENTICATION("The device is not one that a CA certificate lets in."),
    DISABLED("The device is disabled."),
    HANDSHAKE_FAILED("The board speaks no TLS that suits the hub.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
