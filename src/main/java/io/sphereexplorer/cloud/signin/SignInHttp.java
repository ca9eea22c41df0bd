package io.sphereexplorer.cloud.signin;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import io.sphereexplorer.cloud.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Lets the sign-in library send through the client that all other requests to the internet go through, with its proxy;
 * to Microsoft's sign-in service and to nobody else.
 */
record SignInHttp(HttpClient client) implements IHttpClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
        URI target = checked(URI.create(request.url().toString()));
        var builder = java.net.http.HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .method(
                        request.httpMethod().name(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        var answer = client.send(builder.build(), BodyHandlers.ofString());
        var response = new HttpResponse();
        response.statusCode(answer.statusCode());
        response.addHeaders(answer.headers().map());
        response.body(answer.body());
        return response;
    }

    /** @throws IOException if tokens do not belong there */
    static URI checked(URI target) throws IOException {
        if (!Endpoints.microsoft().login().getHost().equals(target.getHost()) || !"https".equals(target.getScheme())) {
            throw new IOException("sign-in does not go to " + target.getHost());
        }
        return target;
    }
}
