package io.sphereexplorer.ui.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelLayoutTest {
    private static final double LINE = 16;

    private final LabelLayout layout = new LabelLayout(400, LINE);

    @Test
    void labelStandsOverItsPeak() {
        var place = layout.place(200, 100, 60, 0).orElseThrow();

        assertThat(place.x()).isEqualTo(170);
        assertThat(place.y()).isLessThanOrEqualTo(100 - LINE);
    }

    @Test
    void labelAtTheEdgeStaysInThePicture() {
        assertThat(layout.place(10, 100, 60, 0).orElseThrow().x()).isZero();
        assertThat(layout.place(395, 50, 60, 0).orElseThrow().x()).isEqualTo(340);
    }

    @Test
    void labelWiderThanThePictureBeginsAtItsLeft() {
        assertThat(layout.place(200, 100, 900, 0).orElseThrow().x()).isZero();
    }

    @Test
    void noLabelCoversAnother() {
        var random = new Random(7);
        List<LabelLayout.Place> places = new ArrayList<>();

        for (int i = 0; i < 200; i++) {
            layout.place(random.nextDouble(400), random.nextDouble(300), 20 + random.nextDouble(80), 0)
                    .ifPresent(places::add);
        }

        assertThat(places).hasSizeGreaterThan(20);
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(covers(places.get(i), places.get(j))).isFalse();
            }
        }
    }

    @Test
    void whereThereIsNoRoomThereIsNoLabel() {
        layout.place(200, 20, 60, 0);

        assertThat(layout.place(200, 20, 60, 0)).isEmpty();
    }

    private static boolean covers(LabelLayout.Place one, LabelLayout.Place other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && Math.abs(one.y() - other.y()) < LINE;
    }
}
