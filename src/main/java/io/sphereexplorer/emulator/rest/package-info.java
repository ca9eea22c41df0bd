/**
 * How an emulated board's web server speaks: routes, errors, and JSON as its C code writes it (Jackson underneath,
 * because the order of keys and the escapes must be under control). Imports net.http; above it stands
 * emulator.device.
 */
@NullMarked
package io.sphereexplorer.emulator.rest;

import org.jspecify.annotations.NullMarked;
