package io.sphereexplorer.command;

import io.sphereexplorer.device.recovery.RecoveryException;
import io.sphereexplorer.device.recovery.image.UnusableImages;
import java.util.Locale;

/** The part of the catalogue that is about recoveries. */
final class RecoveryFailures {
    private RecoveryFailures() {}

    static Failure describe(RecoveryException failure) {
        return switch (failure) {
            case RecoveryException.NoPort none
            when none.ports() == 0 -> FailureCatalogue.failure("recovery.noPort", failure, FailureCatalogue.NO_ANSWER);
            case RecoveryException.NoPort several ->
                FailureCatalogue.failure(
                        "recovery.severalPorts", failure, FailureCatalogue.NOT_UNDERSTOOD, several.ports());
            case RecoveryException.NoImages _ -> failed("recovery.noImages", failure);
            case RecoveryException.NotTriedOnHardware _ -> failed("recovery.notTried", failure);
            case RecoveryException.VendorToolFailed tool -> failed("recovery.vendorTool", failure, tool.lastLine());
            case RecoveryException.NotEntered _ ->
                FailureCatalogue.failure("recovery.notEntered", failure, FailureCatalogue.NO_ANSWER);
            case RecoveryException.CapabilityOfAnother other ->
                failed("recovery.capability", failure, other.found().shortened());
            case RecoveryException.Broken broken
            when broken.erased() -> failed("recovery.broken", failure, broken.image(), broken.images());
            case RecoveryException.Broken _ -> failed("recovery.brokenEarly", failure);
            case RecoveryException.Stopped stopped ->
                FailureCatalogue.failure(
                        "recovery.stopped", failure, FailureCatalogue.STOPPED, stopped.image(), stopped.images());
            case RecoveryException.Refused refused -> failed("recovery.refused", failure, refused.what());
            case RecoveryException.NotAnswering _ ->
                FailureCatalogue.failure("recovery.notAnswering", failure, FailureCatalogue.NO_ANSWER);
        };
    }

    static Failure describe(UnusableImages failure) {
        String problem = failure.problem().name().toLowerCase(Locale.ROOT);
        return failed("recovery.images", failure, Messages.text("recover.problem." + problem, failure.file()));
    }

    private static Failure failed(String kind, Exception failure, Object... arguments) {
        return FailureCatalogue.failure(kind, failure, FailureCatalogue.FAILED, arguments);
    }
}
