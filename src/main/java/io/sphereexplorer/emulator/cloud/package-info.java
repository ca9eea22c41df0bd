/**
 * The security service of a world: who may sign in, tenants, and the boards claimed into them; cloud-services §1. It is
 * written from the published interface alone and shares no type with the client. {@code CloudEmulator} puts it behind one
 * address. Below lie {@code emulator.cloud.fault}, {@code emulator.scenario}, {@code emulator.image} and {@code net.http};
 * above stands {@code app}.
 */
@NullMarked
package io.sphereexplorer.emulator.cloud;

import org.jspecify.annotations.NullMarked;
