package io.sphereexplorer.emulator.cloud;

import java.util.UUID;

/**
 * Somebody who can sign in.
 *
 * @param mail in lower case
 */
record Principal(String mail, UUID id, String displayName) {}
