/**
 * The state of the bench: attached boards, the chosen one and its open connection. Below it stands device;
 * above it command.
 */
@NullMarked
package io.sphereexplorer.session;

import org.jspecify.annotations.NullMarked;
