package io.sphereexplorer.console;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say that something is really to be removed from a hub. */
final class Removal {
    @Option(
            names = "--confirm",
            preprocessor = DetachedValue.class,
            paramLabel = "<word>",
            description = "Ask nobody before: the name of the certificate, or the last 4 characters of the device ID.")
    private Optional<String> confirmed = Optional.empty();

    @Mixin
    private final ForceOption force = new ForceOption();

    @Option(names = "--dry-run", description = "Only tell what would come of it.")
    private boolean dryRun;

    boolean isDryRun() {
        return dryRun;
    }

    /** Whether nobody is to be asked. */
    boolean isDecided() {
        return force.given() || confirmed.isPresent();
    }

    /** What the command gets as typed: the word of the line, or the wanted one if somebody said yes. */
    String word(String wanted) {
        return confirmed.orElse(wanted);
    }
}
