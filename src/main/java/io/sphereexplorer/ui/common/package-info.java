/**
 * What all panes are built from: the one bridge between threads, actions and values read in the background, failure
 * banner, cards, the lamps of the network chain, icons and theme. Below it stands command; above it all other panes.
 *
 * <p>AtlantaFX brings the light and the dark theme, Ikonli one pack of icons that are sharp at every scale.
 */
@NullMarked
package io.sphereexplorer.ui.common;

import org.jspecify.annotations.NullMarked;
