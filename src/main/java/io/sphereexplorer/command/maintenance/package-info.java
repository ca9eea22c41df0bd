/**
 * What keeps a board fit for use: cleaning it for the next user, and following its update and its restart. Below it stand
 * session and device; above it console and ui.
 */
@NullMarked
package io.sphereexplorer.command.maintenance;

import org.jspecify.annotations.NullMarked;
