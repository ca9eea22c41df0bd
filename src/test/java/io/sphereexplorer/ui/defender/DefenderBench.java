package io.sphereexplorer.ui.defender;

import io.sphereexplorer.cloud.defender.AlertStatus;
import io.sphereexplorer.cloud.defender.DefenderReport;
import io.sphereexplorer.cloud.defender.Posture;
import io.sphereexplorer.cloud.defender.Posture.Counts;
import io.sphereexplorer.cloud.defender.Posture.Coverage;
import io.sphereexplorer.cloud.defender.Recommendation;
import io.sphereexplorer.cloud.defender.Recommendation.State;
import io.sphereexplorer.cloud.defender.SecurityAlert;
import io.sphereexplorer.cloud.defender.Severity;
import io.sphereexplorer.command.defender.SettleAlert;
import io.sphereexplorer.ui.common.Background;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A pane over answers that a test gives. */
final class DefenderBench implements DefenderSource {
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final Watched HUB = new Watched(true, Optional.of("contoso-hub"), true, false);
    static final URI PORTAL = URI.create("https://portal.azure.com/#view/Alert/1");

    private static final String ID =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Security/locations/westeurope/alerts/";

    final ObjectProperty<Watched> watched = new SimpleObjectProperty<>(HUB);
    final List<String> done = new ArrayList<>();
    final List<URI> opened = new ArrayList<>();
    final DefenderViewModel model;
    private Optional<DefenderReport> answer = Optional.of(report(Coverage.ENABLED, usualAdvice(), usualAlerts()));
    private Optional<IOException> failure = Optional.empty();
    private boolean browses = true;
    private Runnable listener = () -> {};

    DefenderBench() {
        this(Runnable::run);
    }

    DefenderBench(Executor worker) {
        model = new DefenderViewModel(this, watched, new Background(worker, Runnable::run), page -> {
            opened.add(page);
            return browses;
        });
    }

    DefenderPane pane() {
        return new DefenderPane(model, () -> done.add("accounts"), InstantSource.fixed(NOW));
    }

    DefenderBench answering(DefenderReport told) {
        answer = Optional.of(told);
        return this;
    }

    DefenderBench failing(IOException problem) {
        failure = Optional.of(problem);
        return this;
    }

    DefenderBench healed() {
        failure = Optional.empty();
        return this;
    }

    DefenderBench withoutBrowser() {
        browses = false;
        return this;
    }

    DefenderBench looked() {
        model.look().run();
        return this;
    }

    /** As if somebody had settled an alert in the console. */
    void settledElsewhere() {
        listener.run();
    }

    @Override
    public DefenderReport look() throws IOException {
        done.add("look");
        return told();
    }

    @Override
    public DefenderReport lookQuietly() throws IOException {
        done.add("look quietly");
        return told();
    }

    @Override
    public SettleAlert.Outcome settle(SettleAlert.Step step, String alert) throws IOException {
        done.add(step + " " + alert.replace(ID, ""));
        told();
        listener.run();
        return new SettleAlert.Outcome(usualAlerts().getFirst(), true);
    }

    @Override
    public Runnable onSettled(Runnable told) {
        listener = told;
        return () -> listener = () -> {};
    }

    private DefenderReport told() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return answer.orElseThrow();
    }

    static DefenderReport report(Coverage coverage, List<Recommendation> advice, List<SecurityAlert> alerts) {
        int high = count(Severity.HIGH, advice, alerts);
        int medium = count(Severity.MEDIUM, advice, alerts);
        int low = count(Severity.LOW, advice, alerts);
        var posture = new Posture(coverage, new Counts(high, medium, low), Optional.empty(), OptionalInt.empty(), 1);
        return new DefenderReport(posture, advice, alerts, NOW.minusSeconds(125));
    }

    private static int count(Severity severity, List<Recommendation> advice, List<SecurityAlert> alerts) {
        return (int) (advice.stream()
                        .filter(each -> each.isOpen() && each.severity() == severity)
                        .count()
                + alerts.stream()
                        .filter(each -> each.isOpen() && each.severity() == severity)
                        .count());
    }

    static List<Recommendation> usualAdvice() {
        return List.of(
                advice(
                        "IoT_IPFilter_DenyAll",
                        "Default IP Filter Policy should be Deny",
                        Severity.MEDIUM,
                        State.UNHEALTHY),
                advice("IoT_SharedCredentials", "Identical Authentication Credentials", Severity.HIGH, State.UNHEALTHY),
                advice("c6a1", "Diagnostic logs in IoT Hub should be enabled", Severity.LOW, State.HEALTHY));
    }

    static List<SecurityAlert> usualAlerts() {
        return List.of(
                alert(
                        "1",
                        "IoT_CertificateSuccessfullyAddedToHub",
                        "A certificate was added to the hub",
                        Severity.MEDIUM,
                        AlertStatus.ACTIVE,
                        600),
                alert(
                        "2",
                        "IoT_Cert_Expired",
                        "A device used an expired certificate",
                        Severity.MEDIUM,
                        AlertStatus.ACTIVE,
                        7200),
                alert(
                        "3",
                        "IoT_Invalid_SAS_Token",
                        "A SAS token with a wrong signature was used",
                        Severity.LOW,
                        AlertStatus.ACTIVE,
                        90_000),
                alert(
                        "4",
                        "IoT_Expired_SAS_Token",
                        "An expired SAS token was used",
                        Severity.LOW,
                        AlertStatus.DISMISSED,
                        400_000));
    }

    static Recommendation advice(String name, String title, Severity severity, State state) {
        return new Recommendation(
                name,
                title,
                severity,
                state,
                "",
                List.of("Open Networking of the hub.", "Allow the addresses you know.", "Deny all others."),
                Optional.of(NOW.minusSeconds(86_400)),
                OptionalInt.of(4),
                OptionalInt.of(2),
                Optional.of(PORTAL));
    }

    static SecurityAlert alert(
            String name, String type, String title, Severity severity, AlertStatus status, long secondsAgo) {
        return new SecurityAlert(
                ID + name,
                name,
                type,
                title,
                "sphere-ca: Thumbprint BFF18CC1B4E0A3D2C5F69788A1B0C3D4E5F60718",
                severity,
                status,
                Optional.of(NOW.minusSeconds(secondsAgo + 60)),
                Optional.of(NOW.minusSeconds(secondsAgo)),
                OptionalInt.of(3),
                List.of("Find out who added it.", "Delete it if nobody knows it."),
                Optional.of("contoso-hub"),
                Optional.of(PORTAL));
    }
}
