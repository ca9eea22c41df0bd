/**
 * The account and tenant that commands go to: sign in, choose, create, and who may do what. Below stand ui.common,
 * command and session; above it ui.cloud, which shows the same account and tenant in the frame of the window.
 */
@NullMarked
package io.sphereexplorer.ui.tenant;

import org.jspecify.annotations.NullMarked;
