package io.sphereexplorer.command;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.UnusableConnectionString;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceErrors;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.capability.UnusableCapability;
import io.sphereexplorer.device.certificate.UnusableCertificate;
import io.sphereexplorer.device.certificate.file.UnreadableFile;
import io.sphereexplorer.device.image.UnusableImage;
import io.sphereexplorer.device.recovery.RecoveryException;
import io.sphereexplorer.device.recovery.image.UnusableImages;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.ledger.LedgerException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives each failure its texts and its exit code, for panes and console alike. */
public final class FailureCatalogue {
    /** A failure of the operation itself. */
    public static final int FAILED = 1;
    /** The command line could not be understood, or fits several boards. */
    public static final int NOT_UNDERSTOOD = 2;
    /** The named thing does not exist. */
    public static final int NOT_FOUND = 3;
    /** There is no board, or it does not answer. */
    public static final int NO_ANSWER = 4;
    /** Nobody is signed in, no tenant is chosen, or a role is too low. */
    public static final int NOT_ALLOWED = 5;

    /** The user stopped it. */
    public static final int STOPPED = 130;

    private final String find;
    private final String details;

    /** With the advice for people at the window. */
    public FailureCatalogue() {
        this(Messages.text("failure.window.find"), Messages.text("failure.window.details"));
    }

    private FailureCatalogue(String find, String details) {
        this.find = find;
        this.details = details;
    }

    /** With the advice for people who type commands. */
    public static FailureCatalogue forCommands() {
        return new FailureCatalogue(Messages.text("failure.command.find"), Messages.text("failure.command.details"));
    }

    /** Never throws; an unknown kind gets a general text that says so. */
    public Failure describe(Exception failure) {
        return switch (failure) {
            case DeviceException device -> describe(device);
            case UnusableCertificate certificate -> describe(certificate);
            case UnreadableFile file -> describe(file);
            case UnusableImage image -> describe(image);
            case UnusableCapability capability -> describe(capability);
            case UnsavedFile file -> describe(file);
            case CloudException cloud -> CloudFailures.describe(cloud);
            case AccountException account -> CloudFailures.describe(account);
            case HubException hub -> HubFailures.describe(hub);
            case UnusableConnectionString connection -> HubFailures.describe(connection);
            case LedgerException ledger -> LedgerFailures.describe(ledger);
            case AuthorityException authority -> AuthorityFailures.describe(authority);
            case AlertException alert -> DefenderFailures.describe(alert);
            case TenantException tenant -> TenantFailures.describe(tenant);
            case ClaimException claim -> ClaimFailures.describe(claim);
            case UnusableSheet sheet -> BulkFailures.describe(sheet);
            case BulkException bulk -> BulkFailures.describe(bulk, this);
            case RecoveryException recovery -> RecoveryFailures.describe(recovery);
            case UnusableImages images -> RecoveryFailures.describe(images);
            case DeployStopped stopped -> describe(stopped);
            case MaintenanceException maintenance -> describe(maintenance);
            case NameException name -> CloudFailures.describe(name);
            case StepsStopped stopped -> describe(stopped);
            case InterruptedIOException _ -> failure("cancelled", failure, STOPPED);
            default -> failure("unknown", failure, FAILED, originalText(failure), details);
        };
    }

    /** Has no default branch, so that a new kind does not compile until it has a text. */
    private Failure describe(DeviceException failure) {
        return switch (failure) {
            case DeviceException.NoBoard none -> noBoard(none);
            case DeviceException.SeveralBoards several ->
                failure(
                        "severalBoards",
                        failure,
                        NOT_UNDERSTOOD,
                        several.boards().size(),
                        choices(several));
            case DeviceException.Silent _ -> failure("silent", failure, NO_ANSWER);
            case DeviceException.Unplugged _ -> failure("unplugged", failure, NO_ANSWER);
            case DeviceException.RestNotReady _ -> failure("restNotReady", failure, NO_ANSWER);
            case DeviceException.TimedOut late -> failure("timedOut", failure, NO_ANSWER, late.ipAddress());
            case DeviceException.PortBusy busy -> failure("portBusy", failure, NO_ANSWER, busy.port());
            case DeviceException.PortNotPermitted port -> failure("portNotPermitted", failure, NO_ANSWER, port.port());
            case DeviceException.PortUnusable port -> failure("portUnusable", failure, NO_ANSWER, port.port());
            case DeviceException.NotTrusted not -> failure("notTrusted", failure, FAILED, not.reason());
            case DeviceException.Refused refused -> refused(refused);
            case DeviceException.BadAnswer bad -> failure("badAnswer", failure, FAILED, bad.what());
            case DeviceException.TooOld old -> failure("tooOld", failure, FAILED, old.required(), old.actual());
            case DeviceException.OtherBoard other ->
                failure(
                        "otherBoard",
                        failure,
                        FAILED,
                        other.expected().shortened(),
                        other.found().shortened());
            case DeviceException.Swapped _ -> failure("swapped", failure, FAILED);
            case DeviceException.NoProxy _ -> failure("noProxy", failure, NOT_FOUND);
            case DeviceException.NoOutput _ -> failure("noOutput", failure, FAILED);
            case DeviceException.PasswordNeeded _ -> failure("passwordNeeded", failure, NOT_UNDERSTOOD);
            case DeviceException.NotConfirmed not ->
                failure("notConfirmed", failure, NOT_UNDERSTOOD, not.board().shortened());
            case DeviceException.Cancelled _ -> failure("cancelled", failure, STOPPED);
        };
    }

    private Failure describe(StepsStopped stopped) {
        Failure reason = describe(stopped.reason());
        return failure(
                "stepsStopped",
                stopped,
                reason.exitCode(),
                Messages.text(stopped.failed()),
                reason.happened(),
                reason.notAffected(),
                steps(stopped.done()),
                steps(stopped.left()),
                reason.advice());
    }

    private static String steps(List<String> keys) {
        return keys.isEmpty()
                ? Messages.text("failure.stepsStopped.none")
                : keys.stream().map(Messages::text).collect(Collectors.joining("; "));
    }

    private Failure describe(MaintenanceException failure) {
        return switch (failure) {
            case MaintenanceException.NotConfirmed not ->
                failure(
                        "cleanNotConfirmed",
                        failure,
                        NOT_UNDERSTOOD,
                        not.board().shortened());
            case MaintenanceException.CleaningStopped stopped -> cleaningStopped(stopped);
            case MaintenanceException.StillThere there -> failure("cleanStillThere", failure, FAILED, there.left());
            case MaintenanceException.UpdateBlocked blocked ->
                failure(
                        "updateBlocked",
                        failure,
                        FAILED,
                        Messages.text("update.block." + blocked.block()),
                        Messages.text("update.advice." + blocked.block()));
            case MaintenanceException.UpdateSilent _ -> failure("updateSilent", failure, NO_ANSWER);
            case MaintenanceException.NotUpdated _ -> failure("notUpdated", failure, FAILED);
        };
    }

    private Failure cleaningStopped(MaintenanceException.CleaningStopped stopped) {
        Failure reason = describe(stopped.reason());
        return failure(
                "cleanStopped",
                stopped,
                reason.exitCode(),
                Messages.text("clean.kind." + stopped.left().firstEntry().getKey()),
                reason.happened(),
                kinds(stopped.done()),
                kinds(stopped.left()),
                reason.advice());
    }

    private static String kinds(Map<String, Integer> counts) {
        String listed = counts.entrySet().stream()
                .map(kind -> Messages.text("clean.kind." + kind.getKey()) + " (" + kind.getValue() + ")")
                .collect(Collectors.joining(", "));
        return listed.isEmpty() ? Messages.text("clean.kind.none") : listed;
    }

    private Failure noBoard(DeviceException.NoBoard none) {
        if (none.selector().isEmpty() || none.attached().isEmpty()) {
            return failure("noBoard", none, NO_ANSWER, find);
        }
        String attached =
                none.attached().stream().map(AttachedBoard::connectionPath).collect(Collectors.joining(", "));
        return failure("noSuchBoard", none, NO_ANSWER, none.selector().get(), attached);
    }

    private static Failure describe(UnusableCertificate failure) {
        int exitCode = switch (failure.problem()) {
            case KEY_MISSING, KEY_NOT_ALLOWED, PASSWORD_NOT_ALLOWED, PASSWORD_TOO_LONG -> NOT_UNDERSTOOD;
            default -> FAILED;
        };
        String problem = failure.problem().name().toLowerCase(Locale.ROOT);
        return failure(
                "certificate",
                failure,
                exitCode,
                Messages.text("certificate.problem." + problem, failure.file()),
                Messages.text("certificate.advice." + problem));
    }

    private static Failure describe(UnreadableFile failure) {
        String problem = failure.problem().name().toLowerCase(Locale.ROOT);
        return failure(
                "inspection",
                failure,
                failure.problem() == UnreadableFile.Problem.NOT_FOUND ? NOT_FOUND : FAILED,
                Messages.text("inspection.problem." + problem, failure.file()),
                Messages.text("inspection.advice." + problem));
    }

    private static Failure describe(UnusableImage failure) {
        return failure(
                "image",
                failure,
                FAILED,
                ObjectionText.problem(failure.objection(), failure.file()),
                ObjectionText.advice(failure.objection()));
    }

    private Failure describe(DeployStopped stopped) {
        Failure reason = describe(stopped.reason());
        String left = stopped.left().name().toLowerCase(Locale.ROOT);
        return new Failure(
                Messages.text("deploy.stopped." + left, reason.happened()),
                Messages.text("deploy.left." + left),
                Messages.text("deploy.advice." + left),
                reason.details(),
                reason.exitCode());
    }

    private static Failure describe(UnusableCapability failure) {
        String problem = failure.problem().name().toLowerCase(Locale.ROOT);
        return failure(
                "capability",
                failure,
                FAILED,
                Messages.text("capability.problem." + problem, failure.file()),
                Messages.text("capability.advice." + problem));
    }

    private static Failure describe(UnsavedFile failure) {
        String problem = failure.problem().name().toLowerCase(Locale.ROOT);
        return failure(
                "unsaved",
                failure,
                FAILED,
                Messages.text("file.problem." + problem, failure.file()),
                Messages.text("file.advice." + problem));
    }

    private Failure refused(DeviceException.Refused refused) {
        String kind = switch (refused.number()) {
            case 10_485_765, DeviceErrors.TRY_AGAIN -> "refused.notNow";
            case DeviceErrors.NETWORK_ALREADY_EXISTS -> "refused.networkStored";
            case DeviceErrors.NETWORK_NOT_FOUND -> "refused.networkMissing";
            case 13_631_503, 13_631_504, 13_631_513 -> "refused.length";
            case DeviceErrors.WIFI_DISABLED -> "refused.wifiOff";
            case 38_797_319 -> "refused.certificateMissing";
            case 38_797_323 -> "refused.certificateStoreFull";
            default -> refused.status() == 403 ? "refused.locked" : "refused.other";
        };
        int exitCode = refused.status() == 404 ? NOT_FOUND : FAILED;
        return failure(kind, refused, exitCode, statusSentence(refused.status()) + " " + meaning(refused), details);
    }

    /** The sentences of the official tools, which users search for (azsphere-cli §10.2). */
    private static String statusSentence(int status) {
        return switch (status) {
            case 400, 403, 404, 409, 412, 415, 500 -> Messages.text("failure.status." + status);
            default -> Messages.text("failure.status.other", status);
        };
    }

    private static String meaning(DeviceException.Refused refused) {
        Optional<String> reason = refused.reason();
        return reason.isPresent()
                ? Messages.text("failure.deviceError", refused.dottedNumber(), reason.get())
                : Messages.text("failure.unknownDeviceError", refused.number(), refused.dottedNumber());
    }

    private static String choices(DeviceException.SeveralBoards several) {
        return several.boards().stream()
                .map(AttachedBoard::connectionPath)
                .map(path -> "--device " + path)
                .collect(Collectors.joining(Messages.text("failure.severalBoards.or")));
    }

    static Failure failure(String kind, Exception failure, int exitCode, Object... arguments) {
        String key = "failure." + kind;
        return new Failure(
                Messages.text(key + ".happened", arguments),
                Messages.text(key + ".notAffected", arguments),
                Messages.text(key + ".advice", arguments),
                details(failure),
                exitCode);
    }

    /** The chain of causes, each with its kind and original text. */
    private static String details(Exception failure) {
        var details = new StringBuilder();
        if (failure instanceof DeviceException.Refused refused) {
            details.append(refused.number()).append('\n');
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            details.append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(originalText(cause))
                    .append('\n');
        }
        return details.toString().strip();
    }

    private static String originalText(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
