package io.sphereexplorer.app;

import io.sphereexplorer.command.Messages;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.TextArea;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last net: whatever nobody caught is logged, and the user is told that the program, not the board, is at fault. */
final class CrashHandler implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CrashHandler.class);

    private boolean showing;

    static void install() {
        Thread.setDefaultUncaughtExceptionHandler(new CrashHandler());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LOG.error("nobody expected this on {}", thread.getName(), failure);
        Platform.runLater(() -> show(failure));
    }

    /** One at a time: a failure that repeats itself must not bury the window. */
    private void show(Throwable failure) {
        if (showing) {
            return;
        }
        showing = true;
        var details = new TextArea(failure.toString());
        details.setEditable(false);
        details.setWrapText(true);
        var alert = new Alert(Alert.AlertType.ERROR, Messages.text("app.crash.text"));
        alert.setHeaderText(Messages.text("app.crash.title"));
        alert.getDialogPane().setExpandableContent(details);
        alert.setOnHidden(_ -> showing = false);
        alert.show();
    }
}
