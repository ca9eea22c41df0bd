package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the chosen tenant knows of boards, for support data: never an account, a token or a link. */
record CloudSupport(Session session) {
    /**
     * Asks the service, unless nobody is signed in or no tenant is chosen.
     *
     * @throws IOException if the user stops it; what is not told otherwise stands in the text
     */
    Optional<String> text(List<AttachedBoard> boards) throws IOException {
        if (session.cloud().account().isEmpty() || session.cloud().tenant().isEmpty()) {
            return Optional.empty();
        }
        OpenTenant open;
        try {
            open = OpenTenant.of(session, Optional.empty(), Role.READER);
        } catch (CloudException.Cancelled stopped) {
            throw stopped;
        } catch (IOException e) {
            return Optional.of("The tenant is not told: " + e.getMessage() + "\n");
        }
        var text = new StringBuilder("Tenant: %s (%s)\n"
                .formatted(open.tenant().name(), open.tenant().id()));
        for (AttachedBoard board : boards) {
            text.append('\n').append(device(open, board));
        }
        return Optional.of(text.toString());
    }

    private String device(OpenTenant open, AttachedBoard board) throws IOException {
        String path = "Connection path: " + board.connectionPath() + "\n";
        try {
            DeviceId id = session.on(board).device().device().identity().id();
            ClaimedDevice known = open.devices().show(id.lowerCase());
            return path
                    + line("Device ID", Optional.of(id.upperCase()))
                    + group(open, known)
                    + line("Last available OS version", known.lastAvailableOsVersion())
                    + line("Last installed OS version", known.lastInstalledOsVersion())
                    + line("Last OS update (UTC)", known.lastOsUpdate())
                    + line("Last update request (UTC)", known.lastUpdateRequest());
        } catch (CloudException.Cancelled | DeviceException.Cancelled stopped) {
            throw stopped;
        } catch (IOException e) {
            return path + "not told: " + e.getMessage() + "\n";
        }
    }

    private static String group(OpenTenant open, ClaimedDevice known) throws IOException {
        if (known.deviceGroupId().isEmpty()) {
            return line("Device group", Optional.empty());
        }
        NamedGroup group = open.group(known.deviceGroupId().get().toString());
        return line("Product", group.product()) + line("Device group", Optional.of(group.name()));
    }

    private static String line(String label, Optional<?> value) {
        return "%s: %s\n".formatted(label, value.map(Object::toString).orElse("none"));
    }
}
