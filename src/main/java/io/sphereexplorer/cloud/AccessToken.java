package io.sphereexplorer.cloud;

/** A bearer token (RFC 6750) that may be sent but never shown: it prints as asterisks. */
public final class AccessToken {
    private final String text;

    private AccessToken(String text) {
        this.text = text;
    }

    public static AccessToken of(String text) {
        return new AccessToken(text);
    }

    /** The value of the header {@code Authorization}. */
    String authorization() {
        return "Bearer " + text;
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
