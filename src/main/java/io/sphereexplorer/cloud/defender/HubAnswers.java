package io.sphereexplorer.cloud.defender;

import io.sphereexplorer.cloud.defender.Recommendation.State;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What is asked about any resource of Azure: assessments and alerts; cloud-services §4.2. */
final class HubAnswers {
    private HubAnswers() {}

    /** One thing that was looked at. */
    record Assessment(String name, About properties) {
        Assessment {
            Objects.requireNonNull(name);
            Objects.requireNonNull(properties);
        }

        Recommendation recommendation() {
            Optional<Metadata> metadata = properties.metadata();
            Status status = properties.status();
            Optional<String> display =
                    Told.filled(properties.displayName()).or(() -> metadata.flatMap(Metadata::displayName));
            String description = Told.text(metadata.flatMap(Metadata::description));
            return new Recommendation(
                    name,
                    display.orElse(name),
                    Told.severity(metadata.flatMap(Metadata::severity)),
                    state(status.code()),
                    description.isEmpty() ? Told.text(status.description()) : description,
                    Steps.of(metadata.flatMap(Metadata::remediationDescription).orElse("")),
                    Told.time(status.statusChangeDate()).or(() -> Told.time(status.firstEvaluationDate())),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    PortalLink.of(properties.links().flatMap(Links::azurePortalUri)));
        }

        /** One word on the wire, so that it is no enumeration there. */
        private static State state(String code) {
            return switch (code.toLowerCase(Locale.ROOT)) {
                case "unhealthy" -> State.UNHEALTHY;
                case "healthy" -> State.HEALTHY;
                case "notapplicable" -> State.NOT_APPLICABLE;
                default -> State.UNKNOWN;
            };
        }
    }

    /** What an assessment tells. */
    record About(Optional<String> displayName, Status status, Optional<Metadata> metadata, Optional<Links> links) {
        About {
            Objects.requireNonNull(status);
        }
    }

    /** How an assessment ended. */
    record Status(
            String code,
            Optional<String> description,
            Optional<String> firstEvaluationDate,
            Optional<String> statusChangeDate) {
        Status {
            Objects.requireNonNull(code);
        }
    }

    /** What an assessment is for. */
    record Metadata(
            Optional<String> displayName,
            Optional<String> description,
            Optional<String> remediationDescription,
            Optional<Severity> severity) {}

    /** Pages about an assessment. */
    record Links(Optional<String> azurePortalUri) {}

    /** An alert about anything in a subscription. */
    record Alert(String id, String name, Happening properties) {
        Alert {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(properties);
        }

        boolean isAbout(HubResource hub) {
            return Told.list(properties.resourceIdentifiers()).stream()
                    .flatMap(each -> each.azureResourceId().stream())
                    .anyMatch(hub::covers);
        }

        SecurityAlert alert() {
            return new SecurityAlert(
                    id,
                    name,
                    properties.alertType().orElse(""),
                    Told.filled(properties.alertDisplayName())
                            .or(properties::alertType)
                            .orElse(name),
                    Told.text(properties.description()),
                    Told.severity(properties.severity()),
                    properties.status().orElse(AlertStatus.UNKNOWN),
                    Told.time(properties.startTimeUtc()),
                    Told.time(properties.endTimeUtc()),
                    OptionalInt.empty(),
                    Steps.of(Told.list(properties.remediationSteps())),
                    Told.filled(properties.compromisedEntity()),
                    PortalLink.of(properties.alertUri()));
        }
    }

    /** What an alert tells. */
    record Happening(
            Optional<String> alertType,
            Optional<String> alertDisplayName,
            Optional<String> description,
            Optional<Severity> severity,
            Optional<AlertStatus> status,
            Optional<String> startTimeUtc,
            Optional<String> endTimeUtc,
            @Nullable List<Resource> resourceIdentifiers,
            @Nullable List<String> remediationSteps,
            Optional<String> compromisedEntity,
            Optional<String> alertUri) {}

    /** A resource that an alert is about; other kinds have no ID in Azure. */
    record Resource(Optional<String> azureResourceId) {}
}
