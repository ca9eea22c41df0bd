/**
 * The images that a tenant keeps at the service, and the way of another one there. Below stand ui.tenant and ui.common;
 * above it app, which places the pane.
 */
@NullMarked
package io.sphereexplorer.ui.image;

import org.jspecify.annotations.NullMarked;
