package io.sphereexplorer.emulator.device;

import java.time.Instant;

/** A restart of a board under way: what the board still has to say comes out before {@code silent}. */
record Restart(Instant silent, Instant reachable) {}
