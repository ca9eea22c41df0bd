package io.sphereexplorer.command;

import io.sphereexplorer.cloud.iothub.UnusableConnectionString;
import java.util.Locale;

/** The part of the catalogue that is about hubs; cloud-services §3.3, explorer-ux §3 T8. */
final class HubFailures {
    private HubFailures() {}

    static Failure describe(UnusableConnectionString failure) {
        String problem = failure.problem().name().toLowerCase(Locale.ROOT);
        return failed(
                "iotHub.connection",
                failure,
                Messages.text("connection.problem." + problem),
                Messages.text("connection.advice." + problem));
    }

    static Failure describe(HubException failure) {
        return switch (failure) {
            case HubException.NoHub _ -> notAllowed("iotHub.none", failure);
            case HubException.NoSuchHub none -> notFound("iotHub.noSuch", failure, none.wanted());
            case HubException.NotManaged not -> notAllowed("iotHub.notManaged", failure, not.hub());
            case HubException.NotConnected not -> notAllowed("iotHub.notConnected", failure, not.hub());
            case HubException.KeyRefused key -> notAllowed("iotHub.keyRefused", failure, key.hub());
            case HubException.NoRight right -> notAllowed("iotHub.noRight", failure, right.hub());
            case HubException.Full full -> failed("iotHub.full", failure, full.hub());
            case HubException.Changed _ -> failed("iotHub.changed", failure);
            case HubException.NotConfirmed not -> notUnderstood("iotHub.notConfirmed", failure, not.word());
            case HubException.NotAuthenticated not -> failed("iotHub.notAuthenticated", failure, not.seconds());
            case HubException.NotAllMade not -> failed("iotHub.notAllMade", failure, not.made(), not.left());
            case HubException.Certificate certificate -> ofCertificate(certificate);
            case HubException.Identity identity -> ofIdentity(identity);
        };
    }

    private static Failure ofCertificate(HubException.Certificate failure) {
        return switch (failure) {
            case HubException.NoSuchCertificate none -> notFound("hubCertificate.none", failure, none.name());
            case HubException.BadName bad -> notUnderstood("hubCertificate.badName", failure, bad.name());
            case HubException.NameTaken taken -> failed("hubCertificate.nameTaken", failure, taken.name());
            case HubException.NoAuthority file -> failed("hubCertificate.noAuthority", failure, file.file());
            case HubException.OutOfDates over
            when over.daysOfActive().isPresent() ->
                failed(
                        "hubCertificate.expiredOther",
                        failure,
                        over.day(),
                        over.daysOfActive().get());
            case HubException.OutOfDates over -> failed("hubCertificate.expired", failure, over.day());
            case HubException.Revoked revoked -> failed("hubCertificate.revoked", failure, revoked.thumbprint());
            case HubException.NotVerified not -> failed("hubCertificate.notVerified", failure, not.name());
            case HubException.ProofMismatch _ -> failed("hubCertificate.proof", failure);
        };
    }

    private static Failure ofIdentity(HubException.Identity failure) {
        return switch (failure) {
            case HubException.NoSuchDevice none
            when none.spelling().isEmpty() -> notFound("hubIdentity.none", failure, none.id());
            case HubException.NoSuchDevice none -> notFound("hubIdentity.otherCase", failure, none.spelling());
            case HubException.BadDevice _ -> failed("hubIdentity.bad", failure);
            case HubException.OtherType other when other.isEnabled() -> failed("hubIdentity.otherType", failure);
            case HubException.OtherType _ -> failed("hubIdentity.disabled", failure);
            case HubException.UpperCase upper -> notUnderstood("hubIdentity.upperCase", failure, upper.lowerCase());
            case HubException.NoDeviceId none -> notUnderstood("hubIdentity.noId", failure, none.length());
            case HubException.Foreign foreign -> failed("hubIdentity.foreign", failure, foreign.tenant());
        };
    }

    private static Failure failed(String kind, Exception failure, Object... arguments) {
        return FailureCatalogue.failure(kind, failure, FailureCatalogue.FAILED, arguments);
    }

    private static Failure notUnderstood(String kind, Exception failure, Object... arguments) {
        return FailureCatalogue.failure(kind, failure, FailureCatalogue.NOT_UNDERSTOOD, arguments);
    }

    private static Failure notFound(String kind, Exception failure, Object... arguments) {
        return FailureCatalogue.failure(kind, failure, FailureCatalogue.NOT_FOUND, arguments);
    }

    private static Failure notAllowed(String kind, Exception failure, Object... arguments) {
        return FailureCatalogue.failure(kind, failure, FailureCatalogue.NOT_ALLOWED, arguments);
    }
}
