package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;

/**
 * What goes wrong, in the form of a hub's registry (cloud-services §3.3), where the faults speak as the security service
 * does. Thread-safe if the service is.
 *
 * @param service that goes wrong
 */
record RegistryFaults(HttpTransport service) implements HttpTransport {
    @Override
    public Response send(Request request) throws IOException {
        Response answer = service.send(request);
        return answer.status() < 400 ? answer : inForm(answer);
    }

    private static Response inForm(Response answer) {
        try {
            JsonNode details = ArmJson.read(answer.body()).path(0);
            if (!details.has("ErrorCode")) {
                return answer;
            }
            var body = ArmJson.object()
                    .put(
                            "Message",
                            "ErrorCode:%s;%s"
                                    .formatted(
                                            details.path("ErrorCode").asText(),
                                            details.path("Title").asText()))
                    .put("ExceptionMessage", "");
            return new Response(answer.status(), answer.headers(), ArmJson.write(body));
        } catch (ArmRefusal _) { // a page instead of the service, which is what a fault wanted
            return answer;
        }
    }
}
