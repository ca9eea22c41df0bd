/**
 * Which hub is meant and what opens it: the half of a session that is about IoT Hub. Below stands the cloud; above it the
 * desk of accounts, which lends the ways to Azure, and commands. No key outlives the program.
 */
@NullMarked
package io.sphereexplorer.session.hub;

import org.jspecify.annotations.NullMarked;
