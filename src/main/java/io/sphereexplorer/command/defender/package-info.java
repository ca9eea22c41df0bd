/**
 * What Defender found about a hub, what to do first, and the settling of alerts (cloud-services §4). Below stand session
 * and cloud; above it panes and console.
 */
@NullMarked
package io.sphereexplorer.command.defender;

import org.jspecify.annotations.NullMarked;
