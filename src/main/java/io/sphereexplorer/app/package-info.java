/**
 * The composition root: entry points, wiring by hand, settings and the crash handler. Above it stands only the user;
 * below it stands everything else, and only this package may see all of it. picocli reads the options, Jackson keeps
 * the settings, and the directories library knows where each system wants them.
 */
@NullMarked
package io.sphereexplorer.app;

import org.jspecify.annotations.NullMarked;
