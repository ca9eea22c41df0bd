package io.sphereexplorer.ui.shell;

import java.util.function.Function;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * A part of a board that has a tab and a node in the tree.
 *
 * @param id under which it is remembered
 * @param part makes the pane for a board; called once a board
 */
public record BoardTab(String id, String title, Ikon icon, Function<BoardViewModel, Part> part) {
    /** A pane and what the refresh button does to it. */
    public record Part(Node pane, Runnable refresh) {}
}
