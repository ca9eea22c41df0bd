package io.sphereexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.ui.FxThread;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class StateMarkTest {
    private final SimpleObjectProperty<BoardState> state = new SimpleObjectProperty<>(BoardState.ASKING);

    @Test
    void followsTheStateOnlyWhileItIsShown() throws Exception {
        FxThread.run(() -> {
            var mark = new StateMark(state);
            var window = new StackPane(mark);
            var _ = new Scene(window);
            state.set(BoardState.ANSWERING);
            assertThat(mark.getText()).isEqualTo("answering");

            window.getChildren().clear();
            state.set(BoardState.UNPLUGGED);
            assertThat(mark.getText()).isEqualTo("answering");

            window.getChildren().add(mark);
            assertThat(mark.getText()).isEqualTo(BoardState.UNPLUGGED.text());
        });
    }

    @Test
    void showsTheStateBeforeItIsInAWindow() throws Exception {
        FxThread.run(() -> assertThat(new StateMark(state).getText()).isEqualTo(BoardState.ASKING.text()));
    }
}
