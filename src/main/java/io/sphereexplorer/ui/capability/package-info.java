/**
 * What a board is allowed to do and how far it is locked: its capabilities, capability files, and the steps of its
 * manufacturing. Below it stand ui.common, session and command; above it the window. AtlantaFX brings the dialogue that
 * JavaFX lacks.
 */
@NullMarked
package io.sphereexplorer.ui.capability;

import org.jspecify.annotations.NullMarked;
