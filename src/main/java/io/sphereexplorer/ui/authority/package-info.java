/**
 * The pane of a tenant's CA certificates: until when they are good, files of them for hubs and servers, what changes when
 * one takes the place of another; and a look into certificate files on this computer. Below it stand ui.tenant,
 * ui.certificate.facts, ui.common and command.
 */
@NullMarked
package io.sphereexplorer.ui.authority;

import org.jspecify.annotations.NullMarked;
