package io.sphereexplorer.emulator.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.device.ServedBench;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Speaks to a board as the vendor's published client libraries do, with the JDK's HTTP client over TLS: the chain is
 * checked, names are not, and each call has a connection of its own.
 */
final class VendorClient implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final ServedBench bench;
    private final SSLContext tls;

    /** What a call brought. */
    record Outcome(int status, String body) {
        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    VendorClient() throws IOException, GeneralSecurityException {
        bench = new ServedBench();
        tls = SSLContext.getInstance("TLSv1.2");
        tls.init(null, new TrustManager[] {ChainOnly.upTo(bench.authority())}, null);
    }

    Outcome get(String path) throws IOException {
        return call("GET", path, BodyPublishers.noBody(), "");
    }

    Outcome delete(String path) throws IOException {
        return call("DELETE", path, BodyPublishers.noBody(), "");
    }

    Outcome post(String path) throws IOException {
        return call("POST", path, BodyPublishers.noBody(), "");
    }

    /** With quotes for apostrophes, as JSON in Java is hard to read. */
    Outcome json(String method, String path, String body) throws IOException {
        return call(method, path, BodyPublishers.ofString(body.replace('\'', '"')), "application/json; charset=utf-8");
    }

    /** Any text as it is. */
    Outcome text(String method, String path, String body) throws IOException {
        return call(method, path, BodyPublishers.ofString(body), "application/json");
    }

    JsonNode tree(String path) throws IOException {
        Outcome outcome = get(path);
        if (outcome.status() != 200) {
            throw new IOException(outcome.toString());
        }
        return MAPPER.readTree(outcome.body());
    }

    HttpResponse<byte[]> raw(String path) throws IOException {
        return exchange(request(bench.port(), path).GET().build());
    }

    Outcome stage(ByteString imagePackage) throws IOException {
        var request = request(bench.port(), "/update/stage")
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(imagePackage.toByteArray()));
        return outcome(exchange(request.build()));
    }

    Outcome install(String mode) throws IOException {
        return json("POST", "/update/install", "{'appControlMode':'" + mode + "'}");
    }

    @Override
    public void close() throws IOException {
        bench.close();
    }

    private Outcome call(String method, String path, BodyPublisher body, String type) throws IOException {
        var request = request(bench.port(), path).method(method, body);
        return outcome(exchange((type.isEmpty() ? request : request.header("Content-Type", type)).build()));
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .header("Accept", "application/json");
    }

    private static Outcome outcome(HttpResponse<byte[]> response) {
        return new Outcome(
                response.statusCode(), ByteString.copyOf(response.body()).utf8());
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        try (var client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
