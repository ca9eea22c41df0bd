/**
 * What emulated boards share: the seed, the clock and the faults that can be switched while it runs. Imports
 * nothing of ours.
 */
@NullMarked
package io.sphereexplorer.emulator.world;

import org.jspecify.annotations.NullMarked;
