package io.sphereexplorer.ui.capability;

import io.sphereexplorer.device.capability.CapabilityFile;
import java.nio.file.Path;

/** A capability file on this computer and what it says. */
record InspectedFile(Path path, CapabilityFile content) {}
