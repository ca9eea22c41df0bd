/**
 * What brings a board to a hub of Azure IoT: choosing the hub, its CA certificates, identities, and the hand-off that is
 * measured step by step (cloud-services §3, explorer-ux §3 T8). Below stand session and cloud; above it panes and console.
 */
@NullMarked
package io.sphereexplorer.command.hub;

import org.jspecify.annotations.NullMarked;
