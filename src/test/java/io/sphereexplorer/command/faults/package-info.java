/** Commands over an emulated line and board to which something happens in the middle. */
package io.sphereexplorer.command.faults;
