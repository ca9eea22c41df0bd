package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmLinks;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.cloud.fault.CloudFaults;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.util.Optional;

/**
 * What goes wrong, in the form of Azure Resource Manager (cloud-services §2.3), where the faults speak as the security
 * service does. Thread-safe if the service is.
 *
 * @param service that goes wrong
 */
record ArmFaults(HttpTransport service, CloudFaults faults) implements HttpTransport {
    @Override
    public Response send(Request request) throws IOException {
        Response answer = service.send(request);
        Optional<JsonNode> body = json(answer);
        if (body.filter(JsonNode::isArray).isPresent()) {
            return with(answer, error(body.get().path(0)));
        }
        boolean loops = request.method().equals("GET") && faults.active(CloudFault.PAGE_LOOP);
        return loops && body.orElse(null) instanceof ObjectNode page && page.has("nextLink")
                ? with(answer, page.put("nextLink", ArmLinks.to(request, request.path())))
                : answer;
    }

    private static ObjectNode error(JsonNode details) {
        ObjectNode body = ArmJson.object();
        body.putObject("error")
                .put("code", details.path("ErrorCode").asText())
                .put("message", details.path("Title").asText());
        return body;
    }

    private static Optional<JsonNode> json(Response answer) {
        try {
            return Optional.of(ArmJson.read(answer.body()));
        } catch (ArmRefusal _) { // a page instead of the service, which is what a fault wanted
            return Optional.empty();
        }
    }

    private static Response with(Response answer, JsonNode body) {
        return new Response(answer.status(), answer.headers(), ArmJson.write(body));
    }
}
