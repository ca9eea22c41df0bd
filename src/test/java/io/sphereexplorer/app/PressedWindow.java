package io.sphereexplorer.app;

import io.sphereexplorer.ui.FxThread;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/** A shown window as somebody uses it who waits for everything before pressing it. Off the FX thread. */
record PressedWindow(Scene scene) {
    private static final int PATIENCE_SECONDS = 30;

    /** Waits until this can be seen. */
    void await(String what, Predicate<Parent> isSeen) throws Exception {
        once(what, root -> isSeen.test(root) ? Optional.of(root) : Optional.empty(), _ -> {});
    }

    /** Waits until the text of the node says so. */
    void awaitText(String id, String words) throws Exception {
        await(id + " says " + words, root -> text(root, id).contains(words));
    }

    /** Waits until the table has so many rows. */
    void awaitRows(String id, int rows) throws Exception {
        await(
                rows + " in " + id,
                root -> node(root, id)
                        .filter(node -> ((TableView<?>) node).getItems().size() == rows)
                        .isPresent());
    }

    /** Presses a button once it is there and can be pressed. */
    void press(String id) throws Exception {
        change(id, ButtonBase.class, ButtonBase::fire);
    }

    /** Presses the button of that ID which readers of the screen hear that name of. */
    void pressNamed(String id, String name) throws Exception {
        once(
                id + " of " + name,
                root -> root.lookupAll("#" + id).stream()
                        .filter(node -> String.valueOf(node.getAccessibleText()).contains(name))
                        .filter(PressedWindow::isUsable)
                        .findFirst(),
                node -> ((ButtonBase) node).fire());
    }

    /** Does something with a node once it is there and can be used. */
    <N extends Node> void change(String id, Class<N> type, Consumer<N> change) throws Exception {
        once(id, root -> node(root, id).filter(PressedWindow::isUsable), node -> change.accept(type.cast(node)));
    }

    /** What stands there now. */
    String text(String id) throws Exception {
        return FxThread.call(() -> text(scene.getRoot(), id));
    }

    /** What is told to who rests on a label. */
    String tip(String id) throws Exception {
        return FxThread.call(
                () -> ((Labeled) scene.getRoot().lookup("#" + id)).getTooltip().getText());
    }

    /** Selects the line of the tree that these places lead to, counted from 0 on each level. */
    void select(String tree, List<Integer> places) throws Exception {
        this.<TreeView<Object>>choose(tree, shown -> {
            TreeItem<Object> item = shown.getRoot();
            for (int place : places) {
                item.setExpanded(true);
                item = item.getChildren().get(place);
            }
            shown.getSelectionModel().select(item);
        });
    }

    /** The text of a node that is shown; empty if it is not there. */
    static String text(Parent root, String id) {
        return node(root, id).map(PressedWindow::textOf).orElse("");
    }

    /** Whether a node is shown and can be pressed. */
    static boolean isUsable(Parent root, String id) {
        return node(root, id).filter(PressedWindow::isUsable).isPresent();
    }

    /** Whether some label in the node says so. */
    static boolean says(Parent root, String id, String words) {
        return node(root, id).stream()
                .map(node -> node.lookupAll(".label"))
                .flatMap(Collection::stream)
                .anyMatch(label -> textOf(label).contains(words));
    }

    @SuppressWarnings("unchecked") // who names a tree knows that it is one
    private <N extends Node> void choose(String id, Consumer<N> choice) throws Exception {
        once(id, root -> node(root, id), node -> choice.accept((N) node));
    }

    private static Optional<Node> node(Parent root, String id) {
        return Optional.ofNullable(root.lookup("#" + id)).filter(PressedWindow::isShown);
    }

    private static String textOf(Node node) {
        return switch (node) {
            case Labeled labeled -> String.valueOf(labeled.getText());
            case TextInputControl field -> field.getText();
            default -> "";
        };
    }

    private static boolean isUsable(Node node) {
        return isShown(node) && !node.isDisabled();
    }

    private static boolean isShown(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Looks with each frame of the window. */
    private void once(String what, Function<Parent, Optional<? extends Node>> look, Consumer<Node> then)
            throws Exception {
        var done = new CompletableFuture<Boolean>();
        var looking = new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    look.apply(scene.getRoot()).ifPresent(node -> {
                        stop();
                        then.accept(node);
                        done.complete(true);
                    });
                } catch (RuntimeException e) {
                    stop();
                    done.completeExceptionally(e);
                }
            }
        };
        FxThread.run(looking::start);
        try {
            done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(what + " did not come", e);
        } catch (ExecutionException e) {
            throw new AssertionError(what, e);
        } finally {
            FxThread.run(looking::stop);
        }
    }
}
