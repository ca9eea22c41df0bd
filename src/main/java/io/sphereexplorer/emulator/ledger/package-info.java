/**
 * How certain the answers of emulated boards and of the emulated cloud are: the ledger file and its totals. Imports
 * nothing of ours; the file stands with emulator.device, whose tests and those of emulator.cloud keep it complete; app
 * shows it.
 */
@NullMarked
package io.sphereexplorer.emulator.ledger;

import org.jspecify.annotations.NullMarked;
