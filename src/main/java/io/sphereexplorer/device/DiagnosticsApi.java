package io.sphereexplorer.device;

import io.sphereexplorer.net.http.HttpTransport;

/** What a board writes down about itself, as calls (device-protocol §4.4.1). Blocking; as thread-safe as its transport. */
public final class DiagnosticsApi {
    private final RestCalls calls;

    public DiagnosticsApi(HttpTransport transport) {
        this(new RestCalls(transport));
    }

    DiagnosticsApi(RestCalls calls) {
        this.calls = calls;
    }

    /** The board's log as it lies in flash (device-protocol appendix A). */
    public byte[] log() throws DeviceException {
        calls.require("1.2.0");
        return calls.octets("/log").toByteArray();
    }

    /** What the board would report to the cloud; how it is made up is not published. */
    public byte[] telemetry() throws DeviceException {
        calls.require("3.1.0");
        return calls.octets("/telemetry").toByteArray();
    }

    public void clearTelemetry() throws DeviceException {
        calls.require("3.1.0");
        calls.call("DELETE", "/telemetry");
    }

    /** Any answer as the board gives it, to be put by. */
    public byte[] verbatim(String path) throws DeviceException {
        return calls.octets(path).toByteArray();
    }
}
