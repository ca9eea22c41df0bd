package io.sphereexplorer.command.bulk.sheet;

import io.sphereexplorer.command.Messages;
import java.util.Locale;

/**
 * Why a row cannot be used.
 *
 * @param figure what the sentence names: a number of digits, a line, a name, or what stood there
 */
public record RowProblem(Kind kind, String figure) {
    /** What is wrong. */
    public enum Kind {
        NO_ID,
        /** A spreadsheet has made a number of it, such as 1.23E+45. */
        SCIENTIFIC,
        /** A spreadsheet has kept fifteen digits and made zeros of the others. */
        ROUNDED,
        TOO_SHORT,
        TOO_LONG,
        NOT_HEX,
        BROKEN_QUOTES,
        DUPLICATE,
        GROUP_MISSING,
        PRODUCT_MISSING,
        UNKNOWN_PRODUCT,
        UNKNOWN_GROUP
    }

    /** What is wrong and what to do about it. */
    public String sentence() {
        return Messages.text("bulk.problem." + kind.name().toLowerCase(Locale.ROOT), figure);
    }
}
