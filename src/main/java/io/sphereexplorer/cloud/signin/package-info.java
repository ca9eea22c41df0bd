/**
 * Signing in: accounts and their tokens. With Microsoft through msal4j, which knows the flows and renews tokens, and
 * its persistence extension, which keeps them in the system's key store; with a practice service by the device code
 * grant (RFC 8628) or the authorization code grant (RFC 6749 §4.1), whose answer the JDK's own small web server takes.
 * Below lies {@code cloud}; session and commands stand above. Nothing is sent before a user wants to sign in.
 */
@NullMarked
package io.sphereexplorer.cloud.signin;

import org.jspecify.annotations.NullMarked;
