package io.sphereexplorer.cloud;

/** What lets a request in, a bearer token (RFC 6750) or a signature; it may be sent but never shown and prints as asterisks. */
public final class AccessToken {
    private final String text;
    private final String authorization;

    private AccessToken(String text, String authorization) {
        this.text = text;
        this.authorization = authorization;
    }

    public static AccessToken of(String text) {
        return new AccessToken(text, "Bearer " + text);
    }

    /**
     * A shared access signature of a hub; cloud-services §3.4.
     *
     * @param signature from {@code SharedAccessSignature} on
     */
    public static AccessToken ofSignature(String signature) {
        return new AccessToken(signature, signature);
    }

    /** The value of the header {@code Authorization}. */
    String authorization() {
        return authorization;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessToken that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "****";
    }
}
