/**
 * The IoT Hubs of a world: CA certificates, shared access policies, identities and what happened there, with their
 * management in Azure Resource Manager and their registries (cloud-services §3). How boards get in stands in
 * {@code emulator.hub.gate}. Below stand {@code emulator.arm}, {@code emulator.scenario} and HTTP; above it the emulated cloud.
 */
@NullMarked
package io.sphereexplorer.emulator.hub;

import org.jspecify.annotations.NullMarked;
