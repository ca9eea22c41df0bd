package io.sphereexplorer.ui.defender;

import io.sphereexplorer.cloud.defender.DefenderReport;
import io.sphereexplorer.cloud.defender.Recommendation;
import io.sphereexplorer.cloud.defender.SecurityAlert;
import io.sphereexplorer.cloud.defender.Severity;
import io.sphereexplorer.command.defender.KnownKinds;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of the list: a recommendation or an alert, and what the program has to say about its type. */
sealed interface DefenderItem {
    /** What is open, then the worst, then the newest. */
    Comparator<DefenderItem> WHAT_FIRST = Comparator.comparing((DefenderItem each) -> !each.isOpen())
            .thenComparing(DefenderItem::severity)
            .thenComparing(
                    each -> each.when().orElse(Instant.MIN),
                    Comparator.<Instant>naturalOrder().reversed())
            .thenComparing(DefenderItem::key);

    /** Something to be improved. */
    record Advice(Recommendation recommendation, Optional<KnownKinds.Kind> known) implements DefenderItem {
        @Override
        public String key() {
            return "recommendation " + recommendation.name();
        }

        @Override
        public String title() {
            return recommendation.displayName();
        }

        @Override
        public String type() {
            return recommendation.name();
        }

        @Override
        public String description() {
            return recommendation.description();
        }

        @Override
        public List<String> steps() {
            return recommendation.remediation();
        }

        @Override
        public Severity severity() {
            return recommendation.severity();
        }

        @Override
        public boolean isOpen() {
            return recommendation.isOpen();
        }

        @Override
        public Optional<Instant> when() {
            return recommendation.since();
        }

        @Override
        public Optional<URI> portal() {
            return recommendation.portal();
        }
    }

    /** Something that happened. */
    record Warning(SecurityAlert alert, Optional<KnownKinds.Kind> known) implements DefenderItem {
        @Override
        public String key() {
            return "alert " + alert.id();
        }

        @Override
        public String title() {
            return alert.displayName();
        }

        @Override
        public String type() {
            return alert.type();
        }

        @Override
        public String description() {
            return alert.description();
        }

        @Override
        public List<String> steps() {
            return alert.remediation();
        }

        @Override
        public Severity severity() {
            return alert.severity();
        }

        @Override
        public boolean isOpen() {
            return alert.isOpen();
        }

        @Override
        public Optional<Instant> when() {
            return alert.latest();
        }

        @Override
        public Optional<URI> portal() {
            return alert.portal();
        }
    }

    /** All of a report, what to do first at the top. */
    static List<DefenderItem> of(DefenderReport report, KnownKinds kinds) {
        Stream<DefenderItem> advice = report.recommendations().stream().map(each -> new Advice(each, kinds.of(each)));
        Stream<DefenderItem> warnings = report.alerts().stream().map(each -> new Warning(each, kinds.of(each)));
        return Stream.concat(advice, warnings).sorted(WHAT_FIRST).toList();
    }

    /** By which it is found again in a later report. */
    String key();

    /** In the service's words. */
    String title();

    /** As published. */
    String type();

    /** In the service's words; may be empty. */
    String description();

    /** In the service's words; may be empty. */
    List<String> steps();

    Severity severity();

    /** Whether there is something to do. */
    boolean isOpen();

    /** When something was last heard of it, or since when it is so. */
    Optional<Instant> when();

    Optional<URI> portal();

    Optional<KnownKinds.Kind> known();
}
