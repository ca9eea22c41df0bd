package io.sphereexplorer.cloud.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The requests that an emulated sign-in service answers: forms in, JSON out, whatever the status. */
record LoginService(HttpTransport login) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Headers FORM = Headers.of("Content-Type", "application/x-www-form-urlencoded");

    /** What the service said. It may hold tokens. */
    record Answer(int status, JsonNode body) {
        boolean isGood() {
            return status == 200;
        }

        /** As RFC 6749 §5.2 names it; nothing if there is none. */
        String error() {
            return body.path("error").asText();
        }

        String text(String field) {
            return body.path(field).asText();
        }

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /**
     * Where a user signs in.
     *
     * @param asksNobody whether a fixed account signs in at once, so that no page is needed
     */
    record Places(URI page, boolean asksNobody) {}

    /** Asks for a token. */
    Answer token(Map<String, String> form) throws CloudException {
        return post("/oauth2/v2.0/token", form);
    }

    Answer post(String path, Map<String, String> form) throws CloudException {
        return exchange(new Request("POST", path, FORM, ByteString.ofUtf8(encoded(form))));
    }

    private Answer get(String path) throws CloudException {
        return exchange(Request.get(path));
    }

    /** What the service says about itself (RFC 8414 §3.2). */
    Places places() throws CloudException {
        Answer answer = get("/v2.0/.well-known/openid-configuration");
        String page = answer.text("authorization_endpoint");
        if (!page.matches("https?://[^\\s?#]+")) {
            throw new CloudException.BadAnswer("the sign-in service has no page");
        }
        boolean asksNobody =
                answer.body().path("prompt_values_supported").path(0).asText().equals("none");
        return new Places(URI.create(page), asksNobody);
    }

    /** As it stands in a query or in the content of a form. */
    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer exchange(Request request) throws CloudException {
        try {
            Response response = login.send(request);
            return new Answer(response.status(), JSON.readTree(response.body().utf8()));
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new CloudException.BadAnswer(
                    request.method() + " " + request.path() + ": no JSON", new IOException(e.getOriginalMessage()));
        } catch (InterruptedIOException e) {
            throw new CloudException.Cancelled(e);
        } catch (IOException e) {
            throw new CloudException.NoAnswer(false, e);
        }
    }
}
