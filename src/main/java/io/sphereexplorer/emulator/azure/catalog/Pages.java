package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmCall;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmLinks;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.net.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Long lists in parts, each with a link to the next; cloud-services §2.2. */
final class Pages {
    private static final int LARGEST = 100;
    private static final String TOKEN = "$skiptoken";

    private Pages() {}

    /** A list of which a client can ask for a part. */
    static ArmReply asked(ArmCall call, List<? extends JsonNode> items) throws ArmRefusal {
        if (query(call, "$filter").isPresent()) {
            throw new ArmRefusal(400, "NotEmulated", "Practice: lists are not filtered.");
        }
        int from = Math.min(number(call, "$skip", 0), items.size());
        int to = Math.min(number(call, "$top", items.size()), items.size() - from) + from;
        return page(call, items.subList(from, to), Math.min(number(call, "$maxpagesize", LARGEST), LARGEST));
    }

    /** A list that comes as it is. */
    static ArmReply all(ArmCall call, List<? extends JsonNode> items) throws ArmRefusal {
        return page(call, items, LARGEST);
    }

    /** Where a page begins that is not the first. */
    static Optional<String> token(ArmCall call) {
        return query(call, TOKEN);
    }

    private static ArmReply page(ArmCall call, List<? extends JsonNode> items, int size) throws ArmRefusal {
        if (size == 0) {
            throw new ArmRefusal(400, "InvalidQueryParameter", "$maxpagesize is 0.");
        }
        int from = Math.min(number(call, TOKEN, 0), items.size());
        int to = Math.min(from + size, items.size());
        ObjectNode page = ArmJson.values(items.subList(from, to).stream());
        return ArmReply.ok(page.put("nextLink", to < items.size() ? next(call.request(), to) : null));
    }

    private static String next(Request request, int from) {
        String[] parts = request.path().split("\\?", 2);
        String query = Arrays.stream(parts[1].split("&"))
                .filter(pair -> !isNamed(pair, TOKEN))
                .collect(Collectors.joining("&"));
        return ArmLinks.to(request, "%s?%s&%s=%d".formatted(parts[0], query, TOKEN, from));
    }

    private static boolean isNamed(String pair, String name) {
        return pair.startsWith(name + "=") || pair.startsWith(name.replace("$", "%24") + "=");
    }

    private static int number(ArmCall call, String name, int absent) throws ArmRefusal {
        Optional<String> text = query(call, name);
        if (text.isPresent() && !text.get().matches("\\d{1,9}")) {
            throw new ArmRefusal(400, "InvalidQueryParameter", name + " is no number.");
        }
        return text.map(Integer::parseInt).orElse(absent);
    }

    private static Optional<String> query(ArmCall call, String name) {
        return call.query(name).or(() -> call.query(name.replace("$", "%24")));
    }
}
