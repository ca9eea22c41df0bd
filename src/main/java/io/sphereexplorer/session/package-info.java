/**
 * The state of the bench: attached boards, their open connections, and the session, through which a command sees the
 * board that was chosen for it. Below it stands device; above it command.
 */
@NullMarked
package io.sphereexplorer.session;

import org.jspecify.annotations.NullMarked;
