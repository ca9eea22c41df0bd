package io.sphereexplorer.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.HttpTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** A board's applications and how they come there, as typed calls (device-protocol §4.4.2). Blocking; thread-safe as its transport. */
public final class AppApi {
    private final RestCalls calls;

    public AppApi(HttpTransport transport) {
        this(new RestCalls(transport));
    }

    AppApi(RestCalls calls) {
        this.calls = calls;
    }

    /** The component IDs of all installed applications. */
    public List<UUID> installed() throws DeviceException {
        List<UUID> apps = new ArrayList<>();
        for (Answer component : calls.get("/images").list("components")) {
            if (component.integer("image_type") == ImageInventory.APPLICATION) {
                apps.add(uuid(component));
            }
        }
        return apps;
    }

    /** {@code notPresent} for an application the board does not have. */
    public AppStatus status(UUID component) throws DeviceException {
        calls.require("2.0.0");
        return status(component, calls.get("/app/status/" + component));
    }

    public AppStatus trigger(UUID component, AppTrigger trigger) throws DeviceException {
        calls.require("2.0.0");
        var body = JsonNodeFactory.instance.objectNode().put("trigger", trigger.wireName());
        return status(component, calls.call("PATCH", "/app/status/" + component, body));
    }

    public AppQuota quota(UUID component) throws DeviceException {
        calls.require("3.1.0");
        Answer answer = calls.get("/app/quota/" + component);
        return new AppQuota(component, answer.integer("UsageKB"), answer.integer("LimitKB"));
    }

    public MemoryUse memory() throws DeviceException {
        calls.require("4.3.0");
        Answer answer = calls.get("/stats/memory/groups/applications").object("memoryStats");
        return new MemoryUse(
                answer.number("currentMemoryUsageInBytes"),
                answer.number("userModeMemoryUsageInBytes"),
                answer.number("peakUserModeMemoryUsageInBytes"));
    }

    /** Sends something short, such as a capability file; it is not used before it is installed. */
    public void stage(ByteString imagePackage) throws DeviceException {
        stage(imagePackage, _ -> {});
    }

    /**
     * Sends a whole image package; it is not used before it is installed.
     *
     * @param sent told on this thread how many of its octets have reached the board
     */
    public void stage(ByteString imagePackage, LongConsumer sent) throws DeviceException {
        calls.require("3.0.0");
        calls.call("PUT", "/update/stage", imagePackage, sent);
        sent.accept(imagePackage.size());
    }

    /**
     * Installs what was staged.
     *
     * @param startApps whether applications start at once
     * @return whether the board restarts now
     */
    public boolean install(boolean startApps) throws DeviceException {
        calls.require("3.0.0");
        var body = JsonNodeFactory.instance.objectNode().put("appControlMode", startApps ? "Auto" : "Manual");
        return calls.call("POST", "/update/install", body).flagOr("restartingSystem", false);
    }

    /**
     * Stops and removes an application; does nothing if the board does not have it.
     *
     * @return whether the board restarts now
     */
    public boolean delete(UUID component) throws DeviceException {
        calls.require("3.0.0");
        return calls.call("DELETE", "/app/image/" + component).flagOr("restartingSystem", false);
    }

    private static AppStatus status(UUID component, Answer answer) throws DeviceException {
        return new AppStatus(
                component,
                answer.text("state"),
                answer.optionalInteger("gdbPort"),
                answer.optionalInteger("outPort"),
                answer.optionalInteger("realTimeCore"));
    }

    private static UUID uuid(Answer component) throws DeviceException {
        try {
            return UUID.fromString(component.text("uid"));
        } catch (IllegalArgumentException _) {
            throw component.missing("uid");
        }
    }
}
