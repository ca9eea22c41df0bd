/**
 * The products of a tenant, their device groups, and what is deployed to them. Below stand ui.tenant and ui.common; above
 * it app, which places the pane.
 */
@NullMarked
package io.sphereexplorer.ui.product;

import org.jspecify.annotations.NullMarked;
