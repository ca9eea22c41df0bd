package io.sphereexplorer.emulator.hub;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.net.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A query for all devices, a page of them at a time; cloud-services §3.3.
 *
 * @param size how many make a page
 * @param from how many came before
 */
record RegistryQuery(int size, int from) {
    static final String CONTINUATION = "x-ms-continuation";

    private static final String ALL = "(?is)\\s*select\\s+\\*\\s+from\\s+devices\\s*";
    private static final int MOST = 1000;
    private static final int USUAL = 100;
    private static final String COUNT = "[1-9]\\d{0,3}";

    /** Some devices, and where to go on if there are more. */
    record Page(List<Identity> devices, Optional<String> continuation) {
        Page {
            devices = List.copyOf(devices);
        }
    }

    static RegistryQuery of(Request request, JsonNode body) throws HubRefusal {
        if (!body.path("query").asText("").matches(ALL)) {
            throw HubRefusal.badRequest(
                    "ArgumentInvalid", "Practice hubs understand only the query SELECT * FROM devices.");
        }
        Optional<String> size = request.headers().first("x-ms-max-item-count");
        Optional<String> token = request.headers().first(CONTINUATION);
        return new RegistryQuery(
                size.isPresent() ? count(size.get()) : USUAL, token.isPresent() ? from(token.get()) : 0);
    }

    Page page(Identities identities) {
        List<Identity> all = identities.all();
        int begin = Math.min(from, all.size());
        int end = Math.min(begin + size, all.size());
        Optional<String> next = end < all.size() ? Optional.of(token(end)) : Optional.empty();
        return new Page(all.subList(begin, end), next);
    }

    /** How many devices a list is to have. */
    static int top(Request request) throws HubRefusal {
        Optional<String> top = parameter(request, "top");
        return top.isPresent() ? count(top.get()) : MOST;
    }

    static Optional<String> parameter(Request request, String name) {
        String[] parts = request.path().split("\\?", 2);
        return parts.length < 2
                ? Optional.empty()
                : Arrays.stream(parts[1].split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .findFirst()
                        .map(pair -> pair.substring(name.length() + 1));
    }

    private static int count(String text) throws HubRefusal {
        if (!text.matches(COUNT) || Integer.parseInt(text) > MOST) {
            throw HubRefusal.badRequest("ArgumentInvalid", "A page has 1 to 1000 devices.");
        }
        return Integer.parseInt(text);
    }

    private static String token(int from) {
        return Integer.toHexString(from);
    }

    private static int from(String token) throws HubRefusal {
        if (!token.matches("[0-9a-f]{1,7}")) {
            throw HubRefusal.badRequest("ArgumentInvalid", "The continuation token is not valid.");
        }
        return Integer.parseInt(token, 16);
    }
}
