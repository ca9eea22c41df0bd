/**
 * Commands about tenants and who may do what in them. Below stand session and the clients of the cloud; console, panes
 * and the commands about accounts stand above.
 *
 * <p>Error reports are written as CSV by jackson-dataformat-csv, for quoting is a matter that others have settled.
 */
@NullMarked
package io.sphereexplorer.command.tenant;

import org.jspecify.annotations.NullMarked;
