package io.sphereexplorer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.cloud.iothub.UnusableConnectionString;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.command.bulk.PlannedRow;
import io.sphereexplorer.command.bulk.RowResult;
import io.sphereexplorer.command.bulk.sheet.Repair;
import io.sphereexplorer.command.bulk.sheet.RowProblem;
import io.sphereexplorer.command.hub.CertificateRemoval;
import io.sphereexplorer.command.hub.HandOffStep;
import io.sphereexplorer.command.hub.MadeIdentity;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.device.capability.UnusableCapability;
import io.sphereexplorer.device.certificate.CertificateFiles;
import io.sphereexplorer.device.certificate.UnusableCertificate;
import io.sphereexplorer.device.certificate.file.CertificateFile;
import io.sphereexplorer.device.certificate.file.Remark;
import io.sphereexplorer.device.certificate.file.UnreadableFile;
import io.sphereexplorer.device.image.Signer;
import io.sphereexplorer.device.image.UnusableImage;
import io.sphereexplorer.device.lines.Severity;
import io.sphereexplorer.device.recovery.image.UnusableImages;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.LedgerVerdict;
import io.sphereexplorer.session.ledger.StepPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the bundle against the sources. A key stands in the sources as one literal, with two exceptions: the parts of a
 * failure may be appended to a literal, and the prefixes listed here may be followed by the names of an enumeration,
 * which are listed, too.
 */
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLE = Path.of("src/main/resources/io/sphereexplorer/command/messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)+)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*\\.)\"");
    private static final Set<String> FAILURE_PARTS = Set.of("happened", "notAffected", "advice");
    private static final List<String> LINKS = List.of("joined", "address", "internet", "time", "authenticated");
    private static final List<String> UPDATE_BLOCKS =
            List.of("no-network", "no-address", "no-internet", "no-time", "not-authenticated");

    private static final List<String> OUTCOMES = names(StepPhase.values()).stream()
            .filter(phase -> !phase.equals("begun"))
            .toList();

    /** Those of boards, and those of the practice cloud that the window switches. */
    private static final List<String> FAULTS = List.of(
            "wrong-key",
            "no-address",
            "no-internet",
            "no-time",
            "silent",
            "claimed-elsewhere",
            "sign-in-refused",
            "service-down",
            "throttled",
            "slow",
            "lost-answer",
            "hub-wrong-code",
            "hub-stale-etag",
            "hub-throttled",
            "hub-full",
            "device-certificate-expired");

    private static final Map<String, List<String>> COMPOSED = Map.ofEntries(
            Map.entry("failure.", List.of()), // everyFailureHasItsThreeParts looks at these
            Map.entry("failure.status.", List.of("400", "403", "404", "409", "412", "415", "500")),
            Map.entry("chain.", LINKS),
            Map.entry("chain.dark.", LINKS),
            Map.entry("chain.summary.", LINKS),
            Map.entry("chain.lit.", List.of("internet", "time", "authenticated")),
            Map.entry("chain.light.", List.of("lit", "dark", "waiting")),
            Map.entry("certificate.problem.", names(UnusableCertificate.Problem.values())),
            Map.entry("certificate.advice.", names(UnusableCertificate.Problem.values())),
            Map.entry("authorities.state.", List.of("active", "next", "retired", "expired", "revoked")),
            Map.entry("authorities.form.", List.of("pem", "der", "pkcs7", "pkcs12")),
            Map.entry("authorities.save.", List.of("cer", "pem", "p7b")),
            Map.entry("inspection.problem.", names(UnreadableFile.Problem.values())),
            Map.entry("inspection.advice.", names(UnreadableFile.Problem.values())),
            Map.entry("inspection.note.", names(CertificateFile.Note.values())),
            Map.entry("inspection.remark.", names(Remark.values())),
            Map.entry(
                    "rollOver.",
                    List.of(
                            "await.title",
                            "await.advice",
                            "upload.title",
                            "upload.advice",
                            "keep_old.title",
                            "keep_old.advice")),
            Map.entry("classroom.world.", List.of("claim-demo", "claimed-elsewhere", "roll-over")),
            Map.entry("capability.problem.", names(UnusableCapability.Problem.values())),
            Map.entry("capability.advice.", names(UnusableCapability.Problem.values())),
            Map.entry("image.signer.", names(Signer.values())),
            Map.entry("certificate.warning.", names(CertificateFiles.Warning.values())),
            Map.entry("image.problem.", names(UnusableImage.Problem.values())),
            Map.entry("recover.problem.", names(UnusableImages.Problem.values())),
            Map.entry("image.advice.", names(UnusableImage.Problem.values())),
            Map.entry("diagnostics.severity.", names(Severity.values())),
            Map.entry("irreversible.fault.", names(LedgerVerdict.Kind.values())),
            Map.entry("irreversible.outcome.", OUTCOMES),
            Map.entry("irreversible.result.", names(StepPhase.values())),
            Map.entry("irreversible.step.", names(IrreversibleStep.Kind.values())),
            Map.entry("hubPage.tick.", List.of("DONE", "NOT_YET", "FAILED", "RUNNING", "UNKNOWN")),
            Map.entry("hubPage.step.", constants(HandOffStep.Kind.values())),
            Map.entry("hubPage.hand.", constants(HandOffStep.Kind.values())),
            Map.entry("hubCertificates.state.", List.of("VERIFIED", "NOT_VERIFIED", "EXPIRED")),
            Map.entry("hubCertificates.ca.", constants(CaCertificate.State.values())),
            Map.entry("hubCertificates.guard.", constants(CertificateRemoval.Use.values())),
            Map.entry("hubDevices.type.", constants(HubDevice.Authentication.values())),
            Map.entry("hubDevices.outcome.", constants(MadeIdentity.Outcome.values())),
            Map.entry("bulk.repair.", names(Repair.values())),
            Map.entry("bulk.problem.", names(RowProblem.Kind.values())),
            Map.entry("bulk.column.", List.of("id", "product", "group", "outcome", "reason", "time")),
            Map.entry("bulk.step.", names(PlannedRow.Step.values())),
            Map.entry("bulk.outcome.", names(RowResult.Outcome.values())),
            Map.entry("connection.problem.", names(UnusableConnectionString.Problem.values())),
            Map.entry("connection.advice.", names(UnusableConnectionString.Problem.values())),
            Map.entry("registration.reason.", List.of("foreign", "other_type")),
            Map.entry("sheet.problem.", names(UnusableSheet.Problem.values())),
            Map.entry("sheet.advice.", names(UnusableSheet.Problem.values())),
            Map.entry("file.problem.", names(UnsavedFile.Problem.values())),
            Map.entry("file.advice.", names(UnsavedFile.Problem.values())),
            Map.entry("deploy.stopped.", names(DeployStopped.Left.values())),
            Map.entry("naming.", names(NameException.Kind.values())),
            Map.entry("deploy.left.", names(DeployStopped.Left.values())),
            Map.entry("deploy.advice.", names(DeployStopped.Left.values())),
            Map.entry("device.capability.", names(Capability.Known.values())),
            Map.entry("device.manufacturing.", names(ManufacturingState.values())),
            Map.entry(
                    "shell.state.",
                    List.of(
                            "asking",
                            "answering",
                            "silent",
                            "unreachable",
                            "not-trusted",
                            "restarting",
                            "updating",
                            "unplugged")),
            Map.entry("bench.action.", List.of("version", "wifi", "sideload", "restart", "clean", "recover")),
            Map.entry("bench.loss.", List.of("clean", "recover")),
            Map.entry("bench.csv.", List.of("name", "path", "id", "action", "outcome", "seconds", "detail")),
            Map.entry("bench.phase.", List.of("ready", "waiting", "running", "done", "failed", "stopped")),
            Map.entry(
                    "signin.azure.state.",
                    List.of("none", "client_wrong", "directory_wrong", "incomplete", "unsaved", "saved")),
            Map.entry("signin.realm.", names(Realm.values())),
            Map.entry("signin.realmText.", names(Realm.values())),
            Map.entry("step.clean.", List.of("networks", "certificates", "proxy", "applications")),
            Map.entry("clean.kind.", List.of("networks", "certificates", "proxy", "applications")),
            Map.entry("faults.", FAULTS),
            Map.entry("update.mark.", List.of("waiting", "current", "done", "failed")),
            Map.entry("update.station.", List.of("checked", "downloaded", "installed", "restarted", "renewed")),
            Map.entry("update.block.", UPDATE_BLOCKS),
            Map.entry("update.advice.", UPDATE_BLOCKS),
            Map.entry("shell.appearance.", List.of("system", "light", "dark")),
            Map.entry("shell.status.", List.of("none", "real", "emulated", "both")));

    private final List<String> keys = keys();
    private final String sources = sources();

    @Test
    void noKeyIsThereTwice() {
        Set<String> once = new TreeSet<>();

        assertThat(keys.stream().filter(key -> !once.add(key))).isEmpty();
    }

    @Test
    void everyKeyInTheSourcesHasAText() {
        Set<String> areas = keys.stream().map(MessagesTest::area).collect(Collectors.toSet());
        Set<String> missing = found(LITERAL);
        missing.removeIf(literal -> !areas.contains(area(literal)) || isKnown(literal));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> used = found(LITERAL);
        used.addAll(composedKeys());
        Predicate<String> isUsed =
                key -> used.contains(key) || used.contains(withoutFailurePart(key)) || isFailureOfTheCatalogue(key);

        assertThat(keys.stream().filter(isUsed.negate())).isEmpty();
    }

    @Test
    void everyComposedKeyHasAText() {
        assertThat(keys).containsAll(composedKeys());
    }

    @Test
    void onlyListedPrefixesAreCompleted() {
        Set<String> areas = keys.stream().map(MessagesTest::area).collect(Collectors.toSet());
        Set<String> prefixes = found(PREFIX);
        prefixes.removeIf(prefix -> !areas.contains(area(prefix)));

        assertThat(COMPOSED.keySet()).containsAll(prefixes);
    }

    @Test
    void everyFailureHasItsThreeParts() {
        Set<String> failures = keys.stream()
                .filter(key ->
                        key.startsWith("failure.") && !withoutFailurePart(key).equals(key))
                .map(MessagesTest::withoutFailurePart)
                .collect(Collectors.toSet());

        assertThat(failures).isNotEmpty().allSatisfy(failure -> {
            assertThat(FAILURE_PARTS).allMatch(part -> keys.contains(failure + "." + part));
            assertThat(sources).contains('"' + failure.substring("failure.".length()) + '"');
        });
    }

    @Test
    void placesAreFilledAndApostrophesStay() {
        assertThat(Messages.text("failure.status.other", 418)).contains("'418'");
        assertThat(Messages.text("failure.deviceError", "13.25", "costs $1 \\ {0}"))
                .isEqualTo("Device error 13.25: costs $1 \\ {0}");
    }

    @Test
    void unknownKeyIsAMistake() {
        assertThatThrownBy(() -> Messages.text("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    /** Of the prefixes that stand in the sources. */
    private Set<String> composedKeys() {
        return found(PREFIX).stream()
                .flatMap(prefix ->
                        COMPOSED.getOrDefault(prefix, List.of()).stream().map(prefix::concat))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFailureOfTheCatalogue(String key) {
        return key.startsWith("failure.") && !withoutFailurePart(key).equals(key);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> constants(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private boolean isKnown(String literal) {
        return keys.contains(literal) || FAILURE_PARTS.stream().anyMatch(part -> keys.contains(literal + "." + part));
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(sources)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static String withoutFailurePart(String key) {
        int dot = key.lastIndexOf('.');
        return FAILURE_PARTS.contains(key.substring(dot + 1)) ? key.substring(0, dot) : key;
    }

    private static List<String> keys() {
        return lines(BUNDLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static String sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> lines(file).stream())
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
