/**
 * What a practice cloud shows through Azure Resource Manager: directories and the subscription (cloud-services §3.1), and
 * its tenants as catalogs ({@code emulator.azure.catalog}). Below stands {@code emulator.arm}; above {@code emulator.cloud}.
 */
@NullMarked
package io.sphereexplorer.emulator.azure;

import org.jspecify.annotations.NullMarked;
