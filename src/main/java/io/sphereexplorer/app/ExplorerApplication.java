package io.sphereexplorer.app;

import io.sphereexplorer.net.tls.TlsException;
import io.sphereexplorer.ui.common.Appearance;
import io.sphereexplorer.ui.common.Theme;
import io.sphereexplorer.ui.shell.ShellViewModel;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window: opens with the settings of the last time and closes without leaving a thread or an open port. */
public final class ExplorerApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(ExplorerApplication.class);
    private static final String APPEARANCE = "window.appearance";

    private StartOptions options = new StartOptions();
    private @Nullable AttachedBoards boards;
    private @Nullable Settings settings;
    private @Nullable WindowContents contents;

    /** What takes time and needs no window. */
    @Override
    public void init() throws TlsException {
        CrashHandler.install();
        options = StartOptions.parse(getParameters().getRaw().toArray(String[]::new));
        boards = AttachedBoards.forWindow(options);
    }

    @Override
    public void start(Stage stage) {
        settings = Settings.in(options.home());
        var place = new WindowPlace(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> saveOpen(place, stage), "settings"));
        var theme = themeKeptIn(settings);
        theme.appearanceProperty().addListener(_ -> save());
        var window = new WindowContents(
                options, Objects.requireNonNull(boards), settings, theme, WindowContents.PracticeTime.REAL);
        contents = window;
        var scene = new Scene(window.rootProperty().get());
        window.rootProperty().addListener((_, _, root) -> scene.setRoot(root));
        theme.applyTo(scene);
        stage.setScene(scene);
        stage.getIcons().setAll(icons());
        stage.titleProperty().bind(window.shownProperty().flatMap(ShellViewModel::title));
        place.applyTo(stage);
        if (options.measuresStart()) {
            new StartMeasure(stage, window.realModel()).begin();
        }
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> save());
        stage.show();
    }

    @Override
    public void stop() {
        if (contents != null) {
            contents.close();
        }
        save();
    }

    private static Theme themeKeptIn(Settings settings) {
        var theme = new Theme(Platform.getPreferences().colorSchemeProperty());
        settings.text(APPEARANCE).flatMap(ExplorerApplication::appearance).ifPresent(theme.appearanceProperty()::set);
        theme.appearanceProperty().subscribe(chosen -> settings.keep(APPEARANCE, chosen.name()));
        return theme;
    }

    private static Optional<Appearance> appearance(String name) {
        return Stream.of(Appearance.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    private static List<Image> icons() {
        return Stream.of(16, 24, 32, 48, 64, 128, 256)
                .map("icon/sphere-explorer-%d.png"::formatted)
                .map(name -> Objects.requireNonNull(ExplorerApplication.class.getResourceAsStream(name), name))
                .map(Image::new)
                .toList();
    }

    /** A killed program hides no window and stops no application. */
    private void saveOpen(WindowPlace place, Stage stage) {
        place.keepOpen(stage);
        save();
    }

    private void save() {
        try {
            if (settings != null) {
                settings.save();
            }
        } catch (IOException e) {
            LOG.warn("the settings could not be kept", e);
        }
    }
}
