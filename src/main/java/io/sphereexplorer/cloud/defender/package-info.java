/**
 * Defender for IoT as far as an IoT Hub is concerned: what it recommends, what it warned of, and how many of each
 * (cloud-services §4). Below stand {@code cloud.azure} and the cloud's common way of calling; above it the commands. No
 * published Java client of these services resolves, so this is an own one.
 */
@NullMarked
package io.sphereexplorer.cloud.defender;

import org.jspecify.annotations.NullMarked;
