package planted.sphereexplorer.ui.device;

import javafx.application.Platform;

/** Breaks the rule on the one thread bridge. */
final class CallsPlatform {
    private CallsPlatform() {}

    static void run() {
        Platform.runLater(() -> {});
    }
}
