/**
 * What an emulated board's network side is configured to do beyond joining: proxy and firewall, with their routes.
 * Above it stands emulator.device, below it emulator.rest.
 */
@NullMarked
package io.sphereexplorer.emulator.network;

import org.jspecify.annotations.NullMarked;
