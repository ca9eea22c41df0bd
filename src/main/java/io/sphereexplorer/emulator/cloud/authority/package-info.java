/**
 * The PKI of practice tenants: a root, a policy CA under it, and the tenant's own CAs, which come and go as
 * cloud-services §5.3 says. Names contain EMULATED, and keys are fresh in each world. BouncyCastle signs, for the JDK has
 * no API that issues certificates. Below stands {@code emulator.scenario}, in which it is saved; above {@code emulator.cloud}.
 */
@NullMarked
package io.sphereexplorer.emulator.cloud.authority;

import org.jspecify.annotations.NullMarked;
