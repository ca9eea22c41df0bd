package io.sphereexplorer.command.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.claim.ClaimBench;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.account.BackEnd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A tenant with a product, many boards that the emulated cloud knows, and a look at every batch that reaches it. */
public final class BulkBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final ClaimBench bench;
    public final Tenant lab;
    public final Tenant annex;
    public final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
    /** Boards that were sent although they were in the tenant already, or on their way there. */
    public final List<String> twice = Collections.synchronizedList(new ArrayList<>());

    private final Map<String, List<String>> accepted = new ConcurrentHashMap<>();
    private final Map<String, UUID> groups = new HashMap<>();

    public BulkBench(long seed) throws IOException {
        this(seed, BackEnd.TENANT);
    }

    /** With what is behind it; what is sent twice is seen of tenants only. */
    BulkBench(long seed, BackEnd backEnd) throws IOException {
        bench = new ClaimBench(seed, backEnd);
        annex = bench.tenant(ClaimBench.ME, "annex");
        lab = bench.tenant(ClaimBench.ME, "contoso-lab");
        bench.choose(lab);
        SphereApi service = service();
        over(service.products(lab.id()).create("Kettle", ""));
        List<Product> products = new ArrayList<>();
        service.products(lab.id()).list(products::addAll);
        List<DeviceGroup> found = new ArrayList<>();
        service.deviceGroups(lab.id()).list(found::addAll);
        found.forEach(group -> groups.put(group.name(), group.id()));
        between(HttpTransport::send);
    }

    /** The ID of a board; each number has its own. */
    public static String id(int number) {
        return "%064x%064x".formatted(number * 7919L + 1, number);
    }

    /** Makes boards known that nobody has. */
    public BulkBench boards(int count) {
        for (int number = 0; number < count; number++) {
            bench.cloud.know(id(number));
        }
        return this;
    }

    public UUID group(String name) {
        return groups.get(name);
    }

    /** Writes a list of these lines. */
    public static Path list(Path folder, String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    /** A line for each board, all with one group. */
    public static List<String> lines(int count, String group) {
        List<String> lines = new ArrayList<>(List.of("Device ID,Product,Group"));
        for (int number = 0; number < count; number++) {
            lines.add(id(number) + (group.isEmpty() ? ",," : ",Kettle," + group));
        }
        return lines;
    }

    /** Something stands between program and service; what gets through is looked at. */
    public void between(ClaimBench.Between between) {
        bench.between((service, request) -> between.send(each -> looked(service, each), request));
    }

    public BulkOutcome run(Path list) throws IOException {
        return run(list, Optional.empty());
    }

    public BulkOutcome run(Path list, Optional<BulkGuard> guard) throws IOException {
        return new ClaimAll(list, Optional.empty(), Optional.empty(), guard, bench.pace()).run(bench.session());
    }

    /** Boards of a tenant as they are when all work has come to its end. */
    public Map<String, ClaimedDevice> truth(Tenant tenant) throws IOException {
        bench.pass(Duration.ofMinutes(1));
        Map<String, ClaimedDevice> found = new HashMap<>();
        service().devices(tenant.id()).list(page -> page.forEach(each -> found.put(each.deviceId(), each)));
        return found;
    }

    /** Somebody claims boards with another program. */
    public void claim(Tenant tenant, List<String> boards) throws IOException {
        var service = service();
        service.operations(tenant.id()).await(service.devices(tenant.id()).claim(boards), Duration.ofMinutes(1));
        batches.clear();
    }

    public SphereApi service() throws IOException {
        return bench.desk().service();
    }

    private void over(Operation operation) throws IOException {
        service().operations(lab.id()).await(operation, Duration.ofMinutes(1));
    }

    private Response looked(HttpTransport service, Request request) throws IOException {
        boolean isBatch = request.method().equals("PUT") && request.path().endsWith("/devices");
        if (!isBatch) {
            return service.send(request);
        }
        List<String> boards = new ArrayList<>();
        JSON.readTree(request.body().utf8()).forEach(each -> boards.add(each.asText()));
        Set<String> inTenant = new HashSet<>(atService(service, request));
        inTenant.addAll(onTheirWay(service, request));
        boards.stream().filter(inTenant::contains).forEach(twice::add);
        batches.add(boards);
        Response answer = service.send(request);
        if (answer.status() == 202) {
            String operation =
                    JSON.readTree(answer.body().utf8()).path("OperationId").asText();
            accepted.put(operation, boards);
        }
        return answer;
    }

    /** The boards that the service is at work with. */
    private List<String> onTheirWay(HttpTransport service, Request batch) throws IOException {
        List<String> boards = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : accepted.entrySet()) {
            String path = batch.path().replaceFirst("/devices$", "/operations/" + each.getKey());
            Response answer = service.send(new Request("GET", path, batch.headers(), ByteString.EMPTY));
            if (JSON.readTree(answer.body().utf8()).path("State").asInt() < 2) {
                boards.addAll(each.getValue());
            }
        }
        return boards;
    }

    /** The boards of the tenant that a batch goes to, at this moment. */
    private static List<String> atService(HttpTransport service, Request batch) throws IOException {
        List<String> boards = new ArrayList<>();
        var headers = batch.headers();
        for (int from = 0; ; from += 1000) {
            String token = Base64.getEncoder().encodeToString(("offset=" + from).getBytes(StandardCharsets.UTF_8));
            var page = JSON.readTree(service.send(new Request(
                            "GET",
                            batch.path() + "?maxPageSize=1000",
                            from == 0 ? headers : headers.with("Sphere-Continuation", token),
                            ByteString.EMPTY))
                    .body()
                    .utf8());
            page.path("Items").forEach(each -> boards.add(each.path("DeviceId").asText()));
            if (page.path("ContinuationToken").isNull()) {
                return boards;
            }
        }
    }
}
