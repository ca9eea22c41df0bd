/**
 * A tenant's boards: the table of all of them, and the claim of many from a list. Below stand ui.fleet.table, ui.common and
 * the commands; above it the cloud area, which places both.
 *
 * <p>The table is JavaFX's own {@code TableView}, which draws only the lines in sight; what stands in them comes from
 * {@code ui.fleet.table}.
 */
@NullMarked
package io.sphereexplorer.ui.fleet;

import org.jspecify.annotations.NullMarked;
