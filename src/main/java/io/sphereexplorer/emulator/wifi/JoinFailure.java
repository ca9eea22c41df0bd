package io.sphereexplorer.emulator.wifi;

import java.time.Instant;

/** The latest attempt at a network that failed. */
public record JoinFailure(Instant at, ConfiguredNetwork network, Rejection reason) {}
