/**
 * The pane of a board's certificate store: what is in it, until when it is good, who uses it, and how something is added
 * or removed. Below it stand ui.common and command.
 */
@NullMarked
package io.sphereexplorer.ui.certificate;

import org.jspecify.annotations.NullMarked;
