package io.sphereexplorer.ui.cloud;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * A part of the cloud that has a tab and a node in the tree.
 *
 * @param id under which it is remembered
 * @param ofTenant whether it stands under the chosen tenant and is not built before there is one
 * @param pane made once, when it is shown first; it asks no service before a user does
 */
public record CloudTab(String id, String title, Ikon icon, boolean ofTenant, Supplier<Node> pane) {
    /** A part of the chosen tenant. */
    public static CloudTab ofTenant(String id, String title, Ikon icon, Supplier<Node> pane) {
        return new CloudTab(id, title, icon, true, pane);
    }

    /** A part that is there without a tenant. */
    public static CloudTab always(String id, String title, Ikon icon, Supplier<Node> pane) {
        return new CloudTab(id, title, icon, false, pane);
    }
}
