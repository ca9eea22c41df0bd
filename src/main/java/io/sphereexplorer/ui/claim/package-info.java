/**
 * What the user sees of claims, which are for ever: the claim of a board on one page, with who owns the board, what a
 * claim would do, the guard, its steps and how it ended; and the ledger of all steps that cannot be undone. Below stand
 * ui.common, command and session; the window places these panes.
 */
@NullMarked
package io.sphereexplorer.ui.claim;

import org.jspecify.annotations.NullMarked;
