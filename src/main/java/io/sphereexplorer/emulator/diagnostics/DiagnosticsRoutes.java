package io.sphereexplorer.emulator.diagnostics;

import static io.sphereexplorer.emulator.rest.Route.Access.IF_REST_IS_ALLOWED;

import io.sphereexplorer.emulator.rest.Call;
import io.sphereexplorer.emulator.rest.Reply;
import io.sphereexplorer.emulator.rest.Route;
import io.sphereexplorer.emulator.rest.Route.Content;
import java.util.List;

/** The board's log and its error reports (device-protocol §4.4.1). */
public final class DiagnosticsRoutes {
    private final DiagnosticLog log;
    private final ErrorReports reports;

    public DiagnosticsRoutes(DiagnosticLog log, ErrorReports reports) {
        this.log = log;
        this.reports = reports;
    }

    public List<Route> all() {
        return List.of(
                Route.get("/log", IF_REST_IS_ALLOWED, _ -> Reply.octets(log.octets())),
                Route.get("/telemetry", IF_REST_IS_ALLOWED, _ -> Reply.octets(reports.octets())),
                new Route("DELETE", "/telemetry", IF_REST_IS_ALLOWED, Content.IGNORED, this::clear));
    }

    private Reply clear(Call call) {
        reports.clear();
        return Reply.ok();
    }
}
