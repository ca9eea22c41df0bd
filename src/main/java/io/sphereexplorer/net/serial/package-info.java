/**
 * The bottom of the ladder: serial ports, real or in memory, as byte streams. Above it stands net.slip; the
 * serial library (jSerialComm, because the JDK has no serial API) is imported here and nowhere else.
 */
@NullMarked
package io.sphereexplorer.net.serial;

import org.jspecify.annotations.NullMarked;
