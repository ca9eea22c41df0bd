/**
 * The claim of a board into a tenant, which nobody can ever undo: who owns the board, what a claim would do, the claim
 * itself, and what to do when its end is not known. The order is always the same: settle what an earlier run left open,
 * look who owns the board, ask the user, look again, write the step down, send it once, write down what came of it.
 */
@NullMarked
package io.sphereexplorer.command.claim;

import org.jspecify.annotations.NullMarked;
