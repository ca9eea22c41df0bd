package io.sphereexplorer.ui.fleet.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class VisibleDevicesTest {
    private final PracticeFleet fleet = new PracticeFleet(5);
    private final DeviceStore store = new DeviceStore();
    private final VisibleDevices visible = new VisibleDevices();

    @Test
    void newListingIsOneChangeThatTellsWhatIsGone() {
        List<String> told = new ArrayList<>();
        visible.addListener((ListChangeListener<DeviceRow>) change -> {
            while (change.next()) {
                told.add("%d-%d for %d, replaced %b"
                        .formatted(change.getFrom(), change.getTo(), change.getRemovedSize(), change.wasReplaced()));
            }
        });

        visible.show(listing(30, ""));
        visible.show(listing(0, "nowhere"));
        visible.show(listing(0, "nowhere"));
        visible.show(listing(0, ""));

        assertThat(told)
                .containsExactly(
                        "0-30 for 0, replaced false", "0-0 for 30, replaced false", "0-30 for 0, replaced false");
        assertThat(visible).hasSize(30).containsExactlyElementsOf(listing(0, ""));
    }

    @Test
    void rowIsFoundByItsBoard() {
        visible.show(listing(10, ""));

        assertThat(visible.indexOf(visible.get(7))).isEqualTo(7);
        assertThat(visible.contains(visible.get(0))).isTrue();
        assertThat(visible.indexOf(store.rows().row(3, FleetNames.NONE))).isEqualTo(3);
        visible.show(listing(0, "nowhere"));
        assertThat(visible.indexOf(store.rows().row(3, FleetNames.NONE))).isEqualTo(-1);
    }

    private DeviceListing listing(int more, String text) {
        store.add(fleet.page(more));
        var wanted = new DeviceListing.Wanted(store.rows(), fleet.names(), DeviceFilter.of(text), Optional.empty());
        return DeviceListing.of(wanted, DeviceListing.EMPTY, () -> false);
    }
}
