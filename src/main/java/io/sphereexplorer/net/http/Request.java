package io.sphereexplorer.net.http;

import io.sphereexplorer.net.ByteString;

/**
 * An HTTP request, without what the connection adds itself (Host, Content-Length, Connection).
 *
 * @param method in upper case
 * @param path with query, beginning with a slash
 */
public record Request(String method, String path, Headers headers, ByteString body) {
    public static Request get(String path) {
        return new Request("GET", path, Headers.NONE, ByteString.EMPTY);
    }
}
