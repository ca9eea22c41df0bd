package io.sphereexplorer.ui.cloud;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * A part of the cloud that has a tab and a node in the tree.
 *
 * @param id under which it is remembered; no other part has it, in whatever section
 * @param place where it stands
 * @param pane made once, when it is shown first; it asks no service before a user does
 */
public record CloudTab(String id, String title, Ikon icon, Place place, Supplier<Node> pane) {
    /** Where a part stands in the tree, and when it can be shown. */
    public enum Place {
        /** Beside what its section lets choose, and always there. */
        BESIDE,
        /** Below what its section lets choose, but there without it, too. */
        BELOW,
        /** Below what its section lets choose, and not built before something is chosen. */
        OF_CHOICE
    }

    /** A part of the chosen tenant. */
    public static CloudTab ofTenant(String id, String title, Ikon icon, Supplier<Node> pane) {
        return new CloudTab(id, title, icon, Place.OF_CHOICE, pane);
    }

    /** A part of the chosen hub. */
    public static CloudTab ofHub(String id, String title, Ikon icon, Supplier<Node> pane) {
        return new CloudTab(id, title, icon, Place.OF_CHOICE, pane);
    }

    /** A part that stands below the chosen hub, and is there without one. */
    public static CloudTab belowHub(String id, String title, Ikon icon, Supplier<Node> pane) {
        return new CloudTab(id, title, icon, Place.BELOW, pane);
    }

    /** A part that is there without a tenant. */
    public static CloudTab always(String id, String title, Ikon icon, Supplier<Node> pane) {
        return new CloudTab(id, title, icon, Place.BESIDE, pane);
    }

    boolean isBelow() {
        return place != Place.BESIDE;
    }
}
