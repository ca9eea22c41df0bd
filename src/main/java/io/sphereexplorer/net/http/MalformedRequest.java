package io.sphereexplorer.net.http;

/** What was wrong with a request that could not be handed to its handler. */
public enum MalformedRequest {
    /** Neither a request line and fields nor a body as RFC 9112 has them. */
    SYNTAX,
    /** A method that is not a word of capital letters. */
    METHOD,
    /** Lines too long or fields too many. */
    HEADER_TOO_LARGE,
    BODY_TOO_LARGE
}
