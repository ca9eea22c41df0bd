package io.sphereexplorer.net.http;

import io.sphereexplorer.net.ByteString;

/**
 * An HTTP response, without what the connection adds itself (Content-Length, Connection).
 *
 * @param status 100 to 599
 */
public record Response(int status, Headers headers, ByteString body) {}
