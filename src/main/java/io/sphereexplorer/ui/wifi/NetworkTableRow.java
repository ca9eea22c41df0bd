package io.sphereexplorer.ui.wifi;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A line of the list: lit together with its bells, with all its access points in the tool tip. */
final class NetworkTableRow extends TableRow<NetworkRow> {
    private static final PseudoClass JOINED = PseudoClass.getPseudoClass("joined");
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final ScanViewModel model;
    private final Tooltip points = new Tooltip();

    NetworkTableRow(ScanViewModel model, Consumer<NetworkRow> open) {
        this.model = model;
        points.getStyleClass().add("monospaced");
        hoverProperty().subscribe(this::pointAt);
        model.litProperty().subscribe(this::showLit);
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && getItem() != null) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable NetworkRow row, boolean empty) {
        super.updateItem(row, empty);
        Optional<NetworkRow> filled = Optional.ofNullable(row).filter(_ -> !empty);
        setTooltip(filled.isPresent() ? points : null);
        points.setText(
                filled.map(shown -> NetworkText.accessPoints(shown.network())).orElse(""));
        pseudoClassStateChanged(JOINED, filled.filter(NetworkRow::joined).isPresent());
        showLit(model.litProperty().get());
    }

    private void pointAt(boolean entered) {
        if (getItem() != null) {
            model.litProperty().set(Optional.of(getItem().network().key()).filter(_ -> entered));
        }
    }

    private void showLit(Optional<FoundNetwork.Key> lit) {
        boolean mine = getItem() != null
                && lit.filter(getItem().network().key()::equals).isPresent();
        pseudoClassStateChanged(LIT, mine);
    }
}
