package io.sphereexplorer.emulator.certificate;

import static io.sphereexplorer.emulator.rest.Refusal.require;
import static io.sphereexplorer.emulator.rest.Route.Access.IF_REST_IS_ALLOWED;

import io.sphereexplorer.emulator.rest.Call;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.Reply;
import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.rest.Route;
import io.sphereexplorer.emulator.rest.Route.Content;
import io.sphereexplorer.emulator.rest.WireJson;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is in the board's certificate store, and its changes (device-protocol §4.4.3). */
public final class CertificateRoutes {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._-]+");
    private static final int LONGEST_IDENTIFIER = 16;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final CertificateStore store;

    public CertificateRoutes(CertificateStore store) {
        this.store = store;
    }

    public List<Route> all() {
        String list = "/certstore/certs";
        String one = "/certstore/certs/{identifier}";
        return List.of(
                Route.get(list, IF_REST_IS_ALLOWED, this::identifiers),
                Route.get(one, IF_REST_IS_ALLOWED, this::describe),
                new Route("POST", one, IF_REST_IS_ALLOWED, Content.JSON_OBJECT, this::add),
                new Route("DELETE", one, IF_REST_IS_ALLOWED, Content.IGNORED, this::remove),
                Route.get("/certstore/space", IF_REST_IS_ALLOWED, this::space));
    }

    private Reply identifiers(Call call) {
        var answer = WireJson.object();
        var identifiers = answer.putArray("identifiers");
        store.all().keySet().forEach(identifiers::add);
        return Reply.ok(answer);
    }

    private Reply describe(Call call) throws Refusal {
        var certificate = store.find(identifier(call))
                .orElseThrow(() -> new Refusal(RestError.CERT_NOT_FOUND))
                .certificate();
        return Reply.ok(WireJson.object()
                .put("id", call.variable())
                .put("notBefore", time(certificate.getNotBefore()))
                .put("notAfter", time(certificate.getNotAfter()))
                .put("subjectName", OneLineName.of(certificate.getSubjectX500Principal()))
                .put("issuerName", OneLineName.of(certificate.getIssuerX500Principal())));
    }

    private Reply add(Call call) throws Refusal {
        String identifier = identifier(call);
        var certificate = new CertificateRequest(call.body()).certificate();
        require(store.put(identifier, certificate), RestError.CERT_STORE_OUT_OF_SPACE);
        return Reply.ok();
    }

    private Reply remove(Call call) throws Refusal {
        require(store.remove(identifier(call)), RestError.CERT_NOT_FOUND);
        return Reply.ok();
    }

    private Reply space(Call call) {
        return Reply.ok(WireJson.object().put("AvailableSpace", Integer.toString(store.free())));
    }

    private static String identifier(Call call) throws Refusal {
        String identifier = call.variable();
        require(IDENTIFIER.matcher(identifier).matches(), RestError.CERT_IDENTIFIER_INVALID);
        require(identifier.length() <= LONGEST_IDENTIFIER, RestError.CERT_IDENTIFIER_TOO_LONG);
        return identifier;
    }

    private static String time(Date date) {
        return TIME.format(date.toInstant());
    }
}
