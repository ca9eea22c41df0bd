/**
 * Many boards at once: a tile for each, one action for all that are chosen, and what came of it as a table. Below it stand
 * ui.common, session and command; above it the window. Jackson's CSV module writes the table, for its quoting rules (RFC 4180)
 * are no work of ours.
 */
@NullMarked
package io.sphereexplorer.ui.bench;

import org.jspecify.annotations.NullMarked;
