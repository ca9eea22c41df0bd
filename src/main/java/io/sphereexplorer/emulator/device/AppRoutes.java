package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.rest.Refusal.require;
import static io.sphereexplorer.emulator.rest.Route.Access.IF_DEVELOPMENT_IS_ALLOWED;
import static io.sphereexplorer.emulator.rest.Route.Access.IF_REST_IS_ALLOWED;

import io.sphereexplorer.emulator.diagnostics.LogMessage;
import io.sphereexplorer.emulator.diagnostics.LogParameters;
import io.sphereexplorer.emulator.image.Application;
import io.sphereexplorer.emulator.image.Application.State;
import io.sphereexplorer.emulator.image.ImagePackage;
import io.sphereexplorer.emulator.image.ImageStore;
import io.sphereexplorer.emulator.rest.Call;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.Reply;
import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.rest.Route;
import io.sphereexplorer.emulator.rest.Route.Content;
import io.sphereexplorer.emulator.rest.WireJson;
import java.util.List;
import java.util.Optional;

/** What the board's applications do, and what they have in storage and memory (device-protocol §4.4.1 and §4.4.2). */
final class AppRoutes {
    private static final int GDB_PORT = GdbStub.PORT;
    private static final int OUTPUT_PORT = OutputServer.PORT;
    private static final int CORES = 2;

    /** What the kernel has for applications: the difference in the published answer. */
    private static final int KERNEL_MEMORY = 49_152;

    private final EmulatedDevice device;
    private final ImageStore images;

    AppRoutes(EmulatedDevice device) {
        this.device = device;
        images = device.flash().images();
    }

    List<Route> all() {
        String status = "/app/status/{componentId}";
        return List.of(
                Route.get(status, IF_REST_IS_ALLOWED, this::status),
                new Route("PATCH", status, IF_REST_IS_ALLOWED, Content.JSON_OBJECT, this::control),
                Route.get("/app/quota/{componentId}", IF_REST_IS_ALLOWED, this::quota),
                Route.get("/stats/memory/groups/applications", IF_DEVELOPMENT_IS_ALLOWED, this::memory));
    }

    private Optional<Application> application(Call call) throws Refusal {
        return images.find(ImageRoutes.componentId(call))
                .filter(one -> one.image().imageType() == ImagePackage.APPLICATION);
    }

    private Reply status(Call call) throws Refusal {
        boolean debugger = SystemComponent.isDebugger(ImageRoutes.componentId(call), device.capabilities());
        String state = application(call).map(one -> one.state().word()).orElse(debugger ? debugger() : "notPresent");
        return Reply.ok(WireJson.object().put("state", state));
    }

    /** It runs as long as there is something to debug. */
    private String debugger() {
        boolean busy = images.installed().stream().anyMatch(one -> one.state() == State.DEBUGGING);
        return (busy ? State.RUNNING : State.STOPPED).word();
    }

    private Reply quota(Call call) throws Refusal {
        var application = application(call);
        boolean debugger = SystemComponent.isDebugger(ImageRoutes.componentId(call), device.capabilities());
        require(debugger || application.isPresent(), RestError.APP_NOT_PRESENT);
        int storage = application.map(Application::storageKib).orElse(0);
        return Reply.ok(WireJson.object().put("UsageKB", 0).put("LimitKB", storage));
    }

    private Reply control(Call call) throws Refusal {
        var next = switch (call.body().path("trigger").asText()) {
            case "start" -> State.RUNNING;
            case "startDebug" -> State.DEBUGGING;
            case "stop" -> State.STOPPED;
            default -> throw new Refusal(RestError.TRIGGER_DOES_NOT_EXIST);
        };
        var application = application(call).orElseThrow(() -> new Refusal(RestError.APP_NOT_PRESENT_TO_CONTROL));
        require(call.developmentIsAllowed(), RestError.DEVICE_NOT_DEV_UNLOCKED);
        if (next == State.DEBUGGING) {
            requireDebuggerFor(application);
        }
        images.change(application, next);
        device.log(message(next), new LogParameters());
        return answer(application, next);
    }

    private void requireDebuggerFor(Application application) throws Refusal {
        boolean present = SystemComponent.installed(device.capabilities()).stream()
                .anyMatch(component -> component.imageType() == ImagePackage.APPLICATION);
        require(present, RestError.NO_DEBUGGER_AVAILABLE);
        boolean free = images.installed().stream()
                .noneMatch(other -> other.state() == State.DEBUGGING
                        && !other.image().component().equals(application.image().component()));
        require(free, RestError.CANNOT_START_DEBUG);
    }

    private static LogMessage message(State next) {
        return switch (next) {
            case RUNNING -> LogMessage.STARTING_APP;
            case DEBUGGING -> LogMessage.DEBUGGING_APP;
            case STOPPED -> LogMessage.STOPPING_APP;
        };
    }

    private Reply answer(Application application, State state) {
        var answer = WireJson.object().put("state", state.word());
        if (state == State.DEBUGGING) {
            answer.put("gdbPort", GDB_PORT).put("outPort", OUTPUT_PORT);
        }
        if (application.realTime() && state != State.STOPPED) {
            answer.put("realTimeCore", core(application));
        }
        return Reply.ok(answer);
    }

    /** The cores are given in turn, in the order of installation. */
    private int core(Application application) {
        var components = images.installed().stream()
                .filter(Application::realTime)
                .map(one -> one.image().component())
                .toList();
        return components.indexOf(application.image().component()) % CORES;
    }

    private Reply memory(Call call) {
        var answer = WireJson.object();
        answer.putObject("memoryStats")
                .put("currentMemoryUsageInBytes", KERNEL_MEMORY + images.memory())
                .put("peakUserModeMemoryUsageInBytes", images.peakMemory())
                .put("userModeMemoryUsageInBytes", images.memory());
        return Reply.ok(answer);
    }
}
