package io.sphereexplorer.cloud.defender;

import io.sphereexplorer.cloud.defender.Posture.Counts;
import io.sphereexplorer.cloud.defender.Recommendation.State;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What is asked of an IoT security solution, which sums up for the hubs that it looks at; cloud-services §4.2. */
final class SolutionAnswers {
    private SolutionAnswers() {}

    /** A solution. */
    record Solution(String id, Setup properties) {
        Solution {
            Objects.requireNonNull(id);
            Objects.requireNonNull(properties);
        }

        boolean looksAt(HubResource hub) {
            return Told.list(properties.iotHubs()).stream().anyMatch(hub::covers);
        }

        int hubs() {
            return Told.list(properties.iotHubs()).size();
        }

        boolean isOn() {
            return !properties.status().orElse("Enabled").equalsIgnoreCase("Disabled");
        }

        /** Where its sums are. */
        String analytics() {
            return id + "/analyticsModels/default";
        }
    }

    /** How a solution is set up. */
    record Setup(Optional<String> status, @Nullable List<String> iotHubs) {}

    /** The numbers of a solution. */
    record Model(Numbers properties) {
        Model {
            Objects.requireNonNull(properties);
        }
    }

    /** What a model tells. */
    record Numbers(Optional<Metrics> metrics, Optional<Integer> unhealthyDeviceCount) {}

    /** How many of each severity; what is missing is none. */
    record Metrics(Optional<Integer> high, Optional<Integer> medium, Optional<Integer> low) {
        Counts counts() {
            return new Counts(high.orElse(0), medium.orElse(0), low.orElse(0));
        }
    }

    /** All alerts of one type on one day. */
    record AggregatedAlert(String id, String name, AlertSum properties) {
        AggregatedAlert {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(properties);
        }

        SecurityAlert alert() {
            List<Device> devices = Told.list(properties.topDevicesList());
            return new SecurityAlert(
                    id,
                    name,
                    properties.alertType(),
                    Told.filled(properties.alertDisplayName()).orElse(properties.alertType()),
                    Told.text(properties.description()),
                    Told.severity(properties.reportedSeverity()),
                    AlertStatus.ACTIVE, // dismissed ones are not in the list any more
                    Told.time(properties.aggregatedDateUtc().map(day -> day + "T00:00:00Z")),
                    Optional.empty(),
                    Told.number(properties.count()),
                    Steps.of(properties.remediationSteps().orElse("")),
                    devices.size() == 1 ? Told.filled(devices.getFirst().deviceId()) : Optional.empty(),
                    Optional.empty());
        }
    }

    /** What such a sum tells. */
    record AlertSum(
            String alertType,
            Optional<String> alertDisplayName,
            Optional<String> aggregatedDateUtc,
            Optional<Severity> reportedSeverity,
            Optional<String> remediationSteps,
            Optional<String> description,
            Optional<Integer> count,
            @Nullable List<Device> topDevicesList) {
        AlertSum {
            Objects.requireNonNull(alertType);
        }
    }

    /** A device with many alerts. */
    record Device(Optional<String> deviceId) {}

    /** A recommendation for all devices that it is about. */
    record AggregatedRecommendation(String name, RecommendationSum properties) {
        AggregatedRecommendation {
            Objects.requireNonNull(name);
            Objects.requireNonNull(properties);
        }

        Recommendation recommendation() {
            OptionalInt unhealthy = Told.number(properties.unhealthyDeviceCount());
            return new Recommendation(
                    properties.recommendationName().orElse(name),
                    Told.filled(properties.recommendationDisplayName()).orElse(name),
                    Told.severity(properties.reportedSeverity()),
                    unhealthy.orElse(1) > 0 ? State.UNHEALTHY : State.HEALTHY,
                    Told.text(properties.description()),
                    Steps.of(properties.remediationSteps().orElse("")),
                    Optional.empty(),
                    Told.number(properties.healthyDevices()),
                    unhealthy,
                    Optional.empty());
        }
    }

    /** What such a recommendation tells. */
    record RecommendationSum(
            Optional<String> recommendationName,
            Optional<String> recommendationDisplayName,
            Optional<String> description,
            Optional<String> remediationSteps,
            Optional<Severity> reportedSeverity,
            Optional<Integer> healthyDevices,
            Optional<Integer> unhealthyDeviceCount) {}

    /** One alert of a solution; where these are not served any more, its sums are all there is. */
    record IotAlert(Occurrence properties) {
        IotAlert {
            Objects.requireNonNull(properties);
        }
    }

    /** What such an alert tells. */
    record Occurrence(
            Optional<String> alertType,
            Optional<String> compromisedEntity,
            Optional<String> startTimeUtc,
            Optional<String> endTimeUtc) {}
}
