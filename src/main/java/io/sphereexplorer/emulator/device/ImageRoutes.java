package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.rest.Refusal.require;
import static io.sphereexplorer.emulator.rest.Route.Access.IF_REST_IS_ALLOWED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.diagnostics.LogMessage;
import io.sphereexplorer.emulator.diagnostics.LogParameters;
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
import java.util.Set;
import java.util.UUID;

/** What the board runs, and how images get onto it and off it (device-protocol §4.4.2). */
final class ImageRoutes {
    private static final Set<Integer> TYPES = Set.of(ImagePackage.APPLICATION, ImagePackage.BOARD_CONFIGURATION);
    private static final UUID NONE = new UUID(0, 0);

    private final EmulatedDevice device;
    private final ImageStore images;

    ImageRoutes(EmulatedDevice device) {
        this.device = device;
        images = device.flash().images();
    }

    List<Route> all() {
        return List.of(
                Route.get("/images", IF_REST_IS_ALLOWED, this::list),
                new Route("PUT", "/update/stage", IF_REST_IS_ALLOWED, Content.OCTETS, this::stage),
                new Route("POST", "/update/install", IF_REST_IS_ALLOWED, Content.OPTIONAL_JSON_OBJECT, this::install),
                new Route("DELETE", "/app/image/{componentId}", IF_REST_IS_ALLOWED, Content.IGNORED, this::remove));
    }

    private Reply list(Call call) {
        return Reply.ok(
                new ImageAnswer(images, system(), device.osVersion(), device.updatePhase(), device.systemIsUpdated())
                        .json(device.stagedCapabilities().isPresent()));
    }

    private List<SystemComponent> system() {
        return SystemComponent.installed(device.capabilities());
    }

    private Reply stage(Call call) throws Refusal {
        if (CapabilityFile.looksLikeOne(call.octets())) {
            var granted = CapabilityFile.granted(call.octets(), device.deviceId());
            device.stageCapabilities(granted.orElseThrow(() -> new Refusal(RestError.VERIFICATION_FAILED)));
            return Reply.ok();
        }
        require(device.updatePhase() == OtaUpdate.Phase.NONE, RestError.OTA_UPDATE_IN_PROGRESS);
        device.log(LogMessage.STARTING_COMPONENT_SIDELOAD, new LogParameters());
        var image = ImagePackage.parse(call.octets());
        check(image, call);
        images.stage(image, SystemComponent.customersRoom(device.capabilities()));
        device.log(
                LogMessage.SUCCESSFULLY_STAGED,
                new LogParameters().guid(image.component()).guid(image.image()).integer(image.imageType()));
        return Reply.ok();
    }

    private void check(ImagePackage image, Call call) throws Refusal {
        require(TYPES.contains(image.imageType()), RestError.UNSUPPORTED_IMAGE_TYPE);
        boolean foreign = system().stream()
                .noneMatch(component -> component.uid().equals(image.component().toString()));
        require(foreign && !image.component().equals(NONE), RestError.INVALID_COMPONENT_ID);
        require(device.imageSigners().haveSigned(image), RestError.VERIFICATION_FAILED);
        require(call.developmentIsAllowed(), RestError.PERMISSION_DENIED);
        require(image.applicationRuntime() <= BoardRoutes.APPLICATION_RUNTIME, RestError.INCOMPATIBLE_RUNTIME);
    }

    private Reply install(Call call) throws Refusal {
        var given = call.body().path("appControlMode");
        String mode = given.isMissingNode() ? "Auto" : given.asText();
        require(mode.equals("Auto") || mode.equals("Manual"), RestError.INVALID_JSON_REQUEST);
        var installed = images.install(mode.equals("Auto"));
        if (!installed.isEmpty()) {
            device.log(LogMessage.COMMITTING_IMAGE, new LogParameters());
        }
        boolean restart = device.installCapabilities()
                || installed.stream().anyMatch(one -> one.image().imageType() == ImagePackage.BOARD_CONFIGURATION);
        return restart ? restarting() : Reply.ok();
    }

    private Reply remove(Call call) throws Refusal {
        UUID component = componentId(call);
        require(call.deploymentIsAllowed(), RestError.PERMISSION_DENIED);
        var removed = images.find(component);
        images.remove(component);
        if (removed.isEmpty()) {
            return Reply.ok();
        }
        device.log(LogMessage.DELETING_APPLICATION, new LogParameters().guid(component));
        device.log(LogMessage.IMAGE_DELETED, new LogParameters().guid(component));
        return removed.get().image().imageType() == ImagePackage.BOARD_CONFIGURATION ? restarting() : Reply.ok();
    }

    private Reply restarting() {
        device.restart();
        ObjectNode answer = WireJson.object();
        return Reply.ok(answer.put("restartingSystem", true));
    }

    static UUID componentId(Call call) throws Refusal {
        try {
            var component = UUID.fromString(call.variable());
            require(component.toString().equalsIgnoreCase(call.variable()), RestError.CANNOT_PARSE_COMPONENT_ID);
            return component;
        } catch (IllegalArgumentException _) { // no component can have that name
            throw new Refusal(RestError.CANNOT_PARSE_COMPONENT_ID);
        }
    }
}
