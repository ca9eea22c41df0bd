/**
 * The commands that read the ledger of irreversible steps. Below them stands session; above them panes and console.
 *
 * <p>The ledger is exported by jackson-dataformat-csv, for quoting in CSV is a matter that others have settled.
 */
@NullMarked
package io.sphereexplorer.command.ledger;

import org.jspecify.annotations.NullMarked;
