/**
 * Lists of boards as people keep them in spreadsheets: read with whatever a spreadsheet does to device IDs, and written
 * back with what came of each. Above it stands {@code command.bulk}.
 *
 * <p>Cells are taken apart and put together by jackson-dataformat-csv, for quoting is a matter that others have settled. A
 * line is always a row, so that a quote that is not closed spoils its own line and no other.
 */
@NullMarked
package io.sphereexplorer.command.bulk.sheet;

import org.jspecify.annotations.NullMarked;
