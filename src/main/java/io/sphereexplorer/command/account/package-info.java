/**
 * Commands about who is signed in: browser and code, several accounts, and the registration that nobody needs any more.
 * Below stand session and the clients of the cloud; console and panes stand above.
 */
@NullMarked
package io.sphereexplorer.command.account;

import org.jspecify.annotations.NullMarked;
