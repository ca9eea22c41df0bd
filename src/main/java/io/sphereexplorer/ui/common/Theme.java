package io.sphereexplorer.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/** The looks of all windows: Primer in its light or dark form, as the system or the user wants it. */
public final class Theme {
    private final ObservableValue<ColorScheme> system;
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);

    /** @param system what the system prefers; followed while the appearance is {@link Appearance#SYSTEM} */
    public Theme(ObservableValue<ColorScheme> system) {
        this.system = system;
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** Dresses a scene, now and whenever the appearance changes. */
    public void applyTo(Scene scene) {
        appearance.subscribe(_ -> dress(scene));
        system.subscribe((_, _) -> dress(scene));
    }

    private void dress(Scene scene) {
        boolean dark = isDark();
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        ObservableList<String> sheets = scene.getStylesheets();
        sheets.setAll(sheet("theme.css"), sheet(dark ? "dark.css" : "light.css"));
    }

    private boolean isDark() {
        return switch (appearance.get()) {
            case SYSTEM -> system.getValue() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
