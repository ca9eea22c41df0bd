/**
 * Looks into files that are said to hold certificates, whatever their form: PEM, DER, PKCS#7 and PKCS#12. Nothing is
 * guessed: what is damaged, or is something else, is named. Private keys are not read. Below stands device.certificate,
 * above it command.
 *
 * <p>BouncyCastle takes PKCS#12 apart, since the JDK's key store tells a wrong password like damage and leaves out
 * certificates without a name.
 */
@NullMarked
package io.sphereexplorer.device.certificate.file;

import org.jspecify.annotations.NullMarked;
