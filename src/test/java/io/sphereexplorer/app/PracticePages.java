package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.Endpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody in front of the pages of a served practice cloud. */
final class PracticePages {
    private PracticePages() {}

    /** Types the code and who it is for. */
    static void approve(Endpoints cloud, String userCode, String mail) {
        String form = "user_code=%s&mail=%s".formatted(userCode, URLEncoder.encode(mail, StandardCharsets.UTF_8));
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(cloud.login())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            assertThat(browser.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
