package io.sphereexplorer.console;

import java.io.IOException;

/** Whoever typed the command did not say yes; nothing was done. */
final class DeclinedException extends IOException {
    DeclinedException() {
        super("not confirmed");
    }
}
