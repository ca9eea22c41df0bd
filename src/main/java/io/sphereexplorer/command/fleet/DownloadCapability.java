package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fetches a capability file for one device, which need not be attached, and writes it; installing it is another step.
 *
 * @param types what it allows; one that allows nothing takes capabilities away
 */
public record DownloadCapability(Optional<String> tenant, DeviceId device, Set<Capability> types, FileToSave file)
        implements CloudCommand<CapabilityFile> {
    public DownloadCapability {
        types = Set.copyOf(types);
    }

    @Override
    public CapabilityFile run(Session session) throws IOException {
        file.check();
        OpenTenant open = OpenTenant.of(session, tenant, Role.CONTRIBUTOR);
        CapabilityFile fetched = fetch(open, device, types);
        file.save(fetched::writeTo);
        return fetched;
    }

    /** @throws CloudException.BadAnswer if the service answers with a file for another device, or for other things */
    static CapabilityFile fetch(OpenTenant open, DeviceId device, Set<Capability> types) throws IOException {
        CapabilityFile fetched = CapabilityFile.parse(
                open.devices().capabilityFile(device.lowerCase(), types), Path.of("capability-device.cap"));
        Set<Integer> wanted = types.stream().map(Capability::number).collect(Collectors.toSet());
        Set<Integer> allowed = fetched.capabilities().stream()
                .map(io.sphereexplorer.device.Capability::number)
                .collect(Collectors.toSet());
        if (!fetched.isFor(device) || !allowed.equals(wanted)) {
            throw new CloudException.BadAnswer("the capability file is not the one that was asked for");
        }
        return fetched;
    }

    @Override
    public String asText() {
        return "device capability download" + ShowDevice.text(device) + CapabilityWords.text(types) + " "
                + CommandText.option("--destination", file.path().toString())
                + (file.overwrite() ? " --overwrite" : "")
                + CommandText.option("--tenant", tenant);
    }
}
