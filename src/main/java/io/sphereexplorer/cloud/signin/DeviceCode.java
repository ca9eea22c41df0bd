package io.sphereexplorer.cloud.signin;

import java.net.URI;
import java.time.Duration;

/**
 * What a user types on any device to sign in here (RFC 8628).
 *
 * @param page where it is typed
 * @param validFor from when it was handed out
 */
public record DeviceCode(String userCode, URI page, Duration validFor) {}
