package io.sphereexplorer.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sphereexplorer.net.http.HttpTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The board itself, as typed calls (device-protocol §4.4.1 and §4.4.2). Blocking; as thread-safe as its transport. */
public final class DeviceApi {
    private final RestCalls calls;

    public DeviceApi(HttpTransport transport) {
        this(new RestCalls(transport));
    }

    DeviceApi(RestCalls calls) {
        this.calls = calls;
    }

    public DeviceIdentity identity() throws DeviceException {
        Answer answer = calls.get("/device/security_state");
        DeviceId id = DeviceId.parse(answer.text("deviceIdentifier"))
                .orElseThrow(() -> answer.missing("deviceIdentifier of 128 hexadecimal digits"));
        return new DeviceIdentity(id, answer.text("securityState"));
    }

    public DeviceStatus status() throws DeviceException {
        return new DeviceStatus(Duration.ofSeconds(calls.get("/status").number("uptime")));
    }

    public List<Capability> capabilities() throws DeviceException {
        calls.require("3.1.0");
        return calls.get("/device/capabilities").integers("device_capabilities").stream()
                .map(Capability::new)
                .toList();
    }

    public ManufacturingState manufacturingState() throws DeviceException {
        calls.require("3.1.0");
        String said = calls.get("/device/manufacturing_state").text("manufacturingState");
        return Arrays.stream(ManufacturingState.values())
                .filter(state -> state.wireName().equals(said))
                .findFirst()
                .orElse(ManufacturingState.UNKNOWN);
    }

    /** Takes a board a step further, for ever; UNKNOWN and BLANK are no states to go to. */
    public void setManufacturingState(ManufacturingState state) throws DeviceException {
        calls.require("3.1.0");
        var body = JsonNodeFactory.instance.objectNode().put("manufacturingState", state.wireName());
        calls.call("PUT", "/device/manufacturing_state", body);
    }

    /** Such as {@code 22.11}; boards before REST version 4.5.0 cannot say. */
    public String osVersion() throws DeviceException {
        calls.require("4.5.0");
        return calls.get("/osversion").text("osversion");
    }

    public AbiVersions abiVersions() throws DeviceException {
        calls.require("3.1.0");
        Answer answer = calls.get("/abi_versions");
        return new AbiVersions(
                answer.integer("SecureWorldRuntime"),
                answer.integer("OSRuntime"),
                answer.integer("ApplicationRuntime"));
    }

    public ImageInventory images() throws DeviceException {
        Answer answer = calls.get("/images");
        List<ImageInventory.Component> components = new ArrayList<>();
        for (Answer component : answer.list("components")) {
            components.add(component(component));
        }
        return new ImageInventory(
                answer.flagOr("is_ota_update_in_progress", false),
                answer.flagOr("has_staged_updates", false),
                answer.flagOr("restart_required", false),
                components);
    }

    /** Answers before the board goes down; its connection is lost with it. */
    public void restart() throws DeviceException {
        calls.call("POST", "/restart");
    }

    private static ImageInventory.Component component(Answer answer) throws DeviceException {
        List<ImageInventory.Image> images = new ArrayList<>();
        for (Answer image : answer.list("images")) {
            images.add(new ImageInventory.Image(
                    image.text("uid"), image.number("length_in_bytes"), image.optionalInteger("replica_type")));
        }
        return new ImageInventory.Component(
                answer.text("uid"),
                answer.textOr("name", ""),
                answer.integer("image_type"),
                answer.flagOr("is_update_staged", false),
                answer.flagOr("does_image_type_require_restart", false),
                images);
    }
}
