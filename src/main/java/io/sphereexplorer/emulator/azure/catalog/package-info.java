/**
 * The tenants of a practice cloud as catalogs of Azure: a translation of cloud-services §2 into requests at the emulated
 * security service, which keeps all state and knows who may do what. Below stand {@code emulator.arm} and {@code net.http};
 * {@code emulator.cloud} hands the service in.
 */
@NullMarked
package io.sphereexplorer.emulator.azure.catalog;

import org.jspecify.annotations.NullMarked;
