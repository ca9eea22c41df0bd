package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import java.io.IOException;
import java.util.List;

/** A step is not possible as things stand with account and tenant; nothing was sent. */
public abstract sealed class AccountException extends IOException {
    private AccountException(String message) {
        super(message);
    }

    /** Nobody is signed in. */
    public static final class NotSignedIn extends AccountException {
        public NotSignedIn() {
            super("nobody is signed in");
        }
    }

    /** Hubs and Defender take an account of Azure, and none is signed in. */
    public static final class NoAzureAccount extends AccountException {
        public NoAzureAccount() {
            super("no account of Azure is signed in");
        }
    }

    /** The account that was named is not signed in. */
    public static final class NoSuchAccount extends AccountException {
        private final String wanted;

        public NoSuchAccount(String wanted) {
            super(wanted + " is not signed in");
            this.wanted = wanted;
        }

        public String wanted() {
            return wanted;
        }
    }

    /** No tenant was chosen. */
    public static final class NoTenant extends AccountException {
        public NoTenant() {
            super("no tenant is chosen");
        }
    }

    /** The account is in no tenant of that name or ID. */
    public static final class NoSuchTenant extends AccountException {
        private final String wanted;

        public NoSuchTenant(String wanted) {
            super("no tenant " + wanted);
            this.wanted = wanted;
        }

        public String wanted() {
            return wanted;
        }
    }

    /** Several tenants of the account have that name; their IDs differ. */
    public static final class SeveralTenants extends AccountException {
        private final transient List<Tenant> tenants;

        public SeveralTenants(List<Tenant> tenants) {
            super(tenants.size() + " tenants of one name");
            this.tenants = List.copyOf(tenants);
        }

        public List<Tenant> tenants() {
            return tenants;
        }
    }

    /** The account may not do this in the tenant. */
    public static final class RoleTooLow extends AccountException {
        private final transient Tenant tenant;
        private final Role needed;

        public RoleTooLow(Tenant tenant, Role needed) {
            super("the roles %s are too low".formatted(tenant.roles()));
            this.tenant = tenant;
            this.needed = needed;
        }

        public Tenant tenant() {
            return tenant;
        }

        /** The lowest role that would do. */
        public Role needed() {
            return needed;
        }
    }

    /** An emulated board has no business with the real service. */
    public static final class EmulatedBoard extends AccountException {
        public EmulatedBoard() {
            super("an emulated board and the real service");
        }
    }
}
