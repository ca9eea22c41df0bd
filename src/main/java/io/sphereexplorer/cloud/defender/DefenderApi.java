package io.sphereexplorer.cloud.defender;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.defender.Posture.Coverage;
import io.sphereexplorer.cloud.defender.SolutionAnswers.AggregatedAlert;
import io.sphereexplorer.cloud.defender.SolutionAnswers.AggregatedRecommendation;
import io.sphereexplorer.cloud.defender.SolutionAnswers.IotAlert;
import io.sphereexplorer.cloud.defender.SolutionAnswers.Model;
import io.sphereexplorer.cloud.defender.SolutionAnswers.Solution;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Defender for one hub as typed calls; cloud-services §4.1. It asks for assessments and alerts of the hub first, then
 * for the sums of its IoT security solution, if there is one. Thread-safe; every call blocks.
 */
public final class DefenderApi {
    private static final String ASSESSMENTS = "2021-06-01";
    private static final String ALERTS = "2021-11-01";
    private static final String SOLUTIONS = "2019-08-01";
    private static final Pattern PLACE = Pattern.compile("(?i).*/locations/([^/]+)/alerts/([^/]+)");

    private final AzureCalls azure;
    private final HubResource hub;
    private final InstantSource clock;

    /**
     * Asks nothing yet.
     *
     * @param hubId in Azure Resource Manager
     * @param clock tells when it looked
     * @throws IllegalArgumentException if it is not the ID of a hub
     */
    public DefenderApi(AzureCalls azure, String hubId, InstantSource clock) {
        this.azure = azure;
        this.hub = HubResource.of(hubId);
        this.clock = clock;
    }

    /** What a solution sums up; nothing if there is none that is on. */
    private record Sums(
            List<Recommendation> recommendations, List<SecurityAlert> alerts, Optional<SolutionAnswers.Numbers> model) {
        static final Sums NONE = new Sums(List.of(), List.of(), Optional.empty());
    }

    /**
     * Looks at everything. That nothing looks at the hub is an answer and no failure.
     *
     * @throws CloudException if somebody did not answer, or does not let this account look
     */
    public DefenderReport report() throws CloudException {
        List<Recommendation> assessed = listed(
                        hub.id() + "/providers/Microsoft.Security/assessments",
                        ASSESSMENTS,
                        HubAnswers.Assessment.class)
                .stream()
                .map(HubAnswers.Assessment::recommendation)
                .toList();
        List<SecurityAlert> single = nearest("alerts", ALERTS, HubAnswers.Alert.class).found().stream()
                .filter(alert -> alert.isAbout(hub))
                .map(HubAnswers.Alert::alert)
                .toList();
        Nearest<Solution> solutions = solutions();
        Optional<Solution> solution =
                solutions.found().stream().filter(each -> each.looksAt(hub)).findFirst();
        Sums sums = solution.isPresent() && solution.get().isOn() ? sums(solution.get(), single) : Sums.NONE;
        List<Recommendation> recommendations = Merging.recommendations(assessed, sums.recommendations());
        List<SecurityAlert> alerts = Merging.alerts(single, sums.alerts());
        var posture = new Posture(
                solution.map(each -> each.isOn() ? Coverage.ENABLED : Coverage.OFF)
                        .orElse(solutions.isAll() ? Coverage.NOT_ENABLED : Coverage.UNKNOWN),
                DefenderReport.open(recommendations, alerts),
                sums.model().flatMap(SolutionAnswers.Numbers::metrics).map(SolutionAnswers.Metrics::counts),
                sums.model()
                        .map(told -> Told.number(told.unhealthyDeviceCount()))
                        .orElse(OptionalInt.empty()),
                solution.map(Solution::hubs).orElse(1));
        return new DefenderReport(posture, recommendations, alerts, clock.instant());
    }

    /**
     * Says that an alert needs nothing done. Sent once: whether it was done is to be seen in the next report.
     *
     * @throws CloudException.NoAnswer if nobody knows whether it was done
     */
    public void dismiss(SecurityAlert alert) throws CloudException {
        if (alert.isSum()) {
            post(alert.id() + "/dismiss", SOLUTIONS);
        } else {
            post(settling(alert) + "/dismiss", ALERTS);
        }
    }

    /**
     * Says that what an alert was about has been mended; as {@link #dismiss}.
     *
     * @throws IllegalArgumentException if it is the sum of a day, for which there is no such step
     */
    public void resolve(SecurityAlert alert) throws CloudException {
        post(settling(alert) + "/resolve", ALERTS);
    }

    private void post(String path, String version) throws CloudException {
        azure.send("POST", path, version, Headers.NONE, ByteString.EMPTY);
    }

    /** At the level of the subscription, where there is a path for every step. */
    private String settling(SecurityAlert alert) {
        Matcher place = PLACE.matcher(alert.id());
        if (!place.matches()) {
            throw new IllegalArgumentException("not a single alert: " + alert.id());
        }
        return hub.inSubscription("locations/%s/alerts/%s".formatted(place.group(1), place.group(2)));
    }

    private Nearest<Solution> solutions() throws CloudException {
        String filter = AzureCalls.encoded("properties.iotHubs/any(i eq \"%s\")".formatted(hub.id()));
        return nearest("iotSecuritySolutions?$filter=" + filter, SOLUTIONS, Solution.class);
    }

    private Sums sums(Solution solution, List<SecurityAlert> single) throws CloudException {
        String analytics = solution.analytics();
        Optional<SolutionAnswers.Numbers> model = model(analytics);
        List<SecurityAlert> alerts = listed(analytics + "/aggregatedAlerts", SOLUTIONS, AggregatedAlert.class).stream()
                .map(AggregatedAlert::alert)
                .toList();
        List<Recommendation> recommendations =
                listed(analytics + "/aggregatedRecommendations", SOLUTIONS, AggregatedRecommendation.class).stream()
                        .map(AggregatedRecommendation::recommendation)
                        .toList();
        boolean complete = Merging.alerts(single, alerts).stream().noneMatch(SecurityAlert::isSum);
        List<IotAlert> behind = complete ? List.of() : occurrences(solution);
        return new Sums(
                recommendations,
                alerts.stream().map(each -> Merging.dated(each, behind)).toList(),
                model);
    }

    private Optional<SolutionAnswers.Numbers> model(String analytics) throws CloudException {
        try {
            return Optional.of(azure.get(analytics, SOLUTIONS, new TypeReference<Model>() {}))
                    .map(Model::properties);
        } catch (CloudException.Refused e) {
            return absent(e);
        }
    }

    /** Nobody knows whether these are still served, so that a refusal means no more than that they are not. */
    private List<IotAlert> occurrences(Solution solution) throws CloudException {
        try {
            List<IotAlert> all = new ArrayList<>();
            azure.pages(solution.id() + "/iotAlerts", SOLUTIONS, IotAlert.class, all::addAll);
            return all;
        } catch (CloudException.Refused _) {
            return List.of();
        }
    }

    /**
     * What was found.
     *
     * @param isAll whether the account could look at the whole subscription
     */
    private record Nearest<T>(List<T> found, boolean isAll) {}

    /** In the subscription, or where the account may look at no more, in the resource group. */
    private <T> Nearest<T> nearest(String rest, String version, Class<T> item) throws CloudException {
        try {
            return new Nearest<>(listed(hub.inSubscription(rest), version, item), true);
        } catch (CloudException.Refused e) {
            if (e.status() == 403) {
                return new Nearest<>(listed(hub.inGroup(rest), version, item), false);
            }
            throw e;
        }
    }

    /** All pages; nothing if there is no such list. */
    private <T> List<T> listed(String path, String version, Class<T> item) throws CloudException {
        List<T> all = new ArrayList<>();
        try {
            azure.pages(path, version, item, all::addAll);
        } catch (CloudException.Refused e) {
            return this.<List<T>>absent(e).orElse(List.of());
        }
        return all;
    }

    private <T> Optional<T> absent(CloudException.Refused refusal) throws CloudException {
        if (refusal.status() == 404) {
            return Optional.empty();
        }
        throw refusal;
    }
}
