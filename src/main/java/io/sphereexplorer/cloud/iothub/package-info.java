/**
 * Hubs of Azure IoT as far as boards need them: which there are, their CA certificates, and the registry of identities
 * (cloud-services §3). Below stand the way of calling Azure and the cloud's common one; above it the session.
 */
@NullMarked
package io.sphereexplorer.cloud.iothub;

import org.jspecify.annotations.NullMarked;
