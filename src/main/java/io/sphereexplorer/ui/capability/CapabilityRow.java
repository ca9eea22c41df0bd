package io.sphereexplorer.ui.capability;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.capability.CapabilityFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A capability that counts now.
 *
 * @param onBoard whether the board names it
 * @param loaded whether the requests of this session bring it along
 */
record CapabilityRow(Capability capability, boolean onBoard, boolean loaded) {
    /** Those of the board, then those that are only brought along. */
    static List<CapabilityRow> of(List<Capability> board, Optional<CapabilityFile> carried) {
        List<Capability> along = carried.map(CapabilityFile::capabilities).orElse(List.of());
        List<CapabilityRow> rows = new ArrayList<>();
        board.forEach(each -> rows.add(new CapabilityRow(each, true, along.contains(each))));
        along.stream()
                .filter(each -> !board.contains(each))
                .forEach(each -> rows.add(new CapabilityRow(each, false, true)));
        return rows;
    }

    /** Its number and what it allows. */
    static String text(Capability capability) {
        String words = capability
                .known()
                .map(known -> Messages.text("device.capability." + known.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> Messages.text("capability.nameless"));
        return Messages.text("capability.numbered", capability.number(), words);
    }

    /** Where it comes from, as far as it is known. */
    String source() {
        if (!onBoard) {
            return Messages.text("capability.source.session");
        }
        return Messages.text(loaded ? "capability.source.both" : "capability.source.board");
    }
}
