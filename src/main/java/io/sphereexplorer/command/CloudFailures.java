package io.sphereexplorer.command;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.session.account.AccountException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of the catalogue that is about the services behind a sign-in. */
final class CloudFailures {
    private static final int MOST_CANDIDATES = 12;
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d+)");

    private CloudFailures() {}

    static Failure describe(CloudException failure) {
        return switch (failure) {
            case CloudException.NoAnswer answer when answer.mayBeDone() -> failed("cloud.noAnswerToChange", failure);
            case CloudException.NoAnswer _ -> failed("cloud.noAnswer", failure);
            case CloudException.SignInNeeded _ ->
                FailureCatalogue.failure("cloud.signInNeeded", failure, FailureCatalogue.NOT_ALLOWED);
            case CloudException.SignInRefused refused -> describe(refused);
            case CloudException.NoClientId _ -> notAllowed("cloud.noClientId", failure);
            case CloudException.Refused refused -> describe(refused);
            case CloudException.Busy busy
            when busy.retryAfter().isPresent() ->
                failed("cloud.busyFor", failure, seconds(busy.retryAfter().get()));
            case CloudException.Busy _ -> failed("cloud.busy", failure);
            case CloudException.Faulty faulty -> failed("cloud.faulty", failure, faulty.status());
            case CloudException.BadAnswer _ -> failed("cloud.badAnswer", failure);
            case CloudException.OperationFailed operation -> describe(operation);
            case CloudException.OperationPending _ -> failed("cloud.pending", failure);
            case CloudException.NotOffered not -> describe(not);
            case CloudException.Cancelled _ -> FailureCatalogue.failure("cancelled", failure, FailureCatalogue.STOPPED);
        };
    }

    static Failure describe(NameException failure) {
        String thing = Messages.text("naming." + failure.kind().name().toLowerCase(Locale.ROOT));
        String candidates = candidates(failure.candidates());
        return failure.isSeveral()
                ? FailureCatalogue.failure(
                        "severalNamed", failure, FailureCatalogue.NOT_UNDERSTOOD, thing, failure.wanted(), candidates)
                : FailureCatalogue.failure(
                        "noneNamed", failure, FailureCatalogue.NOT_FOUND, thing, failure.wanted(), candidates);
    }

    private static String candidates(List<String> all) {
        String listed = all.stream().limit(MOST_CANDIDATES).collect(Collectors.joining(", "));
        if (all.size() > MOST_CANDIDATES) {
            return Messages.text("naming.more", listed, all.size() - MOST_CANDIDATES);
        }
        return all.isEmpty() ? Messages.text("naming.none") : listed;
    }

    static Failure describe(AccountException failure) {
        return switch (failure) {
            case AccountException.NotSignedIn _ -> notAllowed("account.notSignedIn", failure);
            case AccountException.NoAzureAccount _ -> notAllowed("account.noAzureAccount", failure);
            case AccountException.NoSuchAccount account ->
                notAllowed("account.noSuchAccount", failure, account.wanted());
            case AccountException.NoTenant _ -> notAllowed("account.noTenant", failure);
            case AccountException.NoSuchTenant tenant -> notAllowed("account.noSuchTenant", failure, tenant.wanted());
            case AccountException.SeveralTenants several ->
                FailureCatalogue.failure(
                        "account.severalTenants",
                        failure,
                        FailureCatalogue.NOT_UNDERSTOOD,
                        several.tenants().getFirst().name(),
                        several.tenants().stream()
                                .map(tenant -> tenant.id().toString())
                                .collect(Collectors.joining(", ")));
            case AccountException.RoleTooLow role ->
                notAllowed("account.role", failure, role.tenant().name(), roles(role.tenant()), enough(role.needed()));
            case AccountException.EmulatedBoard _ -> failed("account.emulatedBoard", failure);
        };
    }

    private static Failure describe(CloudException.SignInRefused refused) {
        Matcher numbered = NUMBER.matcher(String.valueOf(refused.getMessage()));
        Optional<String> kind = numbered.find() ? kind(numbered.group(1)) : Optional.empty();
        if (kind.isPresent()) {
            return notAllowed(kind.get(), refused);
        }
        return switch (refused.code()) {
            case "access_denied", "authorization_declined" -> notAllowed("cloud.signInDeclined", refused);
            case "expired_token", "code_expired" -> notAllowed("cloud.codeExpired", refused);
            default -> notAllowed("cloud.signInRefused", refused);
        };
    }

    /** What the sign-in service does not accept, by the number that its text begins with. */
    private static Optional<String> kind(String number) {
        return switch (number) {
            case "50020" -> Optional.of("cloud.guestRefused");
            case "50105" -> Optional.of("cloud.notAssigned");
            case "65001", "90094" -> Optional.of("cloud.noConsent");
            case "700016" -> Optional.of("cloud.clientUnknown");
            case "7000218" -> Optional.of("cloud.clientNotPublic");
            case "90002" -> Optional.of("cloud.directoryUnknown");
            default -> Optional.empty();
        };
    }

    private static Failure describe(CloudException.NotOffered not) {
        return switch (not.wish()) {
            case NEW_CATALOG -> notAllowed("catalog.creation", not);
            case CATALOG_NAME, GROUP_NAME -> notAllowed("catalog.renaming", not);
            case ROLES -> notAllowed("catalog.roles", not);
            case INVITATION -> notAllowed("catalog.invitation", not);
            case RADIO_TEST -> notAllowed("catalog.radioTest", not);
        };
    }

    private static Failure describe(CloudException.Refused refused) {
        String told = refused.problem().text();
        return switch (refused.status()) {
            case 403 -> notAllowed("cloud.forbidden", refused, told);
            case 404 -> FailureCatalogue.failure("cloud.notFound", refused, FailureCatalogue.NOT_FOUND, told);
            case 409 -> failed("cloud.conflict", refused, told);
            case 410 -> failed("cloud.gone", refused, told);
            default -> failed("cloud.refused", refused, refused.status(), told);
        };
    }

    /** The numbers of cloud-services §1.2. */
    private static Failure describe(CloudException.OperationFailed operation) {
        return switch (operation.code()) {
            case 1, 2 -> failed("cloud.migration", operation);
            case 3 -> failed("cloud.gone", operation, String.valueOf(operation.getMessage()));
            case 6 -> notAllowed("cloud.forbidden", operation, String.valueOf(operation.getMessage()));
            default -> failed("cloud.operationFailed", operation, String.valueOf(operation.getMessage()));
        };
    }

    private static String roles(Tenant tenant) {
        return tenant.roles().isEmpty() ? Messages.text("failure.account.noRole") : String.join(", ", tenant.roles());
    }

    /** The roles that would do, the highest first. */
    private static String enough(Role needed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.includes(needed))
                .map(Role::wireName)
                .sorted()
                .collect(Collectors.joining(Messages.text("failure.account.or")));
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.toSeconds());
    }

    private static Failure failed(String kind, Exception failure, Object... arguments) {
        return FailureCatalogue.failure(kind, failure, FailureCatalogue.FAILED, arguments);
    }

    private static Failure notAllowed(String kind, Exception failure, Object... arguments) {
        return FailureCatalogue.failure(kind, failure, FailureCatalogue.NOT_ALLOWED, arguments);
    }
}
