package io.sphereexplorer.command.bulk.sheet;

import io.sphereexplorer.command.Messages;
import java.util.Locale;

/** What a spreadsheet or a hand did to a device ID that can be taken back for certain. */
public enum Repair {
    UPPER_CASE,
    BLANKS,
    APOSTROPHE,
    /** It stood in {@code ="…"}, so that a spreadsheet keeps it as text. */
    FORMULA;

    /** In a few words. */
    public String text() {
        return Messages.text("bulk.repair." + name().toLowerCase(Locale.ROOT));
    }
}
