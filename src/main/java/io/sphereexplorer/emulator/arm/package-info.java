/**
 * How emulated services of Azure Resource Manager answer, whichever they are: routes, versions, sign-in, errors
 * (cloud-services §0.1, §2.1). Below stands HTTP; above it the emulated catalogs, hubs and Defender.
 */
@NullMarked
package io.sphereexplorer.emulator.arm;

import org.jspecify.annotations.NullMarked;
