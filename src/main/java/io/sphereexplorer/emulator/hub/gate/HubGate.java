package io.sphereexplorer.emulator.hub.gate;

import io.sphereexplorer.emulator.hub.EmulatedHub;
import io.sphereexplorer.emulator.hub.EmulatedHubs;
import io.sphereexplorer.emulator.world.HubService.Door;
import io.sphereexplorer.emulator.world.HubService.Line;
import java.security.cert.X509Certificate;
import java.util.List;

/** Where boards connect to the hubs of a world, and what they see of them. Any thread. */
public final class HubGate {
    private final EmulatedHubs hubs;
    private final HubServer server = HubServer.create();

    /** Draws keys. */
    public HubGate(EmulatedHubs hubs) {
        this.hubs = hubs;
    }

    /** Who signs the certificates of the hubs. */
    public X509Certificate root() {
        return server.root();
    }

    /** One of each hub. */
    public List<Door> doors() {
        return hubs.all().stream().map(this::door).toList();
    }

    private Door door(EmulatedHub hub) {
        return new Door() {
            @Override
            public String host() {
                return hub.host();
            }

            @Override
            public Line open() {
                return GateLine.open(hubs, hub, server);
            }
        };
    }
}
