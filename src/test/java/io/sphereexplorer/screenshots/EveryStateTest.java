package io.sphereexplorer.screenshots;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.common.Appearance;
import io.sphereexplorer.ui.common.Theme;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every state of every pane, in the smallest window that the program is designed for. */
final class EveryStateTest {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 680;

    static Stream<String> names() {
        return Screenshots.shots().stream().map(Shot::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyIconThatIsAButtonSaysWhatItDoes(String name) throws Exception {
        List<String> silent = FxThread.call(() -> nodes(shown(name))
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> isBlank(button.getText()) && isBlank(button.getAccessibleText()))
                .filter(button -> button.getGraphic() != null)
                .map(EveryStateTest::described)
                .toList());

        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noTextIsCutOffWithoutAToolTipThatHasItWhole(String name) throws Exception {
        List<String> cut = FxThread.call(() -> nodes(shown(name))
                .filter(node -> node instanceof Label || node instanceof ButtonBase)
                .map(Labeled.class::cast)
                .filter(node -> node.isTextTruncated() && node.getTooltip() == null)
                .filter(node -> !node.isMouseTransparent()) // captions of the picture; the list beside it has them
                .filter(node -> !(node.getParent() instanceof Labeled around) || around.getTooltip() == null)
                .map(EveryStateTest::described)
                .toList());

        assertThat(cut).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void allTabsOfABoardFitBesideEachOther(String name) throws Exception {
        List<String> hidden = FxThread.call(() -> nodes(shown(name))
                .filter(TabPane.class::isInstance)
                .map(pane -> pane.lookup(".control-buttons-tab"))
                .filter(arrow -> arrow != null && arrow.isVisible())
                .map(EveryStateTest::described)
                .toList());

        assertThat(hidden).isEmpty();
    }

    private static Parent shown(String name) {
        Shot shot = Screenshots.shots().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Parent window = shot.window().get();
        var scene = new Scene(window, WIDTH, HEIGHT);
        var theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        theme.appearanceProperty().set(Appearance.LIGHT);
        theme.applyTo(scene);
        scene.snapshot(null);
        scene.snapshot(null);
        return window;
    }

    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(EveryStateTest::nodes)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String described(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return "%s #%s %s \"%s\"".formatted(node.getClass().getSimpleName(), node.getId(), node.getStyleClass(), text);
    }
}
