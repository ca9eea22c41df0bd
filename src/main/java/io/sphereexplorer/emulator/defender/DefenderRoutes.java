package io.sphereexplorer.emulator.defender;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmCall;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import io.sphereexplorer.emulator.defender.EmulatedDefender.Status;
import io.sphereexplorer.emulator.hub.EmulatedHub;
import io.sphereexplorer.net.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Defender in Azure Resource Manager: assessments, alerts, the sums of a solution; cloud-services §4.1. */
public final class DefenderRoutes {
    private static final String ASSESSMENTS = "2021-06-01";
    private static final String ALERTS = "2021-11-01";
    private static final String SOLUTIONS = "2019-08-01";
    private static final String SECURITY = "/subscriptions/{subscription}/providers/Microsoft.Security";
    private static final String OF_GROUP =
            "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Security";
    private static final String HUB =
            "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Devices/IotHubs/{hub}";
    private static final String ALERT = "/locations/{location}/alerts/{alert}";
    private static final String SOLUTION = OF_GROUP + "/iotSecuritySolutions/{solution}";
    private static final String MODEL = SOLUTION + "/analyticsModels/default";
    private static final Pattern FILTER = Pattern.compile("properties\\.iotHubs/any\\(i eq [\"']([^\"']+)[\"']\\)");

    private final EmulatedDefender defender;

    public DefenderRoutes(EmulatedDefender defender) {
        this.defender = defender;
    }

    /** To be served by whoever serves Azure Resource Manager. */
    public List<ArmRoute> all() {
        List<ArmRoute> all = new ArrayList<>();
        all.add(new ArmRoute("GET", HUB + "/providers/Microsoft.Security/assessments", ASSESSMENTS, this::assessments));
        for (String scope : List.of(SECURITY, OF_GROUP)) {
            all.add(new ArmRoute("GET", scope + "/alerts", ALERTS, this::alerts));
            all.add(new ArmRoute("GET", scope + ALERT, ALERTS, call -> ArmReply.ok(json(alert(call)))));
            all.add(new ArmRoute("GET", scope + "/iotSecuritySolutions", SOLUTIONS, this::solutions));
        }
        all.add(settling("dismiss", Status.DISMISSED));
        all.add(settling("resolve", Status.RESOLVED));
        all.add(settling("activate", Status.ACTIVE));
        all.addAll(ofSolution());
        return List.copyOf(all);
    }

    private List<ArmRoute> ofSolution() {
        String sums = MODEL + "/aggregatedAlerts";
        return List.of(
                solution("GET", SOLUTION, (solution, _) -> ArmReply.ok(solution.json())),
                solution("GET", MODEL, (solution, _) -> ArmReply.ok(solution.model())),
                solution(
                        "GET",
                        sums,
                        (solution, _) -> ArmReply.ok(
                                ArmJson.values(solution.sums().values().stream().map(solution::sum)))),
                solution(
                        "GET",
                        sums + "/{type}/{day}",
                        (solution, call) -> ArmReply.ok(solution.sum(sum(solution, call)))),
                solution("POST", sums + "/{type}/{day}/dismiss", this::dismiss),
                solution(
                        "GET",
                        MODEL + "/aggregatedRecommendations",
                        (solution, _) -> ArmReply.ok(ArmJson.values(solution.recommendations().stream()))),
                solution(
                        "GET",
                        SOLUTION + "/iotAlerts",
                        (solution, _) -> ArmReply.ok(ArmJson.values(solution.occurrences().stream()))));
    }

    /** Answers for a solution that there is. */
    @FunctionalInterface
    private interface Answer {
        ArmReply of(Solution solution, ArmCall call) throws ArmRefusal;
    }

    private ArmRoute solution(String method, String path, Answer answer) {
        return new ArmRoute(method, path, SOLUTIONS, call -> {
            checkSubscription(call);
            var solution = new Solution(defender, call.variable("group"));
            if (!solution.exists() || !call.variable("solution").equalsIgnoreCase(Solution.NAME)) {
                throw ArmRefusal.notFound("The solution '%s'".formatted(call.variable("solution")));
            }
            return answer.of(solution, call);
        });
    }

    private ArmRoute settling(String step, Status status) {
        return new ArmRoute("POST", SECURITY + ALERT + "/" + step, ALERTS, call -> {
            defender.settle(alert(call), status);
            return ArmReply.empty();
        });
    }

    private ArmReply assessments(ArmCall call) throws ArmRefusal {
        checkSubscription(call);
        Stream<ObjectNode> found = defender.hubs().stream()
                .filter(hub -> hub.resourceGroup().equalsIgnoreCase(call.variable("group")))
                .filter(hub -> hub.name().equalsIgnoreCase(call.variable("hub")))
                .flatMap(hub ->
                        defender.findings(hub).stream().map(finding -> finding.assessment(hub, defender.firstLook())));
        return ArmReply.ok(ArmJson.values(found));
    }

    private ArmReply alerts(ArmCall call) throws ArmRefusal {
        checkSubscription(call);
        return ArmReply.ok(ArmJson.values(defender.alerts().stream()
                .filter(raised -> inGroup(call, raised.hub()))
                .map(this::json)));
    }

    private static boolean inGroup(ArmCall call, EmulatedHub hub) {
        return !call.variables().containsKey("group") || hub.resourceGroup().equalsIgnoreCase(call.variable("group"));
    }

    private ObjectNode json(Raised raised) {
        return raised.json(defender.status(raised).word());
    }

    private Raised alert(ArmCall call) throws ArmRefusal {
        checkSubscription(call);
        return defender.alert(call.variable("alert"))
                .filter(raised -> raised.hub().location().equalsIgnoreCase(call.variable("location")))
                .orElseThrow(() -> ArmRefusal.notFound("The alert '%s'".formatted(call.variable("alert"))));
    }

    private ArmReply solutions(ArmCall call) throws ArmRefusal {
        checkSubscription(call);
        Optional<String> wanted = call.query("$filter")
                .map(FILTER::matcher)
                .filter(Matcher::matches)
                .map(filter -> filter.group(1));
        Stream<ObjectNode> found = defender.hubs().stream()
                .filter(hub -> inGroup(call, hub))
                .map(EmulatedHub::resourceGroup)
                .distinct()
                .map(group -> new Solution(defender, group))
                .filter(solution -> wanted.isEmpty() || solution.looksAt(wanted.get()))
                .map(Solution::json);
        return ArmReply.ok(ArmJson.values(found));
    }

    private ArmReply dismiss(Solution solution, ArmCall call) throws ArmRefusal {
        sum(solution, call).forEach(raised -> defender.settle(raised, Status.DISMISSED));
        return new ArmReply(200, Headers.NONE, Optional.empty());
    }

    private static List<Raised> sum(Solution solution, ArmCall call) throws ArmRefusal {
        String name = call.variable("type") + "/" + call.variable("day");
        List<Raised> alike = solution.sums().get(name);
        if (alike == null) {
            throw ArmRefusal.notFound("The alerts '%s'".formatted(name));
        }
        return alike;
    }

    private static void checkSubscription(ArmCall call) throws ArmRefusal {
        if (!call.variable("subscription").equalsIgnoreCase(PracticeSubscription.ID)) {
            throw new ArmRefusal(404, "SubscriptionNotFound", "The subscription was not found.");
        }
    }
}
