/**
 * The CA certificates of a tenant, from which its boards get theirs: what there is, and files of them for hubs and servers
 * (cloud-services §1.5, §5). Below stand session and cloud; above it panes and console.
 */
@NullMarked
package io.sphereexplorer.command.authority;

import org.jspecify.annotations.NullMarked;
