package io.sphereexplorer.command.hub;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.hub.MadeIdentity.Outcome;
import java.util.Locale;

/** Sentences on why a board of many was not registered. */
final class IdentityTexts {
    private IdentityTexts() {}

    static String of(Outcome outcome) {
        return Messages.text("registration.reason." + outcome.name().toLowerCase(Locale.ROOT));
    }

    static String unusable(int line, String problem) {
        return Messages.text("registration.row", line, problem);
    }
}
