package io.sphereexplorer.console;

import io.sphereexplorer.cloud.signin.Realm;
import java.net.URI;

/**
 * Brings whoever typed a command to where they sign in: at once, whatever the form of the result. May be called by any
 * thread.
 */
public interface SignInGuide {
    /** There is nobody to be shown anything. */
    SignInGuide NOBODY = new SignInGuide() {
        @Override
        public void openPage(Realm realm, URI page) {
            // nobody looks
        }

        @Override
        public void tell(String line) {
            // nobody listens
        }

        @Override
        public void ended() {
            // nothing was begun
        }
    };

    /**
     * Shows a page in the browser of this computer.
     *
     * @param realm what its user signs in for
     */
    void openPage(Realm realm, URI page);

    /** Tells a line, such as a code and where it is typed. */
    void tell(String line);

    /** The user has signed in, or will not; nothing more needs to be said. */
    void ended();
}
