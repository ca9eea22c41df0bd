package io.sphereexplorer.net.http;

import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntityContainer;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityTemplate;

/** Turns HttpCore's messages into ours and back. */
final class CoreMessages {
    private static final Set<String> OF_THE_CONNECTION = caseless(
            HttpHeaders.CONNECTION, HttpHeaders.CONTENT_LENGTH, HttpHeaders.TRANSFER_ENCODING, HttpHeaders.KEEP_ALIVE);

    /** What TLS puts into one record. */
    private static final int PART = 16 * 1024;

    private CoreMessages() {}

    static Headers headers(HttpMessage message) {
        List<Headers.Field> fields = new ArrayList<>();
        for (Header header : message.getHeaders()) {
            if (!OF_THE_CONNECTION.contains(header.getName())) {
                String value = header.getValue();
                fields.add(new Headers.Field(header.getName(), value == null ? "" : value));
            }
        }
        return new Headers(fields);
    }

    /** Refuses two lengths that contradict each other (RFC 9112 §6.3). */
    static void checkLength(HttpMessage message) throws HttpException {
        long lengths = Arrays.stream(message.getHeaders(HttpHeaders.CONTENT_LENGTH))
                .map(Header::getValue)
                .distinct()
                .count();
        if (lengths > 1) {
            throw new HttpException.Malformed("More than one Content-Length", null);
        }
    }

    static ByteString body(HttpEntityContainer message, HttpLimits limits) throws IOException {
        var entity = message.getEntity();
        if (entity == null) {
            return ByteString.EMPTY;
        }
        if (entity.getContentLength() > limits.bodySize()) {
            throw tooLarge(limits);
        }
        InputStream content = entity.getContent();
        byte[] octets = content.readNBytes(limits.bodySize());
        if (octets.length == limits.bodySize() && content.read() >= 0) {
            throw tooLarge(limits);
        }
        return ByteString.copyOf(octets);
    }

    static void addFields(HttpMessage message, Headers headers) {
        for (Headers.Field field : headers.fields()) {
            message.addHeader(field.name(), field.value());
        }
    }

    static void addBody(HttpMessage message, HttpEntityContainer container, ByteString body) {
        message.addHeader(HttpHeaders.CONTENT_LENGTH, body.size());
        container.setEntity(new ByteArrayEntity(body.toByteArray(), ContentType.APPLICATION_OCTET_STREAM));
    }

    /** The same for a body that is written in parts, each told when the socket has taken it. */
    static void addBody(HttpMessage message, HttpEntityContainer container, ByteString body, LongConsumer written) {
        message.addHeader(HttpHeaders.CONTENT_LENGTH, body.size());
        var type = ContentType.APPLICATION_OCTET_STREAM;
        container.setEntity(new EntityTemplate(body.size(), type, null, out -> write(body, out, written)));
    }

    private static void write(ByteString body, OutputStream out, LongConsumer written) throws IOException {
        byte[] octets = body.toByteArray();
        for (int at = 0; at < octets.length; at += PART) {
            int length = Math.min(PART, octets.length - at);
            out.write(octets, at, length);
            written.accept(at + (long) length);
        }
    }

    private static HttpException tooLarge(HttpLimits limits) {
        return new HttpException.TooLarge("The body is longer than " + limits.bodySize() + " octets", null);
    }

    private static Set<String> caseless(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
