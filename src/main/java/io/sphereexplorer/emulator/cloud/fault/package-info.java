/**
 * What goes wrong with the cloud of a world while it is switched on, and the service that lets it go wrong. Knows no
 * tenants and no boards, only requests and answers; {@code emulator.cloud} obeys those faults that are about its rules.
 */
@NullMarked
package io.sphereexplorer.emulator.cloud.fault;

import org.jspecify.annotations.NullMarked;
