package io.sphereexplorer.emulator.wifi;

/** Why a network could not be joined, in the words of the REST interface (device-protocol §4.4.5). */
public enum JoinError {
    NETWORK_NOT_FOUND("NetworkNotFound"),
    WRONG_KEY("WrongKey"),
    AUTHENTICATION_FAILED("AuthenticationFailed"),
    SECURITY_TYPE_MISMATCH("SecurityTypeMismatch");

    private final String word;

    JoinError(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
