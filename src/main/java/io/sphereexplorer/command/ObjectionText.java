package io.sphereexplorer.command;

import io.sphereexplorer.device.image.Objection;
import java.util.Locale;

/** Says in words why a board would refuse an image package, and what to do about it. */
public final class ObjectionText {
    private ObjectionText() {}

    /** A sentence on what is wrong with {@code file}. */
    public static String problem(Objection objection, String file) {
        Object[] arguments = new Object[objection.figures().size() + 1];
        arguments[0] = file;
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = objection.figures().get(i - 1);
        }
        return Messages.text("image.problem." + name(objection), arguments);
    }

    public static String advice(Objection objection) {
        return Messages.text("image.advice." + name(objection));
    }

    private static String name(Objection objection) {
        return objection.problem().name().toLowerCase(Locale.ROOT);
    }
}
