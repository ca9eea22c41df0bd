package io.sphereexplorer.app;

import java.util.ResourceBundle;

/** Which program this is, as the build wrote it down. */
final class ProgramVersion {
    private ProgramVersion() {}

    /** Such as {@code Sphere Explorer 1.0.0}. */
    static String sentence() {
        return "Sphere Explorer "
                + ResourceBundle.getBundle("io.sphereexplorer.app.version").getString("version");
    }
}
