/**
 * What Defender found about the chosen hub: how it stands, what to do first, and what each thing means. Below stands
 * ui.common; above it app, which brings the pane as a tab.
 */
@NullMarked
package io.sphereexplorer.ui.defender;

import org.jspecify.annotations.NullMarked;
