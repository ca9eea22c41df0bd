package io.sphereexplorer.cloud.defender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.ScriptedService;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.defender.Posture.Counts;
import io.sphereexplorer.cloud.defender.Posture.Coverage;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefenderApiTest {
    private static final String HUB =
            "/subscriptions/5b1e/resourceGroups/lab-rg/providers/Microsoft.Devices/IotHubs/lab-hub";
    private static final String SOLUTION =
            "/subscriptions/5b1e/resourceGroups/lab-rg/providers/Microsoft.Security/iotSecuritySolutions/default";
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String NOTHING = "{\"value\":[]}";
    private static final String NOT_FOUND = "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"none\"}}";
    private static final String OTHERS_HUB = HUB.replace("lab-hub", "other-hub");

    private final ScriptedService service = new ScriptedService();
    private final DefenderApi defender = new DefenderApi(
            new AzureCalls(service.calls(), URI.create("https://management.azure.com")), HUB, InstantSource.fixed(NOW));

    @Test
    void theHubItselfIsAskedAboutFirstAndThenItsSolution() throws CloudException {
        answer(NOTHING, NOTHING, solution("Enabled", HUB), model(0, 0, 0), NOTHING, NOTHING);

        defender.report();

        assertThat(service.requests())
                .extracting(request -> request.method() + " " + request.path())
                .containsExactly(
                        "GET " + HUB + "/providers/Microsoft.Security/assessments?api-version=2021-06-01",
                        "GET /subscriptions/5b1e/providers/Microsoft.Security/alerts?api-version=2021-11-01",
                        "GET /subscriptions/5b1e/providers/Microsoft.Security/iotSecuritySolutions?$filter="
                                + "properties.iotHubs%2Fany%28i%20eq%20%22"
                                + HUB.replace("/", "%2F")
                                + "%22%29&api-version=2019-08-01",
                        "GET " + SOLUTION + "/analyticsModels/default?api-version=2019-08-01",
                        "GET " + SOLUTION + "/analyticsModels/default/aggregatedAlerts?api-version=2019-08-01",
                        "GET " + SOLUTION
                                + "/analyticsModels/default/aggregatedRecommendations?api-version=2019-08-01");
    }

    @Test
    void withoutASolutionDefenderIsNotEnabledWhichIsNoFailure() throws CloudException {
        answer(NOTHING, NOTHING, NOTHING);

        DefenderReport report = defender.report();

        assertThat(report.posture().coverage()).isEqualTo(Coverage.NOT_ENABLED);
        assertThat(report.hasData()).isFalse();
        assertThat(report.fetched()).isEqualTo(NOW);
    }

    @Test
    void listsThatAreNotThereMeanTheSame() throws CloudException {
        service.answer(404, NOT_FOUND).answer(404, NOT_FOUND).answer(404, NOT_FOUND);

        assertThat(defender.report().posture().coverage()).isEqualTo(Coverage.NOT_ENABLED);
    }

    @Test
    void aSolutionOfAnotherHubDoesNotCount() throws CloudException {
        answer(NOTHING, NOTHING, solution("Enabled", OTHERS_HUB));

        assertThat(defender.report().posture().coverage()).isEqualTo(Coverage.NOT_ENABLED);
    }

    @Test
    void aSolutionThatIsSwitchedOffIsNotAskedForSums() throws CloudException {
        answer(NOTHING, NOTHING, solution("Disabled", HUB));

        assertThat(defender.report().posture().coverage()).isEqualTo(Coverage.OFF);
        assertThat(service.requests()).hasSize(3);
    }

    @Test
    void anAssessmentIsReadWithItsAdviceAsSteps() throws CloudException {
        answer(list(assessment("Unhealthy", "Medium", "<ol><li>Open the hub</li><li>Add rules &amp; save</li></ol>")));
        answer(NOTHING, NOTHING);

        Recommendation found = defender.report().recommendations().getFirst();

        assertThat(found.displayName()).isEqualTo("Default IP Filter Policy should be Deny");
        assertThat(found.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(found.isOpen()).isTrue();
        assertThat(found.remediation()).containsExactly("Open the hub", "Add rules & save");
        assertThat(found.since()).contains(Instant.parse("2024-05-06T00:00:00Z"));
        assertThat(found.portal()).contains(URI.create("https://portal.azure.com/#blade/x"));
        assertThat(found.unhealthy()).isEmpty();
    }

    @Test
    void aSumOfTheSameRecommendationGivesItsTypeAndCountsAndIsNotListedAgain() throws CloudException {
        answer(list(assessment("Unhealthy", "Medium", "")), NOTHING, solution("Enabled", HUB), model(0, 1, 0));
        answer(NOTHING, list(recommendationSum("IoT_IPFilter_DenyAll", "Default IP filter policy should be Deny", 2)));

        List<Recommendation> found = defender.report().recommendations();

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("IoT_IPFilter_DenyAll");
            assertThat(one.unhealthy()).isEqualTo(OptionalInt.of(2));
        });
    }

    @Test
    void valuesThatNobodyForesawAreUnknownAndNotLost() throws CloudException {
        answer(list(assessment("Pondering", "Critical", "")));
        answer(list(alert("IoT_Cert_Expired", "Critical", "Pondered", HUB)), NOTHING);

        DefenderReport report = defender.report();

        assertThat(report.recommendations().getFirst().severity()).isEqualTo(Severity.UNKNOWN);
        assertThat(report.recommendations().getFirst().state()).isEqualTo(Recommendation.State.UNKNOWN);
        assertThat(report.alerts().getFirst().severity()).isEqualTo(Severity.UNKNOWN);
        assertThat(report.alerts().getFirst().status()).isEqualTo(AlertStatus.UNKNOWN);
    }

    @Test
    void onlyAlertsOfThisHubCountInWhateverCaseItIsWritten() throws CloudException {
        String mine = alert("IoT_Cert_Expired", "Medium", "Active", HUB.toLowerCase(java.util.Locale.ROOT));
        answer(NOTHING, list(alert("IoT_Cert_Expired", "High", "Active", OTHERS_HUB), mine), NOTHING);

        DefenderReport report = defender.report();

        assertThat(report.alerts()).extracting(SecurityAlert::severity).containsExactly(Severity.MEDIUM);
        assertThat(report.posture().open()).isEqualTo(new Counts(0, 1, 0));
    }

    @Test
    void anAlertIsReadWithAllThatItTells() throws CloudException {
        answer(NOTHING, list(alert("IoT_Cert_Expired", "Medium", "Dismissed", HUB)), NOTHING);

        SecurityAlert alert = defender.report().alerts().getFirst();

        assertThat(alert.type()).isEqualTo("IoT_Cert_Expired");
        assertThat(alert.start()).contains(Instant.parse("2024-05-06T10:42:00Z"));
        assertThat(alert.latest()).contains(Instant.parse("2024-05-06T10:43:00Z"));
        assertThat(alert.remediation()).containsExactly("Look at the clock", "Renew it");
        assertThat(alert.entity()).contains("ab12");
        assertThat(alert.count()).isEmpty();
        assertThat(alert.isOpen()).isFalse();
        assertThat(alert.portal()).contains(URI.create("https://portal.azure.com/#blade/alert"));
    }

    @Test
    void allPagesAreRead() throws CloudException {
        String first = "{\"value\":[%s],\"nextLink\":\"https://management.azure.com/more?x=1\"}"
                .formatted(alert("IoT_Cert_Expired", "Low", "Active", HUB));
        answer(NOTHING, first, list(alert("IoT_Invalid_SAS_Token", "Low", "Active", HUB)), NOTHING);

        assertThat(defender.report().alerts())
                .extracting(SecurityAlert::type)
                .containsExactly("IoT_Cert_Expired", "IoT_Invalid_SAS_Token");
        assertThat(service.requests().get(2).path()).isEqualTo("/more?x=1");
    }

    @Test
    void theSumOfADayCountsTheOnlyAlertOfThatDay() throws CloudException {
        answer(NOTHING, list(alert("IoT_Cert_Expired", "Medium", "Active", HUB)), solution("Enabled", HUB));
        answer(model(0, 1, 0), list(alertSum("IoT_Cert_Expired", "2024-05-06", 7)), NOTHING);

        assertThat(defender.report().alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.count()).isEqualTo(OptionalInt.of(7)));
    }

    @Test
    void aSumWithoutSingleAlertsGetsItsTimesFromThoseOfTheSolution() throws CloudException {
        String occurrence = """
                {"properties":{"alertType":"IoT_Cert_Expired","compromisedEntity":"ab12",
                "startTimeUtc":"2024-05-06T10:42:00Z","endTimeUtc":"2024-05-06T10:43:00Z"}}""";
        answer(NOTHING, NOTHING, solution("Enabled", HUB), model(0, 1, 0));
        answer(list(alertSum("IoT_Cert_Expired", "2024-05-06", 7)), NOTHING, list(occurrence));

        SecurityAlert alert = defender.report().alerts().getFirst();

        assertThat(alert.isSum()).isTrue();
        assertThat(alert.latest()).contains(Instant.parse("2024-05-06T10:43:00Z"));
        assertThat(alert.entity()).contains("ab12");
    }

    @Test
    void aSumStaysWhereSingleAlertsAreNotServedAnyMore() throws CloudException {
        answer(NOTHING, NOTHING, solution("Enabled", HUB), model(0, 1, 0));
        answer(list(alertSum("IoT_Cert_Expired", "2024-05-06", 7)), NOTHING);
        service.answer(400, "{\"error\":{\"code\":\"NoRegisteredProviderFound\"}}");

        assertThat(defender.report().alerts())
                .extracting(SecurityAlert::start)
                .containsExactly(Optional.of(Instant.parse("2024-05-06T00:00:00Z")));
    }

    @Test
    void theServicesOwnNumbersAreToldBesides() throws CloudException {
        answer(NOTHING, NOTHING, solution("Enabled", HUB + "\",\"" + OTHERS_HUB), model(1, 2, 3), NOTHING, NOTHING);

        Posture posture = defender.report().posture();

        assertThat(posture.reported()).contains(new Counts(1, 2, 3));
        assertThat(posture.unhealthyDevices()).isEqualTo(OptionalInt.of(1));
        assertThat(posture.hubs()).isEqualTo(2);
        assertThat(posture.open()).isEqualTo(Counts.NONE);
    }

    @Test
    void anAccountThatMayNotLookAtTheSubscriptionLooksAtTheResourceGroup() throws CloudException {
        answer(NOTHING);
        service.answer(403, NOT_FOUND)
                .answer(200, NOTHING)
                .answer(403, NOT_FOUND)
                .answer(200, NOTHING);

        Posture posture = defender.report().posture();

        assertThat(posture.coverage()).isEqualTo(Coverage.UNKNOWN);
        assertThat(service.requests().get(2).path())
                .isEqualTo("/subscriptions/5b1e/resourceGroups/lab-rg/providers/Microsoft.Security/alerts"
                        + "?api-version=2021-11-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":[{\"name\":\"a\"}]}",
                "{\"value\":[{\"name\":\"a\",\"properties\":{}}]}",
                "{\"value\":[{\"name\":\"a\",\"properties\":{\"status\":{}}}]}",
                "{\"value\":[{\"properties\":{\"status\":{\"code\":\"Healthy\"}}}]}"
            })
    void anAnswerThatLacksWhatItMustHaveIsNamedSo(String assessments) {
        answer(assessments);

        assertThatThrownBy(defender::report).isInstanceOf(CloudException.BadAnswer.class);
    }

    @Test
    void anAccountThatMayNotLookAtAllIsTold() {
        service.answer(403, NOT_FOUND);

        var failure = catchThrowableOfType(CloudException.Refused.class, defender::report);

        assertThat(failure.status()).isEqualTo(403);
    }

    @Test
    void anAlertIsDismissedAndResolvedInItsLocation() throws CloudException {
        SecurityAlert alert = read();
        service.answer(204, "").answer(204, "");

        defender.dismiss(alert);
        defender.resolve(alert);

        assertThat(service.requests().subList(3, 5))
                .extracting(request -> request.method() + " " + request.path())
                .containsExactly(
                        "POST /subscriptions/5b1e/providers/Microsoft.Security/locations/westeurope/alerts/2517_a1"
                                + "/dismiss?api-version=2021-11-01",
                        "POST /subscriptions/5b1e/providers/Microsoft.Security/locations/westeurope/alerts/2517_a1"
                                + "/resolve?api-version=2021-11-01");
    }

    @Test
    void aDismissalWhoseAnswerIsLostIsNotSentAgain() throws CloudException {
        SecurityAlert alert = read();
        service.fail(new IOException("connection reset"));

        var failure = catchThrowableOfType(CloudException.NoAnswer.class, () -> defender.dismiss(alert));

        assertThat(failure.mayBeDone()).isTrue();
        assertThat(service.requests()).hasSize(4);
    }

    @Test
    void theSumOfADayIsDismissedWhereItIsAndCannotBeResolved() throws CloudException {
        answer(NOTHING, NOTHING, solution("Enabled", HUB), model(0, 1, 0));
        answer(list(alertSum("IoT_Cert_Expired", "2024-05-06", 7)), NOTHING, NOTHING);
        SecurityAlert sum = defender.report().alerts().getFirst();
        service.answer(200, "");

        defender.dismiss(sum);

        assertThat(service.requests().getLast().path())
                .isEqualTo(SOLUTION + "/analyticsModels/default/aggregatedAlerts/IoT_Cert_Expired/2024-05-06/dismiss"
                        + "?api-version=2019-08-01");
        assertThatThrownBy(() -> defender.resolve(sum)).isInstanceOf(IllegalArgumentException.class);
    }

    private SecurityAlert read() throws CloudException {
        answer(NOTHING, list(alert("IoT_Cert_Expired", "Medium", "Active", HUB)), NOTHING);
        return defender.report().alerts().getFirst();
    }

    private void answer(String... bodies) {
        for (String body : bodies) {
            service.answer(200, body);
        }
    }

    private static String list(String... items) {
        return "{\"value\":[%s]}".formatted(String.join(",", items));
    }

    private static String assessment(String code, String severity, String remedy) {
        return """
                {"name":"a-guid","properties":{"displayName":"Default IP Filter Policy should be Deny",
                "status":{"code":"%s","firstEvaluationDate":"2024-05-01T00:00:00Z",
                "statusChangeDate":"2024-05-06T00:00:00Z"},
                "links":{"azurePortalUri":"portal.azure.com/#blade/x"},
                "metadata":{"severity":"%s","remediationDescription":"%s","assessmentType":"BuiltIn"}}}""".formatted(code, severity, remedy);
    }

    private static String alert(String type, String severity, String status, String hub) {
        return """
                {"id":"/subscriptions/5b1e/resourceGroups/lab-rg/providers/Microsoft.Security/locations/westeurope/\
                alerts/2517_a1","name":"2517_a1","properties":{"alertType":"%s","severity":"%s","status":"%s",
                "alertDisplayName":"x","startTimeUtc":"2024-05-06T10:42:00Z","endTimeUtc":"2024-05-06T10:43:00Z",
                "resourceIdentifiers":[{"type":"LogAnalytics"},{"type":"AzureResource","azureResourceId":"%s"}],
                "remediationSteps":["1. Look at the clock","2. Renew it"],"compromisedEntity":"ab12",
                "alertUri":"https://portal.azure.com/#blade/alert"}}""".formatted(type, severity, status, hub);
    }

    private static String solution(String status, String hub) {
        return list("{\"id\":\"%s\",\"properties\":{\"status\":\"%s\",\"iotHubs\":[\"%s\"]}}"
                .formatted(SOLUTION, status, hub));
    }

    private static String model(int high, int medium, int low) {
        return "{\"properties\":{\"metrics\":{\"high\":%d,\"medium\":%d,\"low\":%d},\"unhealthyDeviceCount\":1}}"
                .formatted(high, medium, low);
    }

    private static String alertSum(String type, String day, int count) {
        return """
                {"id":"%s/analyticsModels/default/aggregatedAlerts/%s/%s","name":"%s/%s","properties":{
                "alertType":"%s","aggregatedDateUtc":"%s","reportedSeverity":"Medium","count":%d,"description":"",
                "remediationSteps":""}}""".formatted(SOLUTION, type, day, type, day, type, day, count);
    }

    private static String recommendationSum(String name, String display, int unhealthy) {
        return """
                {"name":"%s","properties":{"recommendationName":"%s","recommendationDisplayName":"%s",
                "reportedSeverity":"Medium","healthyDevices":0,"unhealthyDeviceCount":%d}}""".formatted(name, name, display, unhealthy);
    }
}
