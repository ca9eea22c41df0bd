package io.sphereexplorer.command;

import io.sphereexplorer.cloud.sphere.Tenant;
import java.io.IOException;
import java.util.List;

/** Nothing was done to a tenant, or it is not known; the kinds differ in what the user can do next. */
public abstract sealed class TenantException extends IOException {
    private TenantException(String message) {
        super(message);
    }

    private TenantException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What was given for a name is the ID of a tenant. */
    public static final class NameIsId extends TenantException {
        private final String name;

        public NameIsId(String name) {
            super("a name of the form of an ID");
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    /** No tenant can have such a name. */
    public static final class BadName extends TenantException {
        public BadName() {
            super("not a name");
        }
    }

    /** The account has a tenant already, and nobody said that it is to have another one. */
    public static final class HasTenant extends TenantException {
        private final transient List<Tenant> tenants;

        public HasTenant(List<Tenant> tenants) {
            super("the account has " + tenants.size());
            this.tenants = List.copyOf(tenants);
        }

        public List<Tenant> tenants() {
            return tenants;
        }
    }

    /** The service would not create a tenant with this board. */
    public static final class BoardUnfit extends TenantException {
        private final String told;

        /** @param told in the service's words */
        public BoardUnfit(String told, IOException cause) {
            super(told, cause);
            this.told = told;
        }

        public String told() {
            return told;
        }
    }

    /** A tenant may have been created: it was sent, no end was told, and it is not among the account's tenants yet. */
    public static final class MayBeCreated extends TenantException {
        private final String name;

        /** An attempt a moment ago left it open. */
        public MayBeCreated(String name) {
            super("it was sent a moment ago");
            this.name = name;
        }

        /** With what went wrong. */
        public MayBeCreated(String name, IOException cause) {
            super("it is not known whether the tenant was created", cause);
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    /** The way to take a role away is not published. */
    public static final class RoleStays extends TenantException {
        public RoleStays() {
            super("no published way");
        }
    }
}
