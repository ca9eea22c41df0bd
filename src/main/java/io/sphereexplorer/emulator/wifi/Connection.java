package io.sphereexplorer.emulator.wifi;

import io.sphereexplorer.emulator.world.AccessPoint;
import java.time.Instant;

/** A network that was joined, which says nothing yet of an address. */
public record Connection(int networkId, AccessPoint accessPoint, Instant since) {}
