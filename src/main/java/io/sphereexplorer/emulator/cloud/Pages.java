package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Long lists in parts, as {@code maxPageSize} and the continuation header ask for them; cloud-services §1.2. */
final class Pages {
    private static final int LARGEST = 1000;
    private static final String OFFSET = "offset=";

    private Pages() {}

    static CloudRoute.Reply of(CloudCall call, Stream<? extends JsonNode> items) throws CloudRefusal {
        List<? extends JsonNode> all = items.toList();
        int from = Math.min(offset(call), all.size());
        int to = Math.min(from + size(call), all.size());
        ObjectNode page = CloudJson.object();
        page.set("Items", CloudJson.list(all.subList(from, to).stream()));
        return CloudRoute.Reply.ok(page.put("ContinuationToken", to < all.size() ? token(to) : null));
    }

    private static int size(CloudCall call) throws CloudRefusal {
        String asked = call.query("maxPageSize").orElse(Integer.toString(LARGEST));
        if (!asked.matches("[1-9]\\d{0,8}")) {
            throw CloudRefusal.badRequest("maxPageSize is no positive number.");
        }
        return Math.min(Integer.parseInt(asked), LARGEST);
    }

    private static int offset(CloudCall call) throws CloudRefusal {
        String token = call.request().headers().first("Sphere-Continuation").orElse("");
        if (token.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.matches(OFFSET + "\\d{1,9}")) {
                return Integer.parseInt(text.substring(OFFSET.length()));
            }
        } catch (IllegalArgumentException _) { // refused like any other token that is none of ours
        }
        throw CloudRefusal.badRequest("The continuation token is not valid.");
    }

    private static String token(int offset) {
        return Base64.getEncoder().encodeToString((OFFSET + offset).getBytes(StandardCharsets.UTF_8));
    }
}
