package io.sphereexplorer.emulator.cloud.fault;

import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;

/**
 * A sign-in service that goes wrong as the faults say, in front of one that does not. It is another service than the one
 * that knows the tenants, so it works while that one is down. Thread-safe if the one behind it is.
 *
 * @param pause lets the time go by that a slow answer takes
 */
public record FaultySignIn(HttpTransport service, CloudFaults faults, Pause pause) implements HttpTransport {
    private static final String TOKEN = "/token";
    /** RFC 6749 §5.2, with the error of RFC 8628 §3.5. */
    private static final String DENIED = """
            {"error":"access_denied","error_description":"Practice: the account may not sign in."}""";

    @Override
    public Response send(Request request) throws IOException {
        if (faults.active(CloudFault.SLOW)) {
            pause.pause(FaultyService.SLOWNESS);
        }
        boolean handsOut = request.path().split("\\?", 2)[0].endsWith(TOKEN);
        return handsOut && faults.strikes(CloudFault.SIGN_IN_REFUSED)
                ? new Response(400, Headers.of("Content-Type", "application/json"), ByteString.ofUtf8(DENIED))
                : service.send(request);
    }
}
