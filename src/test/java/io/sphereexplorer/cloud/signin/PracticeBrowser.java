package io.sphereexplorer.cloud.signin;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A user with a browser: opens the practice page, types an address, presses a button, and goes where the page sends.
 *
 * @param cloud answers the page's requests, with the paths as they stand in the address bar
 * @param button accept or refuse
 */
public record PracticeBrowser(HttpTransport cloud, String mail, String button) implements Consumer<URI> {
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    public static PracticeBrowser of(HttpTransport cloud, String mail) {
        return new PracticeBrowser(cloud, mail, "accept");
    }

    public static PracticeBrowser refusing(HttpTransport cloud) {
        return new PracticeBrowser(cloud, "student@contoso.example", "refuse");
    }

    @Override
    public void accept(URI page) {
        try {
            Response shown = cloud.send(Request.get(page.getRawPath() + "?" + page.getRawQuery()));
            visit(shown.status() == 303 ? shown : press(page, shown.body().utf8()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an answer of the page sends the browser. */
    static URI target(Response answer) {
        return URI.create(answer.headers().first("Location").orElseThrow());
    }

    /** What a real browser does on this computer. */
    static HttpResponse<String> get(URI place) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(place).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Response press(URI page, String html) throws IOException {
        String hidden = FIELD.matcher(html)
                .results()
                .map(field -> field.group(1) + "=" + encoded(field.group(2)))
                .collect(Collectors.joining("&"));
        String form = hidden + "&mail=" + encoded(mail) + "&answer=" + button;
        return cloud.send(new Request("POST", page.getRawPath(), Headers.NONE, ByteString.ofUtf8(form)));
    }

    private static void visit(Response answer) throws IOException {
        HttpResponse<String> shown = get(target(answer));
        if (shown.statusCode() != 200) {
            throw new IOException("HTTP " + shown.statusCode());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
