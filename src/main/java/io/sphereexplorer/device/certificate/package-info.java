/**
 * Certificate files: read and checked before anything is sent to a board. Below it stands device; above it command and
 * what fills commands in.
 *
 * <p>BouncyCastle reads the keys, for the JDK knows neither the older forms (RSA, EC and encrypted PEM) nor PBES2 with
 * triple DES, which OpenSSL wrote by default for years.
 */
@NullMarked
package io.sphereexplorer.device.certificate;

import org.jspecify.annotations.NullMarked;
