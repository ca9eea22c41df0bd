/**
 * Who is signed in and which tenant is meant: the cloud's half of what a session knows. Below stand cloud and device; above
 * it session and command. Nothing here is asked of a service before a command wants it.
 */
@NullMarked
package io.sphereexplorer.session.account;

import org.jspecify.annotations.NullMarked;
