package io.sphereexplorer.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stood and how large it was, so that it opens there again. */
record WindowPlace(Settings settings) {
    private static final double DESIGN_WIDTH = 1280;
    private static final double DESIGN_HEIGHT = 800;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 680;

    /** Places the window, unless its screen is gone, and keeps whatever the user makes of it. */
    void applyTo(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(settings.number("window.width", DESIGN_WIDTH), screen.getWidth()));
        stage.setHeight(Math.min(settings.number("window.height", DESIGN_HEIGHT), screen.getHeight()));
        double x = settings.number("window.x", Double.NaN);
        double y = settings.number("window.y", Double.NaN);
        boolean visible = !Screen.getScreensForRectangle(x, y, stage.getWidth(), stage.getHeight())
                .isEmpty();
        if (!Double.isNaN(x) && !Double.isNaN(y) && visible) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(
                settings.text("window.maximized").filter("true"::equals).isPresent());
        stage.setOnHiding(_ -> keep(stage));
    }

    /** Keeps what the user made of a window that is open; a thread that ends the program may call. */
    void keepOpen(Stage stage) {
        if (stage.isShowing()) {
            keep(stage);
        }
    }

    private void keep(Stage stage) {
        settings.keep("window.maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isIconified()) {
            settings.keep("window.x", String.valueOf(stage.getX()));
            settings.keep("window.y", String.valueOf(stage.getY()));
            settings.keep("window.width", String.valueOf(stage.getWidth()));
            settings.keep("window.height", String.valueOf(stage.getHeight()));
        }
    }
}
