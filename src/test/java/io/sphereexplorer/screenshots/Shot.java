package io.sphereexplorer.screenshots;

import java.util.function.Supplier;
import javafx.scene.Parent;

/**
 * A state of the window worth looking at.
 *
 * @param name such as {@code overview-normal}
 * @param window builds the window's content in that state; called on the FX thread
 */
public record Shot(String name, Supplier<Parent> window) {}
