package io.sphereexplorer.command;

import io.sphereexplorer.cloud.sphere.Tenant;
import java.util.stream.Collectors;

/** The part of the catalogue that is about tenants. */
final class TenantFailures {
    private TenantFailures() {}

    static Failure describe(TenantException failure) {
        return switch (failure) {
            case TenantException.NameIsId id ->
                FailureCatalogue.failure("tenant.nameIsId", failure, FailureCatalogue.NOT_UNDERSTOOD, id.name());
            case TenantException.BadName _ ->
                FailureCatalogue.failure("tenant.badName", failure, FailureCatalogue.NOT_UNDERSTOOD);
            case TenantException.HasTenant has ->
                FailureCatalogue.failure("tenant.hasTenant", failure, FailureCatalogue.FAILED, names(has));
            case TenantException.BoardUnfit unfit ->
                FailureCatalogue.failure("tenant.boardUnfit", failure, FailureCatalogue.FAILED, unfit.told());
            case TenantException.MayBeCreated may ->
                FailureCatalogue.failure("tenant.mayBeCreated", failure, FailureCatalogue.FAILED, may.name());
            case TenantException.RoleStays _ ->
                FailureCatalogue.failure("tenant.roleStays", failure, FailureCatalogue.FAILED);
        };
    }

    private static String names(TenantException.HasTenant has) {
        return has.tenants().stream().map(Tenant::name).collect(Collectors.joining("', '"));
    }
}
