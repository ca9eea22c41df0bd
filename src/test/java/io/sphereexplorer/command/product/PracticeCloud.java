package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.OpenFiles;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.session.account.PracticeDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A practice cloud in memory with somebody signed in, a chosen tenant with one device, and files for anybody. */
public final class PracticeCloud {
    /** Claimed into the tenant. */
    public static final String BOARD = "ab".repeat(64);

    /** What comes between request and service. */
    public Fault fault = (_, _) -> Optional.empty();

    /** Method and path of each request to the service. */
    public final List<String> asked;
    /** What is handed out to anybody, by the whole URL. */
    public final Map<String, Response> files = new HashMap<>();
    /** Requests to those, whole. */
    public final List<Request> fetched = new ArrayList<>();

    private final PracticeDesk practice;
    private final CloudDesk desk;

    /** Answers in the place of the service, or lets the request pass. */
    public interface Fault {
        Optional<Response> on(Request request, HttpTransport service) throws IOException;
    }

    public PracticeCloud() {
        this(BackEnd.TENANT);
    }

    /** With what is behind it. */
    public PracticeCloud(BackEnd backEnd) {
        practice = new PracticeDesk(backEnd);
        desk = practice.desk();
        asked = practice.sent();
        practice.reach(new OpenFiles(desk.endpoints(), base -> request -> file(base, request)));
        try {
            practice.signedIn().tenant("contoso-lab");
            claim(BOARD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        practice.fail("", (request, service) -> {
            Optional<Response> instead = fault.on(request, service);
            return instead.isPresent() ? instead.get() : service.send(request);
        });
        asked.clear();
    }

    public PracticeDesk practice() {
        return practice;
    }

    /** With no board attached. */
    public Session session() {
        return session(new Bench(List.of()));
    }

    public Session session(DeviceGateway boards) {
        return session(new Bench(List.of(boards)));
    }

    public Session session(Bench bench) {
        return Session.of(bench, desk);
    }

    public OpenTenant tenant() throws IOException {
        return OpenTenant.of(session(), Optional.empty(), Role.READER);
    }

    /** Makes a board known and claims it into the tenant. */
    public void claim(String deviceId) throws IOException {
        practice.cloud().know(deviceId);
        OpenTenant tenant = tenant();
        tenant.service()
                .operations(tenant.tenant().id())
                .await(tenant.devices().claim(deviceId), Duration.ofMinutes(1));
    }

    /** Lets the user be no more than this in the tenant, as the service shows it. */
    public void limitTo(String role) {
        fault = (request, service) -> {
            if (!request.method().equals("GET") || !request.path().matches("/v2/tenants/[^/]+")) {
                return Optional.empty();
            }
            Response whole = service.send(request);
            String limited = whole.body().utf8().replaceAll("\"Roles\":\\[[^]]*]", "\"Roles\":[\"" + role + "\"]");
            return Optional.of(answer(200, limited));
        };
    }

    /** A request that reaches the service, and whose answer does not come. */
    public void loseAnswerTo(String method, String pathPart) {
        fault = (request, service) -> {
            if (request.method().equals(method) && request.path().contains(pathPart)) {
                service.send(request);
                throw new IOException("cut");
            }
            return Optional.empty();
        };
    }

    public long count(String method, String pathPart) {
        return asked.stream()
                .filter(each -> each.startsWith(method + " ") && each.contains(pathPart))
                .count();
    }

    public static Response answer(int status, String json) {
        return new Response(status, Headers.of("Content-Type", "application/json"), ByteString.ofUtf8(json));
    }

    private Response file(URI base, Request request) throws IOException {
        fetched.add(request);
        return Optional.ofNullable(files.get(base + request.path()))
                .orElseThrow(() -> new IOException("nothing at " + base + request.path()));
    }
}
