/**
 * How somebody gets into the cloud of a world: the device code grant and the authorization code grant, with the pages
 * that a user sees. Below lies {@code net.http}; the tokens stand above, in {@code emulator.cloud}.
 */
@NullMarked
package io.sphereexplorer.emulator.cloud.signin;

import org.jspecify.annotations.NullMarked;
