/**
 * Claims many boards from a list, for ever, and puts them into their groups: what would be done, then in batches, with a
 * journal beside the list, so that a run that was killed goes on where it was. Below stand session and the clients of the
 * cloud; console and panes above.
 *
 * <p>What is true is what the service says; the journal only tells what was sent and not yet settled. A batch whose answer
 * is lost or bad is settled by looking which boards are in the tenant, and only what surely is not there goes out again.
 */
@NullMarked
package io.sphereexplorer.command.bulk;

import org.jspecify.annotations.NullMarked;
