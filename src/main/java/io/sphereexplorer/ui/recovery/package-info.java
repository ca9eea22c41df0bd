/**
 * Recovery of a board that does not start: what it costs, how far it is, and what came of it. Below it stand ui.common,
 * command and session; ui.maintenance shows it.
 */
@NullMarked
package io.sphereexplorer.ui.recovery;

import org.jspecify.annotations.NullMarked;
