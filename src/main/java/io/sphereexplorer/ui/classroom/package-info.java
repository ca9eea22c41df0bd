/**
 * The practice world in the window: the banner that nobody can hide, its faults, and the way back to its start. The world
 * itself is the emulator's; app brings it here as a {@link io.sphereexplorer.ui.classroom.Classroom}.
 */
@NullMarked
package io.sphereexplorer.ui.classroom;

import org.jspecify.annotations.NullMarked;
