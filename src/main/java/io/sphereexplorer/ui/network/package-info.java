/**
 * A board's network beyond its Wi-Fi: interfaces, proxy, firewall, power savings and failed connections. Below it stand
 * ui.common, session and command; above it the window. AtlantaFX brings the switch, the password field and the dialogue
 * that JavaFX lacks.
 */
@NullMarked
package io.sphereexplorer.ui.network;

import org.jspecify.annotations.NullMarked;
